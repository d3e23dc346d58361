import type { Context } from 'hono';
import type { ChangeRequestEvent } from '#core/machines/change-request.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { Change, WriteContext } from '#db/queries/change-types.ts';
import type { Env } from '../context.ts';
import type { Approval } from './approve/approval.ts';
import { approvalOf } from './approve/approvals.ts';
import { moveRecord } from './approve/publication.ts';
import { refuseTangled } from './decide-apart.ts';
import { takeStep } from './seen-requests.ts';

/** A step of those who decide. */
export type DecisionEvent = Extract<ChangeRequestEvent, { readonly type: 'APPROVE' | 'RETURN' | 'REVIEW' }>;

const NOTHING: Approval = { changes: [], statements: [] };

/** What a decision about requests changes besides them, one change a record. Refuses what cannot be decided so. */
export async function decisionParts(
  c: Context<Env>,
  requests: readonly ChangeRequestRead[],
  event: DecisionEvent,
  context: WriteContext,
): Promise<Approval> {
  const parts: Approval[] = [];
  for (const request of requests) {
    takeStep(request, event, context.who);
    parts.push(await partOf(c, request, event, context));
  }
  refuseTangled(requests.map((request, i) => ({ request, changes: parts[i]?.changes ?? [] })));
  return {
    changes: merged(parts.flatMap(({ changes }) => changes)),
    statements: parts.flatMap(({ statements }) => statements),
    events: parts.flatMap(({ events }) => events ?? []),
  };
}

async function partOf(
  c: Context<Env>,
  request: ChangeRequestRead,
  event: DecisionEvent,
  context: WriteContext,
): Promise<Approval> {
  if (event.type === 'APPROVE') {
    const approved = await approvalOf(request)(c.var.db, request, context);
    if (!approved.ok) throw approved.error;
    return approved.value;
  }
  if (event.type === 'REVIEW' || request.action !== 'CREATE' || request.kind === 'FIGURE') return NOTHING;
  const { who, now } = context;
  const back = await moveRecord(c.var.db, request, event, { who, now, why: `退回：${event.reason}` });
  if (!back.ok) throw back.error;
  return { changes: [back.value], statements: [] };
}

/** Two requests may touch one record, e.g. a revocation ends the coverage of an enterprise that is renamed as well. */
function merged(changes: readonly Change[]): Change[] {
  const byRecord = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`;
    const earlier = byRecord.get(key);
    byRecord.set(key, earlier === undefined ? change : joined(earlier, change));
  }
  return [...byRecord.values()];
}

function joined(a: Change, b: Change): Change {
  // both are patches of one record, so of one kind
  return { ...b, patch: { ...a.patch, ...b.patch }, why: `${a.why}；${b.why}` } as Change;
}
