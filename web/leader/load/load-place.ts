import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import {
  addCounts,
  addShares,
  boxAround,
  countsOf,
  figuresBy,
  type PlaceData,
  type Step,
} from '../model/place-data.ts';
import type { Place } from '../paths.ts';
import { listed } from './load-record.ts';

export type PlaceQuestion = { place: Place; date: string | null };

/** Reads what the panel says of a place, as it stands now or stood at the end of a day. Rejects with `ApiError`. */
export function loadPlace(api: Api, { place, date }: PlaceQuestion, signal: AbortSignal): Promise<PlaceData> {
  switch (place.kind) {
    case 'home':
      return loadHome(api, date, signal);
    case 'region':
      return loadRegion(api, place.code, date, signal);
    case 'park':
      return loadPark(api, place.id, date, signal);
    case 'grid':
      return loadGrid(api, place.id, date, signal);
  }
}

async function loadHome(api: Api, date: string | null, signal: AbortSignal): Promise<PlaceData> {
  const summaries = await Promise.all(
    HOME_PROVINCES.map((code) => api.get('/api/regions/:code/summary', { params: { code }, query: { date }, signal })),
  );
  return {
    place: { kind: 'home' },
    name: null,
    level: 'HOME',
    trail: [],
    box: boxAround(summaries.map(({ region }) => region.bbox)),
    point: null,
    scope: { region: null, park: null },
    park: null,
    grid: null,
    counts: addCounts(summaries.map(countsOf)),
    shares: addShares(summaries.map(({ shares }) => shares)),
    figures: figuresBy(
      summaries.flatMap(({ figures }) => figures),
      date,
    ),
    asOf: summaries.map(({ asOf }) => asOf).sort()[0] ?? '',
  };
}

async function loadRegion(api: Api, code: string, date: string | null, signal: AbortSignal): Promise<PlaceData> {
  const summary = await api.get('/api/regions/:code/summary', { params: { code }, query: { date }, signal });
  const { region } = summary;
  return {
    place: { kind: 'region', code: region.code },
    name: region.name,
    level: region.level,
    trail: region.ancestors.map(stepOf),
    box: region.bbox,
    point: null,
    scope: { region: region.code, park: null },
    park: null,
    grid: null,
    counts: countsOf(summary),
    shares: summary.shares,
    figures: figuresBy(summary.figures, date),
    asOf: summary.asOf,
  };
}

async function loadPark(api: Api, id: string, date: string | null, signal: AbortSignal): Promise<PlaceData> {
  const [park, summary] = await Promise.all([
    api.get('/api/parks/:id', { params: { id }, signal }),
    api.get('/api/parks/:id/summary', { params: { id }, query: { date }, signal }),
  ]);
  const { region } = summary;
  const parent: Step[] =
    park.parent === null ? [] : [{ name: park.parent.name, place: { kind: 'park', id: park.parent.id } }];
  return {
    place: { kind: 'park', id },
    name: park.name,
    level: 'PARK',
    trail: [...[...region.ancestors, region].map(stepOf), ...parent],
    box: region.bbox,
    point: park.point,
    scope: { region: park.regionCode, park: id },
    park,
    grid: null,
    counts: countsOf(summary),
    shares: summary.shares,
    figures: figuresBy(summary.figures, date),
    asOf: summary.asOf,
  };
}

/** A grid has no sums of its own; what lies in it is found by its outline. */
async function loadGrid(api: Api, id: string, date: string | null, signal: AbortSignal): Promise<PlaceData> {
  const grid = await listed(api, '/api/grids', id, signal);
  const inside = grid.park;
  const above = await (inside === null
    ? loadRegion(api, grid.regionCode, date, signal)
    : loadPark(api, inside.id, date, signal));
  const corners = (grid.boundary?.coordinates[0] ?? []).map(([lng = 0, lat = 0]): LngLat => [lng, lat]);
  return {
    ...above,
    place: { kind: 'grid', id },
    name: grid.name,
    level: 'GRID',
    trail: [...above.trail, { name: above.name ?? '', place: above.place }],
    box: bboxOf(corners) ?? above.box,
    point: null,
    scope: { region: grid.regionCode, park: inside?.id ?? null },
    park: null,
    grid,
    counts: [],
    shares: [],
    figures: [],
  };
}

function stepOf({ code, name }: Pick<RegionDetail, 'code' | 'name'>): Step {
  return { name, place: { kind: 'region', code } };
}
