import { MERCATOR_SIZE, toMercator } from '#core/geo/mercator.ts';
import type { Site } from '#core/schemas/site.ts';
import { SUSPENDED_BIT } from '#core/snapshot/layout.ts';
import { type FilteredSteps, type FoundSite, nearestIn, nearestWhere } from '#core/snapshot/nearest.ts';
import { type ColumnFilter, rowTest } from '#core/snapshot/row-test.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import type { Snapshot } from '#core/snapshot/snapshot.ts';
import { shanghaiDate } from '#core/time.ts';
import { filteredSteps } from './nearest-where.ts';
import { type PublicStore, shardSetsOf } from './public-store.ts';
import { type SiteFilter, sitesLookedAt } from './site-filter.ts';
import type { NearRequest } from './sites-near.ts';
import { type MemoryQuestion, memoryFor, narrows } from './snapshot-filter.ts';
import { openTest } from './snapshot-open.ts';
import { siteOfRow } from './snapshot-site.ts';
import type { View } from './view.ts';

/** Sites near a point, nearest first, and how far was looked (Mercator cells). */
export interface SitesFound {
  readonly sites: readonly Site[];
  readonly radius: number;
  readonly complete: boolean;
}

/** Sites of the snapshot near a point, as `SitesFound`. */
export interface RowsFound extends Omit<SitesFound, 'sites'> {
  readonly snapshot: Snapshot;
  readonly sites: readonly FoundSite[];
}

/** The answer of memory; null where the database must answer. */
export async function nearInMemory(
  store: PublicStore,
  filter: SiteFilter,
  request: NearRequest,
  view: View,
): Promise<SitesFound | null> {
  const found = await rowsNear(store, filter, request, view);
  return found === null ? null : { ...found, sites: found.sites.map((site) => siteOfRow(found.snapshot, site, view)) };
}

/** The same, as rows of the snapshot. */
export async function rowsNear(
  store: PublicStore,
  filter: SiteFilter,
  request: NearRequest,
  view: View,
): Promise<RowsFound | null> {
  const question = await memoryFor(store, filter);
  if (question === null) return null;
  const steps = { ...filteredSteps, look: sitesLookedAt(filter) };
  const found = (filter.open === true ? openNear : plainNear)(question, request, steps, view);
  return found === null ? null : { ...found, snapshot: question.memory.snapshot };
}

function plainNear({ memory, filter }: MemoryQuestion, request: NearRequest, steps: FilteredSteps, view: View) {
  const { snapshot, wanted } = memory;
  const place = { at: toMercator(request.at), k: request.limit, sets: shardSetsOf(request.illustrative) };
  if (!narrows(filter)) return nearestIn(snapshot, place, wanted);
  const today = shanghaiDate(view.now);
  return nearestWhere(snapshot, place, steps, (shard) => rowTest(shard, filter, today), wanted);
}

/** Everything within reach is taken, as the database does, and of it what is open. */
function openNear({ memory, filter }: MemoryQuestion, request: NearRequest, steps: FilteredSteps, view: View) {
  const { snapshot, days, wanted } = memory;
  if (request.illustrative === 'only') return { sites: [], radius: MERCATOR_SIZE, complete: true };
  const place = { at: toMercator(request.at), k: steps.look + 1, sets: ['REGISTERED'] as const };
  const around = nearestWhere(snapshot, place, steps, (shard) => publishedTest(shard, filter, view), wanted);
  if (around === null) return null;
  const tests = new Map<Shard, (row: number) => boolean>();
  const isOpen = ({ shard, row }: { shard: Shard; row: number }) => {
    const test = tests.get(shard) ?? openTest(days, shard, view.now);
    tests.set(shard, test);
    return test(row);
  };
  const sites = around.sites.filter(isOpen).slice(0, request.limit);
  return { sites, radius: around.radius, complete: around.complete || sites.length >= request.limit };
}

function publishedTest(shard: Shard, filter: ColumnFilter, view: View): (row: number) => boolean {
  const passes = rowTest(shard, filter, shanghaiDate(view.now));
  return (row) => ((shard.flags[row] ?? 0) & SUSPENDED_BIT) === 0 && passes(row);
}
