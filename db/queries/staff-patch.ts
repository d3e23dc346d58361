import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { SqlPort } from '../port.ts';
import { emptyState, type RecordSpec, recordSpecs } from './record-spec.ts';
import type { PlainState } from './record-state.ts';
import { liesBelow } from './staff-ancestors.ts';
import { codecOf } from './staff-codec.ts';
import type { CodecWrite, NamedRecord } from './staff-codec-types.ts';
import { type FoundReference, findReferences, knownRegions, readReferences } from './staff-references.ts';
import { namedIn, type Values } from './staff-values.ts';

export interface PatchContext {
  /** Public id; null for a new record. */
  readonly id: string | null;
  /** The state that the values change; null for a new record. */
  readonly before: PlainState | null;
  /** Who writes, and when (ms UTC): closures remember it. */
  readonly who: string;
  readonly now: number;
  /** Where the writer may name records that are not public; everywhere for what somebody has looked at already. */
  readonly scopes?: readonly Scope[];
}

/**
 * The part of a state that values say, for `applyChange`. The values have passed `checkValues`; here the records and
 * regions that they name are looked up. Refused are names of what is not there, not for the writer to see, closed or a
 * sample, and a parent that lies below; what the record names already may stay.
 */
export async function toPatch(
  db: SqlPort,
  kind: StaffKind,
  values: Values,
  context: PatchContext,
): Promise<Result<PlainState, readonly ErrorDetail[]>> {
  const encode = await patchWriter(db, kind, values, context);
  return encode.ok ? ok(encode.value(values)) : encode;
}

/** The same where the values are written in parts: what they name is looked up once for all of them. */
export async function patchWriter(
  db: SqlPort,
  kind: StaffKind,
  values: Values,
  context: PatchContext,
): Promise<Result<(part: Values) => PlainState, readonly ErrorDetail[]>> {
  const before = context.before ?? emptyState(recordSpecs[kind]);
  const { ids, regions } = namedIn(kind, values);
  const [found, codes, old, isBelow] = await Promise.all([
    findReferences(
      db,
      ids.map(({ id }) => id),
      context.scopes ?? [EVERYWHERE],
    ),
    knownRegions(
      db,
      regions.map(({ code }) => code),
    ),
    ids.length === 0 ? new Set<string>() : namedAlready(db, kind, before),
    liesBelow(db, kind, values.parent, context.id),
  ]);
  const problems = [
    ...ids.flatMap(({ id, path }) => {
      const problem = old.has(id) ? null : referenceProblem(found.get(id), before);
      return problem === null ? [] : [errorDetail(path, id, problem)];
    }),
    ...regions.flatMap(({ code, path }) =>
      codes.has(code) ? [] : [errorDetail(path, code, '现行的行政区划代码：没有这个区划')],
    ),
    ...(isBelow ? [errorDetail('parent', values.parent, '不是它自己的下级：这样会绕成一圈')] : []),
  ];
  if (problems.length > 0) return err(problems);
  const named = (id: string): NamedRecord => {
    const record = found.get(id);
    if (record === undefined) throw new Error(`${id} was looked up before`);
    return record;
  };
  const { who, now } = context;
  return ok((part) => encodeValues(kind, part, { before, named, who, now }));
}

/** What values are in the state of a record; all that they name is known to be there. */
export function encodeValues(kind: StaffKind, values: Values, context: Omit<CodecWrite, 'patch'>): PlainState {
  let patch: PlainState = {};
  for (const field of fieldsOf(kind)) {
    if (!Object.hasOwn(values, field.key)) continue;
    const written = codecOf(kind, field).write(values[field.key], { ...context, patch });
    patch = { ...patch, ...written };
  }
  return withDefaults(recordSpecs[kind], patch);
}

/** Columns that always hold something hold their default where nothing is entered. */
function withDefaults({ columns }: RecordSpec, patch: PlainState): PlainState {
  const filled = Object.entries(patch).map(([key, value]) => {
    const column = columns[key];
    return [key, value === null && column?.notNull === true ? (column.default ?? null) : value];
  });
  return Object.fromEntries(filled);
}

/** Why a record may not be named; null where it may. */
export function referenceProblem(found: FoundReference | undefined, before: PlainState): string | null {
  if (found === undefined || found.mayBeNamed === 0) return '已有的记录：请重新选择';
  if (found.status === 'CLOSED') return '没有停用的记录：这一条已停用';
  return found.isIllustrative === 1 && before.isIllustrative !== 1 ? '正式记录：示例记录不能连到正式记录上' : null;
}

async function namedAlready(db: SqlPort, kind: StaffKind, before: PlainState): Promise<ReadonlySet<string>> {
  const refs = fieldsOf(kind).flatMap((field) => codecOf(kind, field).refs?.(before) ?? []);
  if (refs.length === 0) return new Set();
  const { idOf } = await readReferences(db, refs, []);
  return new Set(refs.flatMap((ref) => idOf(ref) ?? []));
}
