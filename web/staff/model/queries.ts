import { parkType } from '#core/terms/park.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import type { SortDirection } from '#ui/table-sort.ts';
import { codeOf, listsSamples, type RecordsName, type View } from '../paths.ts';

/** Orders the API itself can give; every other one is made here, once the whole list has come. */
export const serverOrder: Record<RecordsName, Readonly<Record<string, SortDirection>>> = {
  sites: { region: 'ascending', name: 'ascending', updated: 'descending' },
  parks: { region: 'ascending', name: 'ascending' },
};

/** `sort` of the API that comes nearest to the order of the view. */
export function serverSort(name: RecordsName, view: View): string {
  return Object.hasOwn(serverOrder[name], view.sort.column) ? view.sort.column : 'region';
}

function common(view: View) {
  const q = view.q.trim();
  return {
    region: view.region,
    q: q === '' ? null : q,
    illustrative: listsSamples(view) ? 'include' : 'exclude',
  };
}

/** Filters of /api/sites as the view has them. */
export function sitesQuery(view: View) {
  return {
    ...common(view),
    park: view.park,
    kind: codeOf(positionType, view.type),
    level: codeOf(positionLevel, view.level),
    verify: view.verify,
  };
}

/** Filters of /api/parks as the view has them. */
export function parksQuery(view: View) {
  return { ...common(view), type: codeOf(parkType, view.type) };
}
