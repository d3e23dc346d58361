import type { Context } from 'hono';
import { isOwnRequest } from '#core/machines/change-request.ts';
import { refuse } from '#core/machines/refusal.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { Decided } from '#core/schemas/staff.ts';
import { applyChanges } from '#db/queries/change.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { Change, WriteContext } from '#db/queries/change-types.ts';
import { readState } from '#db/queries/record-state.ts';
import { fromState } from '#db/queries/staff-values.ts';
import { type ChangeRequestMove, isMovedMeanwhile, moveChangeRequest } from '#db/queries/write-change-requests.ts';
import { demand } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound, staleVersion } from '../errors.ts';
import { once } from '../once.ts';
import { moveRecord } from './approve/publication.ts';
import { conflictsOf } from './conflicts.ts';
import { changeRefused, machineRefused } from './refusals.ts';
import { refuseMoved, requestsOf, resourceOfRequest, takeStep } from './seen-requests.ts';
import { writeContext } from './write-context.ts';
import { movedMeanwhile } from './write-requests.ts';

type Act = 'SUBMIT' | 'RECALL' | 'DISCARD';

interface Asked {
  readonly key: string;
  readonly id: string;
  readonly version: number;
  readonly reason: string | null;
}

const ACTION = { SUBMIT: 'CHANGE_SUBMIT', RECALL: 'CHANGE_RECALL', DISCARD: 'CHANGE_DISCARD' } as const;
const STATUS = { SUBMIT: 'SUBMITTED', RECALL: 'DRAFT', DISCARD: 'DISCARDED' } as const;

/** What its author, or whoever sent it, does with a request; a record that was never public goes the same way. */
export async function actOnOwnRequest(c: Context<Env>, act: Act, asked: Asked): Promise<Decided['items'][number]> {
  const [found] = await requestsOf(c, [asked]);
  if (found === undefined) throw notFound();
  demand(c, 'change.submit', resourceOfRequest(found));
  return once<Decided['items'][number]>(c, asked.key, async (claim) => {
    const [current] = await requestsOf(c, [asked]);
    if (current === undefined) throw notFound();
    refuseMoved(current, asked);
    const request = { ...current, reason: asked.reason ?? current.reason };
    const context = await writeContext(c);
    if (!isOwnRequest(request, context.who)) throw machineRefused(refuse('NOT_YOURS').error);
    takeStep(request, { type: act }, context.who);
    if (act === 'SUBMIT') await refuseConflicts(c, request);
    const changes = await recordChanges(c, act, request, context);
    const answer = { id: request.id, version: request.version + 1, status: STATUS[act], recordVersion: null };
    const move = moveChangeRequest(request, moveOf(act, request, context.who), context.now);
    try {
      const events = [trace(act, request, context)];
      const result = await applyChanges(c.var.db, changes, { ...context, events, first: () => [claim(answer), move] });
      if (!result.ok) throw changeRefused(result.error);
      return answer;
    } catch (error) {
      throw isMovedMeanwhile(error) ? movedMeanwhile() : error;
    }
  });
}

/** 412 with the fields that others changed since the request was made. */
async function refuseConflicts(c: Context<Env>, request: ChangeRequestRead): Promise<void> {
  if (request.action !== 'UPDATE') return;
  const kind = request.kind as StaffKind; // figures are never updated
  const stored = await readState(c.var.db, kind, request.record);
  if (stored === null) throw notFound();
  const { values } = await fromState(c.var.db, kind, stored.state);
  const difference = conflictsOf(request, values);
  if (difference.length > 0) throw staleVersion({ currentVersion: Number(stored.state.version), difference });
}

const WHY = { SUBMIT: '提交审核', RECALL: '撤回提交', DISCARD: '放弃新增' } as const;

async function recordChanges(
  c: Context<Env>,
  act: Act,
  request: ChangeRequestRead,
  { who, now }: WriteContext,
): Promise<readonly Change[]> {
  if (request.action !== 'CREATE' || request.kind === 'FIGURE') return [];
  const event = act === 'DISCARD' ? ({ type: 'CLOSE', reason: WHY.DISCARD } as const) : { type: act };
  const change = await moveRecord(c.var.db, request, event, { who, now, why: WHY[act] });
  if (!change.ok) throw change.error;
  return [change.value];
}

function moveOf(act: Act, { reason }: ChangeRequestRead, by: string): ChangeRequestMove {
  return act === 'SUBMIT' ? { to: 'SUBMITTED', by, reason } : { to: STATUS[act] };
}

function trace(act: Act, { id, regionCode, action, record }: ChangeRequestRead, context: WriteContext) {
  return {
    at: context.now,
    who: context.who,
    action: ACTION[act],
    kind: 'LOCATION_CHANGE',
    publicId: id,
    regionCode,
    result: 'OK',
    ip: context.ip ?? null,
    detail: { action, record },
  } as const;
}
