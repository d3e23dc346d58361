import type { Context } from 'hono';
import { may } from '#core/access/may.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { isIdOf } from '#core/ids.ts';
import { newcomerKey } from '#core/import/newcomer.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import type { SqlPort } from '#db/port.ts';
import type { BulkRow } from '#db/queries/bulk-row.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { type RowToStage, stageRows } from '#db/queries/import-rows.ts';
import { outsideScopes, parksWithAbove } from '#db/queries/import-scope.ts';
import type { Env } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { auditName } from '../../who.ts';
import { readings } from '../readings.ts';
import { bulkChunk, type ChunkAnswer } from './bulk-chunk.ts';
import { chunkRow, ownNamed, parentsGiven, rowIdFor } from './chunk-row.ts';
import { pointWarnings, withWarnings } from './moved-points.ts';

/** Faults that an answer names; the rest is counted by the next attempt. */
const MAX_FAULTS = 50;

/**
 * Takes rows in as they were previewed. Each is worked out here again by the same rules as the run: a row that would not do
 * what it says is refused, all rows of the chunk with it, and nothing is kept.
 */
export async function stageChunk(c: Context<Env>, batch: ImportBatch, sent: readonly ImportRowSent[]): Promise<void> {
  const worked = await workedOut(c, batch, sent);
  const faults = [...(await misplaced(c, batch, sent)), ...(worked.ok ? [] : worked.error)];
  if (faults.length > 0 || !worked.ok) throw new ApiError('VALIDATION', faults.slice(0, MAX_FAULTS));
  const { db } = c.var;
  const taken = await rowsToStage(db, batch.kind, sent, worked.value);
  const [first] = await db.batch(stageRows(batch.key, taken));
  if (first?.changes === 0) throw new ApiError('ILLEGAL_TRANSITION', [errorDetail('', null, '正在上传的批次')]);
}

/** The rows with what the API itself says of them. */
async function rowsToStage(
  db: SqlPort,
  kind: StaffKind,
  sent: readonly ImportRowSent[],
  worked: readonly BulkRow[],
): Promise<RowToStage[]> {
  const byId = new Map(worked.map((row) => [row.id, row]));
  const warnings = await pointWarnings(db, worked);
  return sent.map((row) => {
    const id = row.action === 'SKIP' ? '' : (row.id ?? '');
    return {
      sent: withWarnings(row, warnings.get(id)),
      unique: byId.get(id)?.unique ?? null,
      newcomer: row.action === 'CREATE' ? newcomerKey(kind, row.patch) : null,
    };
  });
}

/** Rows outside of where the sender may submit changes: where the record lies, and where it is put. */
async function misplaced(
  c: Context<Env>,
  { kind }: ImportBatch,
  sent: readonly ImportRowSent[],
): Promise<ErrorDetail[]> {
  const { db, who } = c.var;
  const live = sent.filter(({ action }) => action !== 'SKIP');
  const updated = live.flatMap(({ action, id }) => (action === 'UPDATE' && id !== null ? [id] : []));
  const parkKey = kind === 'PARK' ? 'parent' : 'park';
  const parks = live.flatMap(({ patch }) => (typeof patch[parkKey] === 'string' ? [String(patch[parkKey])] : []));
  const [outside, above] = await Promise.all([
    outsideScopes(db, kind, updated, scopesOf(who, 'change.submit')),
    parksWithAbove(db, parks),
  ]);
  return live.flatMap(({ rowNo, action, id, patch }) => {
    const lies = action === 'CREATE' || !outside.has(id ?? '');
    const moves = action === 'CREATE' || 'region' in patch || parkKey in patch;
    const target = {
      regionCode: typeof patch.region === 'string' ? patch.region : null,
      records: above.get(String(patch[parkKey])) ?? [],
    };
    const fits =
      !moves ||
      may(who, 'change.submit', target) === 'YES' ||
      (action === 'UPDATE' && target.regionCode === null && lies);
    return lies && fits ? [] : [errorDetail(`rows[${rowNo}]`, id, '您的权限范围内的地区或园区')];
  });
}

/** What each row would write, by the rules of the run; the faults of all where one would not do what it says. */
async function workedOut(
  c: Context<Env>,
  batch: ImportBatch,
  sent: readonly ImportRowSent[],
): Promise<Result<BulkRow[], ErrorDetail[]>> {
  const { db, who } = c.var;
  const live = sent.filter(({ action }) => action !== 'SKIP');
  const malformed = live.flatMap(({ rowNo, action, id, seenVersion }) => {
    const known = id !== null && isIdOf(batch.kind, id);
    return known && (seenVersion === null) === (action === 'CREATE')
      ? []
      : [errorDetail(`rows[${rowNo}].id`, id, '这一类资料的编号；新增没有版本号，更新有')];
  });
  if (malformed.length > 0) return err(malformed);
  const sender = { kind: batch.kind, by: auditName(who), at: Date.now() };
  const rows = live.map((row) => chunkRow(row, sender));
  const answers = await bulkChunk(db, rows, {
    kind: batch.kind,
    who: auditName(who),
    at: sender.at,
    why: '',
    scopes: scopesOf(who, 'record.read'),
    pinyin: await readings(),
    own: await ownNamed(
      db,
      batch,
      live.filter(({ action }) => action === 'CREATE'),
    ),
    parents: await parentsGiven(db, batch),
    rowIdFor: rowIdFor(batch),
  });
  const faults = live.flatMap(({ rowNo }, i) => faultsOf(rowNo, answers[i]));
  return faults.length > 0 ? err(faults) : ok(answers.flatMap((answer) => (answer.ok ? (answer.value ?? []) : [])));
}

function faultsOf(rowNo: number, answer: ChunkAnswer | undefined): ErrorDetail[] {
  if (answer === undefined) throw new Error('an answer a row');
  const path = `rows[${rowNo}]`;
  if (!answer.ok)
    return answer.error.map((each) => ({ ...each, path: each.path === '' ? path : `${path}.${each.path}` }));
  return answer.value === null ? [errorDetail(path, null, '有变化的行：这条记录已经是这样了，请重新预览')] : [];
}
