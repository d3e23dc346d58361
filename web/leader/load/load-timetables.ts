import type { SiteDetail } from '#core/schemas/site.ts';
import type { Api } from '#web-api/create-api.ts';
import { inTurns } from './in-turns.ts';

/** Timetables of 流动阵地; `complete` is false where there are more of these than are asked for one by one. */
export type Timetables = { items: SiteDetail[]; complete: boolean };

/** Each timetable is a request of its own. */
export const MAX_TIMETABLES = 100;

export async function loadTimetables(api: Api, ids: readonly string[], signal: AbortSignal): Promise<Timetables> {
  const asked = ids.slice(0, MAX_TIMETABLES);
  const items = await inTurns(asked, (id) => api.get('/api/sites/:id', { params: { id }, signal }));
  return { items, complete: asked.length === ids.length };
}
