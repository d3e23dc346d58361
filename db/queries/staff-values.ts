import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { SqlPort } from '../port.ts';
import type { PlainState } from './record-state.ts';
import { codecOf } from './staff-codec.ts';
import { type Names, readNames, readReferences } from './staff-references.ts';

/** Values of a record by field key, each as its kind of field says. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The values of states of one kind, in their order, with the names of all records and regions that they name; everything
 * in one round trip. A field that a state is too old to know is left out. `fields` narrows what is read.
 */
export async function fromStates(
  db: SqlPort,
  kind: StaffKind,
  states: readonly PlainState[],
  fields: readonly Field[] = fieldsOf(kind),
): Promise<{ readonly values: readonly Values[]; readonly names: Names }> {
  const codecs = fields.map((field) => [field.key, codecOf(kind, field)] as const);
  const refs = states.flatMap((state) => codecs.flatMap(([, codec]) => codec.refs?.(state) ?? []));
  const regions = states.flatMap(({ regionCode }) => (typeof regionCode === 'string' ? [regionCode] : []));
  const { idOf, names } = await readReferences(db, refs, regions);
  const values = states.map((state) =>
    Object.fromEntries(
      codecs.flatMap(([key, codec]) => {
        const value = codec.read(state, { idOf });
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
  return { values, names };
}

/** The same of one state. */
export async function fromState(
  db: SqlPort,
  kind: StaffKind,
  state: PlainState,
): Promise<{ readonly values: Values; readonly names: Names }> {
  const { values, names } = await fromStates(db, kind, [state]);
  return { values: values[0] ?? {}, names };
}

/** Names of the records and regions that values name, e.g. those of a change request. */
export async function namesInValues(db: SqlPort, kind: StaffKind, given: readonly Values[]): Promise<Names> {
  const named = given.map((values) => namedIn(kind, values));
  const ids = named.flatMap((each) => each.ids.map(({ id }) => id));
  const regions = named.flatMap((each) => each.regions.map(({ code }) => code));
  return ids.length + regions.length === 0 ? {} : readNames(db, ids, regions);
}

interface NamedIn {
  readonly ids: readonly { readonly id: string; readonly path: string; readonly field: Field }[];
  readonly regions: readonly { readonly code: string; readonly path: string }[];
}

/** What checked values name, with the place of each. */
export function namedIn(kind: StaffKind, values: Values): NamedIn {
  const fields = fieldsOf(kind).filter(({ key }) => values[key] !== null && values[key] !== undefined);
  const ids = fields.flatMap((field) =>
    idsOf(field, values[field.key]).map(({ id, path }) => ({ id, path: `${field.key}${path}`, field })),
  );
  const regions = fields
    .filter(({ value }) => value.is === 'REGION')
    .map(({ key }) => ({ code: String(values[key]), path: key }));
  return { ids, regions };
}

function idsOf({ value: { is } }: Field, value: unknown): { readonly id: string; readonly path: string }[] {
  if (is === 'RECORD') return [{ id: String(value), path: '' }];
  if (!Array.isArray(value)) return [];
  if (is === 'RECORDS') return value.map((id, i) => ({ id: String(id), path: `[${i}]` }));
  return is === 'ITEMS' || is === 'PARTIES'
    ? value.map(({ item }, i) => ({ id: String(item), path: `[${i}].item` }))
    : [];
}
