import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok } from '#core/result.ts';
import type { Pinyin } from '#core/search/initials.ts';
import type { SqlPort } from '#db/port.ts';
import { aroundStates } from '#db/queries/bulk-around.ts';
import { bulkRow } from '#db/queries/bulk-row.ts';
import type { Change } from '#db/queries/change-types.ts';
import type { StagedRow } from '#db/queries/import-rows.ts';
import { isWritable, recordSpecs } from '#db/queries/record-spec.ts';
import { type PlainState, readStates, type StoredState } from '#db/queries/record-state.ts';
import { statesOfVersions } from '#db/queries/revisions.ts';
import { sql } from '#db/queries/sql.ts';
import type { ChunkAnswer } from './bulk-chunk.ts';
import { refuseTakenGround } from './grid-rows.ts';

interface UndoContext {
  readonly at: number;
  readonly why: string;
  readonly pinyin: Pinyin;
}

/**
 * 回退: each record as it was before the import, as a new version; what the import made is withdrawn. Refused row by row
 * where somebody has changed the record since.
 */
export async function undoChunk(
  db: SqlPort,
  kind: StaffKind,
  rows: readonly StagedRow[],
  { at, why, pinyin }: UndoContext,
): Promise<ChunkAnswer[]> {
  const stored = await storedByRow(db, kind, rows);
  const earlier = await statesOfVersions(
    db,
    kind,
    rows.flatMap(({ recordId, sent }) =>
      recordId === null || sent.seenVersion === null ? [] : [{ rowId: recordId, version: sent.seenVersion }],
    ),
  );
  const targets = rows.map((row) => target(kind, row, stored.get(row.recordId ?? 0) ?? null, earlier));
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

function target(
  kind: StaffKind,
  { sent }: StagedRow,
  stored: StoredState | null,
  earlier: ReadonlyMap<string, PlainState>,
): { ok: true; value: Target } | { ok: false; error: readonly ErrorDetail[] } {
  const written = (sent.seenVersion ?? 0) + 1;
  if (stored === null || Number(stored.state.version) !== written) {
    return err([errorDetail('', null, '导入之后没有再改过的记录：这条后来又有修改，请先处理它')]);
  }
  if (sent.seenVersion === null) {
    return ok({ before: stored, patch: { publicationStatus: 'CLOSED', publicationReason: '回退导入' } });
  }
  const state = earlier.get(`${stored.id} ${sent.seenVersion}`);
  if (state === undefined) return err([errorDetail('', null, '留有导入前内容的记录')]);
  const spec = recordSpecs[kind];
  const writable = Object.entries(state).filter(([key]) => isWritable(spec, key) && !spec.fixed.includes(key));
  return ok({ before: stored, patch: Object.fromEntries(writable) });
}
