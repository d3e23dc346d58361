import { isWithinRegion } from '#core/codes/region-code.ts';
import type { Link, Page } from '#core/schemas/common.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { NearSites, Site } from '#core/schemas/site.ts';
import { allCleared, type Condition, conditionsOf } from '../model/filters.ts';
import type { HomeView } from '../paths.ts';
import { type ApiGet, readOrNull } from './api-reader.ts';
import { siteFilters, siteQuery } from './site-query.ts';

/** How many places a way on would show, as far as counted. */
export interface Found {
  readonly count: number;
  /** There are more than were counted. */
  readonly more: boolean;
}

/** Ways on from an empty list, each with what it would find. */
export interface Advice {
  /** Conditions of which taking one away helps, the most helpful first. */
  readonly drops: readonly { readonly condition: Condition; readonly found: Found }[];
  /** Without any condition; null where that is no help, or one condition less is the same. */
  readonly all: Found | null;
  /** The narrowest wider region with such places; `region` null = all regions. */
  readonly wider: {
    readonly region: { readonly code: string; readonly name: string } | null;
    readonly found: Found;
  } | null;
  /** Where the nearest such place is, reckoned from the middle of the region; `id` is a region code. */
  readonly nearest: Link | null;
}

/** Places counted for one way on; from there on it is “that many or more”. */
const COUNTED = 20;
/** Conditions tried at most: a list narrowed by more of them is best begun anew. */
const MAX_DROPS = 8;

export async function readAdvice(api: ApiGet, asked: HomeView, region: RegionDetail | null): Promise<Advice> {
  const view = { ...asked, cursor: null };
  const conditions = conditionsOf(view);
  const [drops, all, wider, nearest] = await Promise.all([
    Promise.all(
      conditions
        .slice(0, MAX_DROPS)
        .map(async (condition) => ({ condition, found: await count(api, { ...view, ...condition.without }) })),
    ),
    conditions.length < 2 ? null : count(api, { ...view, ...allCleared }),
    readWider(api, view, region),
    readNearest(api, view, region),
  ]);
  return {
    drops: drops.filter(({ found }) => found.count > 0).sort((a, b) => b.found.count - a.found.count),
    all: all === null || all.count === 0 ? null : all,
    wider,
    nearest,
  };
}

async function count(api: ApiGet, view: HomeView): Promise<Found> {
  const page = await readOrNull<Page<Site>>(api, siteQuery(view, 'exclude', COUNTED));
  return { count: page?.items.length ?? 0, more: page !== null && page.nextCursor !== null };
}

/** The same question to each region above, and to all of them. */
async function readWider(api: ApiGet, view: HomeView, region: RegionDetail | null): Promise<Advice['wider']> {
  if (region === null) return null;
  const above = [null, ...region.ancestors];
  const asked = await Promise.all(
    above.map(async (wide) => ({ region: wide, found: await count(api, { ...view, region: wide?.code ?? null }) })),
  );
  return asked.findLast(({ found }) => found.count > 0) ?? null;
}

/** From the middle of the county, since towns have none that is known; a visitor's own position is nothing we know here. */
async function readNearest(api: ApiGet, view: HomeView, region: RegionDetail | null): Promise<Link | null> {
  if (region === null) return null;
  const county =
    region.centre === null && region.code.length > 6
      ? await readOrNull<RegionDetail>(api, `/api/regions/${region.code.slice(0, 6)}`)
      : region;
  if (county === null || county.centre === null) return null;
  const [lng, lat] = county.centre;
  const filters = siteFilters({ ...view, region: null, box: null });
  const query = new URLSearchParams([['lat', String(lat)], ['lng', String(lng)], ['limit', '1'], ...filters]);
  const near = await readOrNull<NearSites>(api, `/api/sites/near?${query}`);
  const [site] = near?.items ?? [];
  // inside the region itself nothing was found: another answer than the list's is no advice
  if (site === undefined || isWithinRegion(site.regionCode, region.code)) return null;
  return { id: site.regionCode, name: site.regionName };
}
