import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { newProblems } from '#core/records/check-record.ts';
import { checkValues } from '#core/records/check-values.ts';
import { actedFields, fixedFields } from '#core/records/fixed-fields.ts';
import { changedValues } from '#core/records/split-ways.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Pinyin } from '#core/search/initials.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { aroundStates } from '#db/queries/bulk-around.ts';
import { type BulkContext, toPatches } from '#db/queries/bulk-patches.ts';
import { type BulkRow, bulkRow } from '#db/queries/bulk-row.ts';
import type { Change } from '#db/queries/change-types.ts';
import { recordSpecs } from '#db/queries/record-spec.ts';
import { readStates, type StoredState } from '#db/queries/record-state.ts';
import { sql } from '#db/queries/sql.ts';
import { fromStates } from '#db/queries/staff-values.ts';
import { fixedProblems } from '../edit/checked.ts';
import { refuseTakenGround } from './grid-rows.ts';
import { refuseNamesakes } from './newcomer-rows.ts';

/** A row of an import on its way into its record. */
export interface ChunkRow {
  readonly rowNo: number;
  readonly id: string;
  /** Null: a new record. */
  readonly seen: number | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** What the state takes besides the values, e.g. that a new record is public. */
  readonly also: Readonly<Record<string, unknown>>;
  /** Records of the same name in the same place that a new one is not. */
  readonly beside: readonly string[];
}

export interface ChunkContext extends Omit<BulkContext, 'now'> {
  readonly kind: StaffKind;
  /** Instant that the rows carry, ms UTC. */
  readonly at: number;
  readonly why: string;
  readonly pinyin: Pinyin;
  /** Row id that is kept free for a new record. */
  readonly rowIdFor: (rowNo: number) => number;
}

export type ChunkAnswer = Result<BulkRow | null, readonly ErrorDetail[]>;

/**
 * Works the rows of a chunk out, in their order: checked by the same rules as forms, names looked up, the state before
 * compared with the version that was seen. Reads only; the same rows give the same answers as long as nobody writes.
 */
export async function bulkChunk(db: SqlPort, rows: readonly ChunkRow[], context: ChunkContext): Promise<ChunkAnswer[]> {
  const { kind, at, who, scopes, own, parents } = context;
  const stored = await storedStates(db, kind, rows);
  const states = rows.map(({ id }) => stored.get(id)?.state ?? {});
  const { values: before } = await fromStates(db, kind, states);
  const checked = rows.map((row, i) => checkRow(row, stored.get(row.id) ?? null, before[i] ?? {}, context));
  const items = rows.map((row, i) => {
    const answer = checked[i];
    return {
      id: row.id,
      before: stored.get(row.id)?.state ?? null,
      values: answer?.ok ? answer.value : {},
    };
  });
  const patches = await toPatches(db, kind, items, { who, now: at, scopes, own, parents });
  const around = await aroundStates(
    db,
    patches.flatMap((patch, i) => (patch.ok ? [{ ...(states[i] ?? {}), ...patch.value }] : [])),
  );
  const answers: ChunkAnswer[] = [];
  for (const [i, row] of rows.entries()) {
    const [check, patch] = [checked[i], patches[i]];
    if (check === undefined || patch === undefined) throw new Error('an answer a row');
    if (!check.ok) answers.push(check);
    else if (!patch.ok) answers.push(patch);
    else answers.push(await oneRow(row, { ...patch.value, ...row.also }, stored.get(row.id) ?? null, context, around));
  }
  const told = await refuseNamesakes(db, kind, rows, answers);
  return kind === 'GRID' ? refuseTakenGround(db, told) : told;
}

async function storedStates(
  db: SqlPort,
  kind: StaffKind,
  rows: readonly ChunkRow[],
): Promise<ReadonlyMap<string, StoredState>> {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const found = await readStates(db, kind, sql`r.public_id IN (SELECT value FROM json_each(${ids}))`, rows.length);
  return new Map(found.map((each) => [String(each.state.publicId), each]));
}

/** Version and values of one row by themselves. */
function checkRow(
  { id, seen, values }: ChunkRow,
  stored: StoredState | null,
  before: Readonly<Record<string, unknown>>,
  { kind, at }: ChunkContext,
): Result<Readonly<Record<string, unknown>>, readonly ErrorDetail[]> {
  if (seen === null && stored !== null) return err([errorDetail('id', id, '没有用过的编号：这条记录已经有了')]);
  if (seen !== null && stored?.state.version !== seen) {
    return err([errorDetail('version', stored?.state.version ?? null, '预览之后又改过，要重新预览再提交')]);
  }
  const { values: right, problems } = checkValues(kind, values, { partial: seen !== null });
  if (problems.length > 0) return err(problems);
  const fixed = stored === null ? actedFields(kind, right) : fixedFields(kind, changedValues(before, right));
  if (fixed.length > 0) return err(fixedProblems(kind, fixed));
  const after = { ...before, ...right };
  const together = newProblems(kind, stored === null ? {} : before, after, { id, today: shanghaiDate(at) });
  return together.length > 0 ? err(together) : ok(right);
}

async function oneRow(
  { rowNo, id, seen }: ChunkRow,
  patch: Readonly<Record<string, unknown>>,
  before: StoredState | null,
  { kind, at, why, pinyin, rowIdFor }: ChunkContext,
  around: Awaited<ReturnType<typeof aroundStates>>,
): Promise<ChunkAnswer> {
  // the patch is of the kind's own columns, as the codecs of its catalogue wrote it
  const change = { kind, id, expectedVersion: seen ?? 0, patch, why } as Change;
  const made = await bulkRow(change, { before, rowId: before?.id ?? rowIdFor(rowNo), at }, around, pinyin);
  if (made.ok) return made;
  const { error } = made;
  return err([errorDetail('field' in error ? error.field : 'version', null, wordsOf(error.code))]);
}

function wordsOf(code: string): string {
  if (code === 'STALE_VERSION') return '预览之后又改过，要重新预览再提交';
  return code === 'INCONSISTENT' ? '与其他字段一致的值' : '可以修改的字段';
}

/** Table of a kind, for look-ups by public id. */
export function tableOf(kind: StaffKind): string {
  return recordSpecs[kind].table;
}
