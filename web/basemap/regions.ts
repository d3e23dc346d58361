import { regionLevelOf } from '#core/codes/region-code.ts';
import { shortRegionName } from '#core/regions/short-name.ts';
import type { Box, MapLevel, RegionProperties } from './format.ts';
import { grouped } from './grouped.ts';
import { interiorPoint } from './interior-point.ts';
import { mendParts } from './mend-rings.ts';
import { cityUnitOf, provinceOf } from './region-code.ts';
import { boxOf, isInside, type Rings } from './rings.ts';
import type { BasemapSource, Tile } from './source.ts';
import { merge, partsOf, tile } from './tiling.ts';

/** The country in full detail, by code. */
export interface SourceRegions {
  /** Counties, and cities without counties: the finest tiling. */
  counties: Tile[];
  /** The tiling at city level. */
  cities: Tile[];
  /** The whole country, in parts. */
  country: Rings[];
  properties: Map<string, RegionProperties>;
}

/** Tracts that 天地图 draws apart, with numbers that the national code list does not have (all in 甘肃省). */
const UNLISTED = new Set(['629700', '629800', '629900']);

/**
 * Regions of scattered islands: the label goes to the island at this point, their best known, and not to the largest
 * atoll. 西沙: 永兴岛; 南沙: 永暑礁.
 */
const LABEL_ISLAND: Record<string, [number, number]> = {
  '460300': [112.34, 16.83],
  '460321': [112.34, 16.83],
  '460322': [112.894, 9.551],
};

/** Merges the source's counties upwards and measures every region on the unsimplified outlines. */
export function measureRegions({ tiles, names }: Pick<BasemapSource, 'tiles' | 'names'>): SourceRegions {
  const tiling = tile(tiles, {});
  const { topology, tiles: counties } = tiling;
  const mergedBy = (key: (code: string) => string): Tile[] =>
    [...grouped(counties, (county) => key(county.properties?.code ?? ''))].map(([code, members]) => ({
      code,
      // Where four borders meet at a point, merging can join two rings into one that touches itself.
      parts: mendParts(partsOf(topology, merge(tiling, members))),
    }));
  const cities = mergedBy(cityUnitOf);
  const provinces = mergedBy(provinceOf);
  const properties = new Map<string, RegionProperties>();
  for (const region of [...tiles, ...cities, ...provinces]) properties.set(region.code, measure(region, names));
  return { counties: tiles, cities, country: partsOf(topology, merge(tiling, counties)), properties };
}

function measure({ code, parts }: Tile, names: Map<string, string>): RegionProperties {
  const name = names.get(code);
  if (!name) throw new Error(`the source has no name for ${code}`);
  const level = regionLevelOf(code) as MapLevel; // six digits are never a town or village
  const island = LABEL_ISLAND[code];
  const labelled = island ? parts.filter((part) => isInside(island, part)) : parts;
  return {
    code,
    name,
    shortName: shortRegionName(name, level),
    level,
    centre: interiorPoint(labelled.length > 0 ? labelled : parts),
    bbox: boxOf(parts.flat()).map((degrees) => Math.round(degrees * 10_000) / 10_000) as Box,
    ...(UNLISTED.has(code) ? { unlisted: true } : {}),
  };
}
