import { countyOf } from '#core/codes/region-code.ts';
import type { SearchHit } from '#core/schemas/search.ts';
import { isAtHome } from '../home-provinces.ts';
import type { Found } from '../load/find-all.ts';
import { type Place, type View, viewAt } from '../paths.ts';

/** Hits of the three provinces before those from elsewhere, each in the order of the search. */
export function homeFirst<H extends Pick<SearchHit, 'regionCode'>>(hits: readonly H[]): H[] {
  const isHome = ({ regionCode }: H) => regionCode === null || isAtHome(regionCode);
  return [...hits.filter(isHome), ...hits.filter((hit) => !isHome(hit))];
}

/** The view that shows what was found: a place is gone to, a record is opened in its county, a figure among the others. */
export function viewOfHit(view: View, hit: Pick<Found, 'kind' | 'id' | 'regionCode'>): View {
  if (hit.kind === 'REGION') return viewAt(view, { kind: 'region', code: hit.id });
  if (hit.kind === 'GRID') return viewAt(view, { kind: 'grid', id: hit.id });
  if (hit.kind === 'PARK') return viewAt(view, { kind: 'park', id: hit.id });
  const there = viewAt(view, countyPlace(hit.regionCode) ?? view.place);
  const tab = hit.kind === 'FIGURE' ? 'figures' : view.tab;
  return { ...there, tab, selected: hit.id };
}

/** Records lie in towns and villages, which the map does not draw: their county is the place. */
function countyPlace(code: string | null): Place | null {
  return code === null ? null : { kind: 'region', code: countyOf(code) };
}
