import type { NearSite, NearSites } from '#core/schemas/site.ts';
import { readJson } from '../browser/read-json.ts';
import { siteFilters } from '../load/site-query.ts';
import type { HomeView } from '../paths.ts';
import { coarse, type Position } from './position.ts';

/** Places shown by distance. */
export const SHOWN = 25;
/** Twice as many are asked for, because the API orders by a point that is only known to 100 m. */
const ASKED = 2 * SHOWN;

/** Filters that are places themselves: who asks for what is near means near the position. */
const PLACES: ReadonlySet<string> = new Set(['region', 'bbox']);

/** API path of the places near a position that meet the filters of a view; `open` = only those open at this minute. */
export function nearPath(view: HomeView, position: Position, open: boolean): string {
  const { lat, lng } = coarse(position);
  const filters = siteFilters({ ...view, open }).filter(([name]) => !PLACES.has(name));
  return `/api/sites/near?${new URLSearchParams([
    ['lat', lat],
    ['lng', lng],
    ['limit', String(ASKED)],
    ['illustrative', 'exclude'],
    ...filters,
  ])}`;
}

/** Places around a position. */
export interface NearAnswer {
  readonly sites: readonly NearSite[];
  /** How far was looked in metres where the filters are so strict that the search ended early; null = as far as it takes. */
  readonly withinM: number | null;
}

/**
 * The places that a nearest list may show, whatever is open now or in an hour: the nearest ones, and the nearest open ones
 * where those may be farther away. Rejects where they cannot be had. Never from or into the browser's cache, whose keys
 * would tell where the visitor was.
 */
export async function readNear(view: HomeView, position: Position, signal: AbortSignal): Promise<NearAnswer> {
  const read = (open: boolean) => readJson<NearSites>(nearPath(view, position, open), { signal, cache: 'no-store' });
  const nearest = await read(false);
  const withinM = nearest.complete ? null : nearest.searchedRadiusM;
  if (nearest.items.length < ASKED) return { sites: nearest.items, withinM };
  const known = new Set(nearest.items.map(({ id }) => id));
  const open = await read(true);
  return { sites: [...nearest.items, ...open.items.filter(({ id }) => !known.has(id))], withinM };
}
