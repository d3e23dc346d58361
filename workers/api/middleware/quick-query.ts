import * as z from 'zod';

/** What is read without the schema, to the same end: its own reading of a text costs some microseconds. */
interface ByHand<Read> {
  /** By parameter; null where the schema refuses the text. */
  readonly fields: Readonly<Record<string, (text: string) => unknown>>;
  /** In the place of the one check of the whole. */
  readonly isWhole: (read: Read) => boolean;
}

/**
 * Reads a query the way `schema` does, but only the parameters that are there: a list knows some 25, most requests give
 * three. Null where it cannot say: something is missing, unknown, given twice or refused; the schema itself then finds the words.
 */
export function quickQuery<S extends z.ZodObject>(
  schema: S,
  byHand?: ByHand<z.output<S>>,
): (given: Readonly<Record<string, readonly string[]>>) => z.output<S> | null {
  const fields = new Map(
    Object.entries(schema.shape).map(([name, field]) => [name, remembering(field, byHand?.fields[name])]),
  );
  const required: string[] = [];
  const defaults: Record<string, unknown> = {};
  for (const [name, parse] of fields) {
    const absent = parse(undefined);
    if (absent === REFUSED) required.push(name);
    else if (absent !== undefined) defaults[name] = absent;
  }
  // written for what the schema gives, which is what they are shown
  const checks = (schema.def.checks ?? []) as z.core.$ZodCheck<Record<string, unknown>>[];
  // a further check would be made on the long way alone
  if (byHand !== undefined && checks.length !== 1) throw new Error('a query read by hand has one check of the whole');
  const whole = byHand !== undefined || checks.length === 0 ? null : z.looseObject({}).check(...checks);
  return (given) => {
    const read: Record<string, unknown> = { ...defaults };
    for (const name in given) {
      const [text, ...more] = given[name] ?? [];
      const parse = fields.get(name);
      const value = more.length > 0 || parse === undefined ? REFUSED : parse(text);
      if (value === REFUSED) return null;
      read[name] = value;
    }
    if (!required.every((name) => name in read) || whole?.safeParse(read).success === false) return null;
    // each field was read by its own schema or as it does, and the checks of the whole have passed
    const all = read as z.output<S>;
    return byHand?.isWhole(all) === false ? null : all;
  };
}

const REFUSED = Symbol('refused');
/** Longer texts are places, words and ids, of which there are no end. */
const SHORT = 4;
const MOST = 100;

/** Reads one parameter. What the few short texts mean that everybody sends, as a limit or a flag, is worked out once. */
function remembering(
  field: z.core.$ZodType,
  byHand?: (text: string) => unknown,
): (text: string | undefined) => unknown {
  const known = new Map<string, unknown>();
  return (text) => {
    if (byHand !== undefined && text !== undefined) return byHand(text) ?? REFUSED;
    const before = text !== undefined && text.length <= SHORT ? known.get(text) : undefined;
    if (before !== undefined) return before;
    const parsed = z.safeParse(field, text);
    if (!parsed.success) return REFUSED;
    const { data } = parsed;
    // lists could be changed by whoever is given them
    const isPlain = typeof data !== 'object';
    if (text !== undefined && text.length <= SHORT && isPlain && known.size < MOST) known.set(text, data);
    return data;
  };
}
