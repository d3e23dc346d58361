import type { ListQuery } from '../parts/staff-api.ts';
import { listsSamples, type View } from '../paths.ts';
import { isApiOrder } from './row-sort.ts';

/** Filters and order of a list of records as the API takes them. */
export function listQuery(view: View): ListQuery {
  const q = view.q.trim();
  return {
    region: view.region,
    park: view.park,
    type: view.type,
    level: view.level,
    state: view.state,
    verify: view.verify,
    status: view.status,
    q: q === '' ? null : q,
    illustrative: listsSamples(view) ? 'include' : 'exclude',
    sort: isApiOrder(view.sort) ? view.sort.column : 'region',
  };
}
