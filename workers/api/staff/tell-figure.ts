import type { Context } from 'hono';
import { isOwnRequest } from '#core/machines/change-request.ts';
import { refuse } from '#core/machines/refusal.ts';
import type { FigureAsked } from '#core/schemas/staff-figure.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { type ChangeRequestContent, insertChangeRequest } from '#db/queries/write-change-requests.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { once } from '../once.ts';
import { newId } from '../sent.ts';
import { continued } from './edit/request.ts';
import { checkedFigure } from './figure-ground.ts';
import { machineRefused } from './refusals.ts';
import { refuseMoved, requestsOf, type SeenRequest, takeStep } from './seen-requests.ts';
import { writeContext } from './write-context.ts';
import { writeRequests } from './write-requests.ts';

export interface ToldFigure {
  /** The request by which a second person checks it. */
  readonly change: string;
  readonly record: string;
  readonly doubts: readonly string[];
}

/** A 资料公布 figure, told once: a new request to check it, or the one that came back, put right and sent again. */
export async function tellFigure(
  c: Context<Env>,
  { key, reason, continues, ...figure }: FigureAsked,
): Promise<ToldFigure> {
  return once<ToldFigure>(c, key, async (claim) => {
    const context = await writeContext(c);
    const existing = continues === null ? null : await goingOn(c, continues, context.who);
    const checked = await checkedFigure(c.var.db, figure);
    if (!checked.ok) throw checked.error;
    const { doubts } = checked.value;
    const content: ChangeRequestContent = {
      title: `${figure.label} ${figure.valueText}`,
      regionCode: figure.region,
      park: figure.park,
      action: 'CREATE',
      patch: figure,
      before: {},
      seenVersion: 0,
      reason: reason ?? existing?.reason ?? null,
      doubts,
      movedM: null,
      into: null,
    };
    const told = {
      change: existing?.id ?? newId('LOCATION_CHANGE'),
      record: existing?.record ?? newId('FIGURE'),
      doubts,
    };
    const identity = { id: told.change, kind: 'FIGURE', record: told.record, createdBy: context.who } as const;
    const sent = { status: 'SUBMITTED', appliedVersion: null, at: context.now } as const;
    const statements =
      existing === null
        ? [insertChangeRequest({ ...identity, ...content, ...sent })]
        : continued(existing, content, true, context);
    await writeRequests(c.var.db, [claim(told), ...statements], {
      action: 'CHANGE_SUBMIT',
      who: context.who,
      ip: context.ip ?? null,
      at: context.now,
      change: told.change,
      regionCode: figure.region,
      detail: { action: 'CREATE', record: told.record },
    });
    return told;
  });
}

/** The caller's own request about a figure, as they saw it and where it can be sent. */
async function goingOn(c: Context<Env>, seen: SeenRequest, who: string): Promise<ChangeRequestRead> {
  const [request] = await requestsOf(c, [seen]);
  if (request === undefined || request.kind !== 'FIGURE') throw notFound();
  if (!isOwnRequest(request, who)) throw machineRefused(refuse('NOT_YOURS').error, request.title);
  refuseMoved(request, seen);
  takeStep(request, { type: 'SUBMIT' }, who);
  return request;
}
