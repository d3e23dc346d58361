import type { Context } from 'hono';
import { authorsOf } from '#core/machines/change-request.ts';
import type { DecideChanges, Decided } from '#core/schemas/staff.ts';
import { applyChanges } from '#db/queries/change.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { Applied, WriteContext } from '#db/queries/change-types.ts';
import { type ChangeRequestMove, isMovedMeanwhile, moveChangeRequest } from '#db/queries/write-change-requests.ts';
import { isCorrectedMeanwhile } from '#db/queries/write-figure.ts';
import { demand } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError } from '../errors.ts';
import { type Claim, once } from '../once.ts';
import { type DecisionEvent, decisionParts } from './decide-parts.ts';
import { demandOtherPlace, otherPlaces } from './other-places.ts';
import { changeRefused } from './refusals.ts';
import { refuseMoved, requestsOf, resourceOfRequest } from './seen-requests.ts';
import { writeContext } from './write-context.ts';
import { movedMeanwhile } from './write-requests.ts';

/** Somebody may write between our reading and our writing; more than this many in a row do not. */
const ATTEMPTS = 3;

const STATUS = { APPROVE: 'APPROVED', RETURN: 'RETURNED', REVIEW: 'REVIEWED' } as const;
const ACTION = { APPROVE: 'CHANGE_APPROVE', RETURN: 'CHANGE_RETURN', REVIEW: 'CHANGE_REVIEW' } as const;

/**
 * 审核: all of the requests or none, in one batch with what their approval changes. Nobody decides what they wrote or
 * submitted themselves, wherever it lies.
 */
export async function decideChanges(c: Context<Env>, asked: DecideChanges): Promise<Decided> {
  const requests = await requestsOf(c, asked.changes);
  for (const request of requests) demand(c, 'change.approve', resourceOfRequest(request), authorsOf(request));
  const places = await otherPlaces(c.var.db, requests);
  for (const request of requests) demandOtherPlace(c.var.who, request, places.get(request.id));
  return once<Decided>(c, asked.key, async (claim) => {
    for (let attempt = 1; ; attempt++) {
      const decided = await tryOnce(c, asked, claim, attempt === ATTEMPTS);
      if (decided !== null) return decided;
    }
  });
}

/** Null: a record was written meanwhile, so that everything must be looked at again. */
async function tryOnce(c: Context<Env>, asked: DecideChanges, claim: Claim<Decided>, isLast: boolean) {
  const requests = await requestsOf(c, asked.changes);
  requests.forEach((request, i) => {
    refuseMoved(request, asked.changes[i]);
  });
  const event = eventOf(asked);
  const context = await writeContext(c);
  const { changes, statements, events = [] } = await decisionParts(c, requests, event, context);
  const answerOf = (applied: readonly Applied[]): Decided => ({
    items: requests.map((request) => ({
      id: request.id,
      version: request.version + 1,
      status: STATUS[asked.decision],
      recordVersion: versionOf(request, applied),
    })),
  });
  const first = (applied: readonly Applied[]) => [
    claim(answerOf(applied)),
    ...requests.map((request) => moveChangeRequest(request, moveTo(event, request, applied, context.who), context.now)),
    ...statements,
  ];
  try {
    const result = await applyChanges(c.var.db, changes, {
      ...context,
      events: [trace(requests, asked, context), ...events.map((event) => ({ ...event, ip: context.ip ?? null }))],
      first,
    });
    if (result.ok) return answerOf(result.value);
    if (result.error.code === 'STALE_VERSION' && !isLast) return null;
    throw changeRefused(result.error);
  } catch (error) {
    if (isMovedMeanwhile(error)) throw movedMeanwhile();
    if (isCorrectedMeanwhile(error)) throw new ApiError('CONFLICT');
    throw error;
  }
}

function eventOf({ decision, reason }: DecideChanges): DecisionEvent {
  return decision === 'RETURN' ? { type: decision, reason: reason ?? '' } : { type: decision };
}

function moveTo(
  event: DecisionEvent,
  request: ChangeRequestRead,
  applied: readonly Applied[],
  by: string,
): ChangeRequestMove {
  switch (event.type) {
    case 'APPROVE':
      return { to: 'APPROVED', by, appliedVersion: versionOf(request, applied) };
    case 'RETURN':
      return { to: 'RETURNED', by, reason: event.reason };
    case 'REVIEW':
      return { to: 'REVIEWED', by };
  }
}

function versionOf({ record }: ChangeRequestRead, applied: readonly Applied[]): number | null {
  return applied.find(({ id }) => id === record)?.version ?? null;
}

function trace(requests: readonly ChangeRequestRead[], { decision, reason }: DecideChanges, context: WriteContext) {
  const only = requests.length === 1 ? requests[0] : undefined;
  return {
    at: context.now,
    who: context.who,
    action: ACTION[decision],
    kind: 'LOCATION_CHANGE',
    publicId: only?.id ?? null,
    regionCode: only?.regionCode ?? null,
    result: 'OK',
    ip: context.ip ?? null,
    detail: { changes: requests.map(({ id }) => id), reason },
  } as const;
}
