import { regionLevelOf } from '#core/codes/region-code.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Region, RegionDetail, RegionNode } from '#core/schemas/region.ts';
import type { RegionLevel } from '#core/terms/region.ts';
import { type ApiGet, readOrNull } from './api-reader.ts';

/** A region that one can go to. */
export interface RegionChoice {
  readonly code: string;
  readonly name: string;
  /** Registered places in it; null = not counted (towns and villages). */
  readonly count: number | null;
}

export interface RegionChoices {
  /** Directly below the chosen region; the provinces where none is chosen. Empty at the bottom. */
  readonly below: readonly RegionChoice[];
  /** What `below` is called. */
  readonly level: RegionLevel;
  /** Those beside a chosen county, town or village. */
  readonly beside: readonly RegionChoice[];
}

/** Most regions that one region has directly below it; the API's own limit. */
const MOST = 500;

/** Where one can go from a region, as deep as the data goes. What cannot be read is left out. */
export async function readRegionChoices(api: ApiGet, region: RegionDetail | null): Promise<RegionChoices> {
  const isLow = region !== null && region.level !== 'PROVINCE' && region.level !== 'CITY';
  const [below, beside] = await Promise.all([
    region?.childCount === 0 ? [] : isLow ? readLow(api, region.code) : readTree(api, region?.code ?? null),
    !isLow || region.parentCode === null
      ? []
      : region.level === 'COUNTY'
        ? readTree(api, region.parentCode)
        : readLow(api, region.parentCode),
  ]);
  const level: RegionLevel = below[0] === undefined ? 'VILLAGE' : regionLevelOf(below[0].code);
  return { below, level, beside: beside.filter(({ code }) => code !== region?.code) };
}

/** Provinces, cities and counties come with their numbers of places. */
async function readTree(api: ApiGet, root: string | null): Promise<RegionChoice[]> {
  const query = root === null ? 'depth=1' : `root=${root}&depth=1`;
  const tree = await readOrNull<{ items: RegionNode[] }>(api, `/api/regions/tree?${query}`);
  return (tree?.items ?? []).map(({ code, name, sites }) => ({ code, name, count: sites.registered }));
}

async function readLow(api: ApiGet, parent: string): Promise<RegionChoice[]> {
  const page = await readOrNull<Page<Region>>(api, `/api/regions?parent=${parent}&limit=${MOST}`);
  return (page?.items ?? []).map(({ code, name }) => ({ code, name, count: null }));
}
