import type { Context } from 'hono';
import { commonRegion } from '#core/codes/common-region.ts';
import { errorDetail } from '#core/errors.ts';
import { type ImportEvent, importTransition } from '#core/machines/import-batch.ts';
import type { AuditAction } from '#core/terms/audit.ts';
import { writeAudited } from '#db/queries/audited.ts';
import { type ImportBatch, isMovedImport, moveImport } from '#db/queries/import-batches.ts';
import { stagedNumbers } from '#db/queries/import-rows.ts';
import { regionsOfImport } from '#db/queries/import-scope.ts';
import { isWaitingTwice } from '#db/queries/newcomers.ts';
import { type Sql, sql } from '#db/queries/sql.ts';
import type { Env } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import type { Claim } from '../../once.ts';
import { addressOf } from '../../request-facts.ts';
import { auditName } from '../../who.ts';
import { machineRefused } from '../refusals.ts';
import { movedMeanwhile } from '../write-requests.ts';
import { demandImportReason } from './moved-points.ts';
import { refuseWaitingTwice } from './newcomer-rows.ts';
import { takenRefusal } from './unique-rows.ts';

/** Answer to an act on a batch: its version afterwards. */
export interface ImportMoved {
  readonly id: string;
  readonly version: number;
}

/** What the state machine says to an event; throws its refusal. */
export function checkedMove(c: Context<Env>, batch: ImportBatch, event: ImportEvent): void {
  const state = { status: batch.status, submittedBy: batch.submittedBy, returnReason: batch.returnReason };
  const context = { actor: auditName(c.var.who), rows: batch.creates + batch.updates, faultyRows: 0, changedSince: 0 };
  const next = importTransition(state, event, context);
  if (!next.ok) throw machineRefused(next.error);
}

interface Move {
  readonly batch: ImportBatch;
  readonly event: ImportEvent;
  readonly action: AuditAction;
  readonly claim: Claim<ImportMoved>;
  readonly set?: readonly Sql[];
  readonly reason?: string | null;
  /** Under this condition it is as if the batch had moved. */
  readonly unless?: Sql;
}

/** Moves a batch on without touching records. */
export async function moveBatch(
  c: Context<Env>,
  { batch, event, action, claim, set = [], reason = null, unless = sql`0` }: Move,
): Promise<ImportMoved> {
  checkedMove(c, batch, event);
  const at = Date.now();
  const to = (
    {
      SUBMIT: 'SUBMITTED',
      RETURN: 'STAGING',
      DISCARD: 'DISCARDED',
      COMMIT: 'COMMITTED',
      ROLL_BACK: 'ROLLED_BACK',
    } as const
  )[event.type];
  const answer = { id: batch.id, version: batch.version + 1 };
  try {
    await writeAudited(c.var.db, [claim(answer), moveImport({ batch, to, at, set, unless })], {
      at,
      who: auditName(c.var.who),
      action,
      kind: 'IMPORT_BATCH',
      publicId: batch.id,
      regionCode: batch.regionCode,
      result: 'OK',
      ip: addressOf(c),
      detail: { file: batch.fileName, reason },
    });
  } catch (error) {
    throw isMovedImport(error) ? movedMeanwhile() : error;
  }
  return answer;
}

/** Sends a batch whose rows are all there to whoever approves for all of the regions it touches. */
export async function submitBatch(
  c: Context<Env>,
  batch: ImportBatch,
  reason: string | null,
  claim: Claim<ImportMoved>,
): Promise<ImportMoved> {
  const { db, who } = c.var;
  const numbers = await stagedNumbers(db, batch.key);
  if (numbers.length !== batch.rowCount) {
    const words = `全部 ${batch.rowCount} 行都已上传：还差 ${batch.rowCount - numbers.length} 行`;
    throw new ApiError('ILLEGAL_TRANSITION', [errorDetail('rows', numbers.length, words)]);
  }
  await refuseWaitingTwice(db, batch);
  const taken = await takenRefusal(db, batch, 'VALIDATION');
  if (taken !== null) throw taken;
  await demandImportReason(db, batch.key, reason);
  const region = commonRegion(await regionsOfImport(db, batch.kind, batch.key));
  const set = [
    sql`submitted_by = ${auditName(who)}`,
    sql`submitted_at = ${Date.now()}`,
    sql`reason = ${reason}`,
    sql`return_reason = NULL`,
    sql`region_code = ${region}`,
    sql`warning_count = (SELECT count(*) FROM import_row r WHERE r.batch_id = import_batch.id AND r.problems <> '[]')`,
  ];
  const unless = isWaitingTwice(batch);
  try {
    return await moveBatch(c, {
      batch,
      event: { type: 'SUBMIT' },
      action: 'IMPORT_SUBMIT',
      claim,
      set,
      reason,
      unless,
    });
  } catch (error) {
    // the same was sent since it was looked at
    await refuseWaitingTwice(db, batch);
    throw error;
  }
}
