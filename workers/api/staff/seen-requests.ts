import type { Context } from 'hono';
import type { Resource } from '#core/access/scope.ts';
import { errorDetail } from '#core/errors.ts';
import { needsReason } from '#core/geo/point-doubts.ts';
import type { ChangeRequestEvent, ChangeRequestState } from '#core/machines/change-request.ts';
import { changeRequestTransition } from '#core/machines/change-request.ts';
import { changeStatus } from '#core/terms/change.ts';
import { type ChangeRequestRead, changeRequestsById } from '#db/queries/change-requests.ts';
import type { Env } from '../context.ts';
import { ApiError, notFound, staleVersion } from '../errors.ts';
import { machineRefused } from './refusals.ts';

/** A request as the caller saw it. */
export interface SeenRequest {
  readonly id: string;
  readonly version: number;
}

/** The requests of the given ids in their order; 404 where one is not there. */
export async function requestsOf(c: Context<Env>, seen: readonly SeenRequest[]): Promise<ChangeRequestRead[]> {
  const found = await changeRequestsById(
    c.var.db,
    seen.map(({ id }) => id),
  );
  const byId = new Map(found.map((request) => [request.id, request]));
  return seen.map(({ id }) => {
    const request = byId.get(id);
    if (request === undefined) throw notFound();
    return request;
  });
}

/** What rights to a request are decided by: where its record lay when it was made, with the parks above that place. */
export function resourceOfRequest({ kind, record, regionCode, parks }: ChangeRequestRead): Resource {
  const own = kind === 'FIGURE' ? [] : [{ kind, id: record }];
  return { regionCode, records: [...own, ...parks.map((id) => ({ kind: 'PARK' as const, id }))] };
}

/** 412 where a request is no longer as it was seen. */
export function refuseMoved(request: ChangeRequestRead, seen: SeenRequest | undefined): void {
  if (request.version === seen?.version) return;
  const current = changeStatus[request.status].zh;
  const error = staleVersion({
    currentVersion: request.version,
    difference: [{ field: 'status', seen: null, current: request.status, wanted: null }],
  });
  throw new ApiError(
    error.code,
    [errorDetail('changes', request.title, `看到的版本：现在是“${current}”`)],
    {},
    error.stale,
  );
}

/** Asks the machine whether the step may be taken; refuses with the title of the request. */
export function takeStep(request: ChangeRequestRead, event: ChangeRequestEvent, actor: string): ChangeRequestState {
  const doubtful = needsReason(request.doubts.map((code) => ({ code }) as Parameters<typeof needsReason>[0][number]));
  const next = changeRequestTransition(request, event, { actor, conflicts: [], doubtful });
  if (!next.ok) throw machineRefused(next.error, request.title);
  return next.value;
}
