import type { Context } from 'hono';
import { type CorrectionEvent, type CorrectionState, correctionTransition } from '#core/machines/correction.ts';
import { isSaid } from '#core/machines/refusal.ts';
import type { CorrectionDecided, DecideCorrection } from '#core/schemas/staff-correction.ts';
import { correctionKind, correctionStatus } from '#core/terms/service.ts';
import type { Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { writeAudited } from '#db/queries/audited.ts';
import type { WriteContext } from '#db/queries/change-types.ts';
import { type CorrectionRow, correctionById } from '#db/queries/correction-list.ts';
import { decideCorrection, isDecidedMeanwhile } from '#db/queries/decide-correction.ts';
import type { Env } from '../context.ts';
import { invalid, notFound, staleVersion } from '../errors.ts';
import { type Claim, once } from '../once.ts';
import { commit } from './edit/plan.ts';
import { planEdit } from './edit/plan-edit.ts';
import { foundRecord } from './find-record.ts';
import { machineRefused } from './refusals.ts';
import { writeContext } from './write-context.ts';

/** What becomes of a visitor's correction: adopted with the values that the site gets by it, or answered as it is. */
export async function decideTheCorrection(
  c: Context<Env>,
  id: string,
  asked: DecideCorrection,
): Promise<CorrectionDecided> {
  return once<CorrectionDecided>(c, asked.key, async (claim) => {
    const row = await correctionById(c.var.db, id);
    if (row === null) throw notFound();
    if (row.version !== asked.version) throw decidedMeanwhile(row);
    const next = nextState(row, asked);
    const context = await writeContext(c);
    const decision = decideCorrection(row, next, { by: context.who, at: context.now });
    const written = { decision, event: eventOf(row, asked, context), context, claim };
    try {
      const changes = Object.keys(asked.values).length > 0;
      return changes
        ? await withValues(c, row, asked, next, written)
        : await alone(c, { id, status: next.status, change: null }, written);
    } catch (error) {
      throw isDecidedMeanwhile(error) ? decidedMeanwhile(row) : error;
    }
  });
}

function nextState(row: CorrectionRow, { decision, answer, values }: DecideCorrection): CorrectionState {
  const changes = Object.keys(values).length > 0;
  if (decision === 'ANSWER' && changes) throw invalid('values', null, '采纳时才能修改阵地');
  // what comes of it is in the site, or in the words that the visitor reads: never nowhere
  if (decision === 'ACCEPT' && !changes && !isSaid(answer))
    throw invalid('answer', null, '写明改了什么，或者改用“答复”');
  const event: CorrectionEvent =
    decision === 'ACCEPT' ? { type: decision, answer } : { type: decision, answer: answer ?? '' };
  const next = correctionTransition({ status: row.status, answer: row.answer }, event);
  if (!next.ok) throw machineRefused(next.error, correctionStatus[row.status].zh);
  return next.value;
}

interface Written {
  readonly decision: Statement;
  readonly event: AuditEvent;
  readonly context: WriteContext;
  readonly claim: Claim<CorrectionDecided>;
}

async function alone(c: Context<Env>, answer: CorrectionDecided, { claim, decision, event }: Written) {
  await writeAudited(c.var.db, [claim(answer), decision], event);
  return answer;
}

/** The site changes in the same batch: either both are done or neither. */
async function withValues(
  c: Context<Env>,
  row: CorrectionRow,
  { values, submit, siteVersion }: DecideCorrection,
  { status }: CorrectionState,
  { decision, event, context, claim }: Written,
): Promise<CorrectionDecided> {
  if (siteVersion === null) throw invalid('siteVersion', null, '所看到的阵地版本号');
  const reason = `地图纠错：${correctionKind[row.kind].zh}`;
  const site = await foundRecord(c, 'SITE', row.siteId);
  const plan = await planEdit(c, site, { version: siteVersion, values, submit, reason }, context);
  const whole = {
    ...plan,
    events: [...plan.events, event],
    statements: (version: number) => [...plan.statements(version), decision],
  };
  const answerOf = ([written]: readonly { readonly change: CorrectionDecided['change'] }[]) => ({
    id: row.id,
    status,
    change: written?.change ?? null,
  });
  return commit(c, [whole], { context, claim, answerOf });
}

function decidedMeanwhile({ version, status }: CorrectionRow) {
  return staleVersion({
    currentVersion: version,
    difference: [{ field: 'status', seen: null, current: status, wanted: null }],
  });
}

function eventOf(row: CorrectionRow, { decision, values }: DecideCorrection, context: WriteContext): AuditEvent {
  return {
    at: context.now,
    who: context.who,
    action: 'CORRECTION_DECIDE',
    kind: 'CORRECTION',
    publicId: row.id,
    regionCode: row.regionCode,
    result: 'OK',
    ip: context.ip ?? null,
    detail: { decision, site: row.siteId, fields: Object.keys(values) },
  };
}
