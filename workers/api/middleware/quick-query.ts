import { z } from 'zod';

/**
 * Reads a query the way `schema` does, but only the parameters that are there: a list knows some 25, most requests give
 * three. Null where it cannot say: something is missing, unknown, given twice or refused; the schema itself then finds the words.
 */
export function quickQuery<S extends z.ZodObject>(
  schema: S,
): (given: Readonly<Record<string, readonly string[]>>) => z.output<S> | null {
  const fields = new Map(Object.entries(schema.shape).map(([name, field]) => [name, z.safeParse.bind(null, field)]));
  const required: string[] = [];
  const defaults: Record<string, unknown> = {};
  for (const [name, parse] of fields) {
    const absent = parse(undefined);
    if (!absent.success) required.push(name);
    else if (absent.data !== undefined) defaults[name] = absent.data;
  }
  // written for what the schema gives, which is what they are shown
  const checks = (schema.def.checks ?? []) as z.core.$ZodCheck<Record<string, unknown>>[];
  const whole = checks.length === 0 ? null : z.looseObject({}).check(...checks);
  return (given) => {
    const read: Record<string, unknown> = { ...defaults };
    for (const name in given) {
      const [text, ...more] = given[name] ?? [];
      const parsed = more.length > 0 ? undefined : fields.get(name)?.(text);
      if (parsed?.success !== true) return null;
      read[name] = parsed.data;
    }
    if (!required.every((name) => name in read) || whole?.safeParse(read).success === false) return null;
    // each field was read by its own schema, and the checks of the whole have passed
    return read as z.output<S>;
  };
}
