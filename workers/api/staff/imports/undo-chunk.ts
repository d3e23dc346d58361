import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { SqlPort } from '#db/port.ts';
import { aroundStates } from '#db/queries/bulk-around.ts';
import { bulkRow } from '#db/queries/bulk-row.ts';
import type { Change } from '#db/queries/change-types.ts';
import { recordsOfBatch, type StagedRow } from '#db/queries/import-rows.ts';
import { isWritable, recordSpecs } from '#db/queries/record-spec.ts';
import { type PlainState, readStates, type StoredState } from '#db/queries/record-state.ts';
import { statesOfVersions } from '#db/queries/revisions.ts';
import { sql } from '#db/queries/sql.ts';
import { blockersOfEach } from '#db/queries/staff-blockers.ts';
import { changedFields } from '#db/queries/state-difference.ts';
import { leanedOn } from '../leaned-on.ts';
import type { ChunkAnswer } from './bulk-chunk.ts';
import { refuseTakenGround } from './grid-rows.ts';

interface UndoContext {
  /** Row id of the batch. */
  readonly batch: number;
  readonly at: number;
  readonly why: string;
  readonly pinyin: Pinyin;
}

/**
 * 回退: each record as it was before the import, as a new version; what the import made is withdrawn. Refused row by row
 * where the record says something else now than the import wrote: what was changed since and changed back is no obstacle.
 */
export async function undoChunk(
  db: SqlPort,
  kind: StaffKind,
  rows: readonly StagedRow[],
  { batch, at, why, pinyin }: UndoContext,
): Promise<ChunkAnswer[]> {
  const stored = await storedByRow(db, kind, rows);
  const kept = await statesOfVersions(
    db,
    kind,
    rows.flatMap(({ recordId, sent }) => {
      if (recordId === null) return [];
      const written = { rowId: recordId, version: writtenBy(sent) };
      return sent.seenVersion === null ? [written] : [{ rowId: recordId, version: sent.seenVersion }, written];
    }),
  );
  const targets = await refuseLeanedOn(
    db,
    kind,
    batch,
    rows.map((row) => target(kind, row, stored.get(row.recordId ?? 0) ?? null, kept)),
  );
  const around = await aroundStates(
    db,
    targets.flatMap((each) => (each.ok ? [{ ...each.value.before.state, ...each.value.patch }] : [])),
  );
  const answers: ChunkAnswer[] = [];
  for (const each of targets) {
    if (!each.ok) {
      answers.push(each);
      continue;
    }
    const { before, patch } = each.value;
    // the patch is a state that the record had, or its withdrawal
    const change = {
      kind,
      id: String(before.state.publicId),
      expectedVersion: Number(before.state.version),
      patch,
      why,
    } as Change;
    const made = await bulkRow(change, { before, rowId: before.id, at }, around, pinyin);
    answers.push(made.ok ? made : err([errorDetail('', null, '可以恢复的内容')]));
  }
  return kind === 'GRID' ? refuseTakenGround(db, answers) : answers;
}

async function storedByRow(
  db: SqlPort,
  kind: StaffKind,
  rows: readonly StagedRow[],
): Promise<ReadonlyMap<number, StoredState>> {
  const ids = JSON.stringify(rows.flatMap(({ recordId }) => recordId ?? []));
  const found = await readStates(db, kind, sql`r.id IN (SELECT value FROM json_each(${ids}))`, rows.length);
  return new Map(found.map((each) => [each.id, each]));
}

interface Target {
  readonly before: StoredState;
  readonly patch: PlainState;
}
type Targets = Result<Target, readonly ErrorDetail[]>[];

/** What the import made stays where others, made since or changed by hand, lean on it; its own records go together. */
async function refuseLeanedOn(db: SqlPort, kind: StaffKind, batch: number, targets: Targets): Promise<Targets> {
  const idOf = ({ before: { state } }: Target) => String(state.publicId);
  const closed = targets.flatMap((each) => (each.ok && closes(each.value) ? [idOf(each.value)] : []));
  const blockers = await blockersOfEach(db, kind, closed, recordsOfBatch(batch));
  return targets.map((each) => {
    const found = each.ok && closes(each.value) ? blockers.get(idOf(each.value)) : undefined;
    return found === undefined ? each : err([errorDetail('', null, leanedOn(found))]);
  });
}

function closes({ patch }: Target): boolean {
  return patch.publicationStatus === 'CLOSED';
}

/** Version that the import gave the record of a row. */
function writtenBy({ seenVersion }: ImportRowSent): number {
  return (seenVersion ?? 0) + 1;
}

function target(
  kind: StaffKind,
  { sent }: StagedRow,
  stored: StoredState | null,
  kept: ReadonlyMap<string, PlainState>,
): Result<Target, readonly ErrorDetail[]> {
  if (stored === null || !isAsWritten(kind, stored, writtenBy(sent), kept)) {
    return err([errorDetail('', null, '导入之后又改过，请先把后来的修改恢复')]);
  }
  if (sent.seenVersion === null) {
    return ok({ before: stored, patch: { publicationStatus: 'CLOSED', publicationReason: '回退导入' } });
  }
  const state = kept.get(`${stored.id} ${sent.seenVersion}`);
  if (state === undefined) return err([errorDetail('', null, '没有留下导入前的内容，请在记录的历史里恢复')]);
  return ok({ before: stored, patch: writablePart(kind, state) });
}

/** Whether a record says what the import wrote, whatever happened in between. */
function isAsWritten(
  kind: StaffKind,
  { id, state }: StoredState,
  written: number,
  kept: ReadonlyMap<string, PlainState>,
): boolean {
  if (Number(state.version) === written) return true;
  const then = kept.get(`${id} ${written}`);
  return then !== undefined && changedFields(state, writablePart(kind, then)).length === 0;
}

function writablePart(kind: StaffKind, state: PlainState): PlainState {
  const spec = recordSpecs[kind];
  const writable = Object.entries(state).filter(([key]) => isWritable(spec, key) && !spec.fixed.includes(key));
  return Object.fromEntries(writable);
}
