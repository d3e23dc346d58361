import type { Context } from 'hono';
import { may } from '#core/access/may.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { isIdOf } from '#core/ids.ts';
import type { ImportRowSent } from '#core/schemas/staff-import.ts';
import type { ImportBatch } from '#db/queries/import-batches.ts';
import { stageRows } from '#db/queries/import-rows.ts';
import { outsideScopes, parksWithAbove } from '#db/queries/import-scope.ts';
import type { Env } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { auditName } from '../../who.ts';
import { readings } from '../readings.ts';
import { bulkChunk } from './bulk-chunk.ts';
import { chunkRow, ownNamed, parentsGiven, rowIdFor } from './chunk-row.ts';

/** Faults that an answer names; the rest is counted by the next attempt. */
const MAX_FAULTS = 50;

/**
 * Takes rows in as they were previewed. Each is worked out here again by the same rules as the run: a row that would not do
 * what it says is refused, all rows of the chunk with it, and nothing is kept.
 */
export async function stageChunk(c: Context<Env>, batch: ImportBatch, sent: readonly ImportRowSent[]): Promise<void> {
  const faults = [...(await misplaced(c, batch, sent)), ...(await unlikeItself(c, batch, sent))];
  if (faults.length > 0) throw new ApiError('VALIDATION', faults.slice(0, MAX_FAULTS));
  const [first] = await c.var.db.batch(stageRows(batch.key, sent));
  if (first?.changes === 0) throw new ApiError('ILLEGAL_TRANSITION', [errorDetail('', null, '正在上传的批次')]);
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

async function unlikeItself(
  c: Context<Env>,
  batch: ImportBatch,
  sent: readonly ImportRowSent[],
): Promise<ErrorDetail[]> {
  const { db, who } = c.var;
  const live = sent.filter(({ action }) => action !== 'SKIP');
  const malformed = live.flatMap(({ rowNo, action, id, seenVersion }) => {
    const known = id !== null && isIdOf(batch.kind, id);
    return known && (seenVersion === null) === (action === 'CREATE')
      ? []
      : [errorDetail(`rows[${rowNo}].id`, id, '这一类资料的编号；新增没有版本号，更新有')];
  });
  if (malformed.length > 0) return malformed;
  const answers = await bulkChunk(db, live.map(chunkRow), {
    kind: batch.kind,
    who: auditName(who),
    at: Date.now(),
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
  return live.flatMap(({ rowNo }, i) => {
    const answer = answers[i];
    if (answer === undefined) throw new Error('an answer a row');
    if (!answer.ok) return answer.error.map((each) => ({ ...each, path: `rows[${rowNo}].${each.path}` }));
    return answer.value === null
      ? [errorDetail(`rows[${rowNo}]`, null, '有变化的行：这条记录已经是这样了，请重新预览')]
      : [];
  });
}
