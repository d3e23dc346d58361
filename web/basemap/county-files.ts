import { filter } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { areasOf, codeOf, mergedAreas } from './areas.ts';
import { appendBorders, bordersOf, outlineLines } from './borders.ts';
import type { CountyFile } from './format.ts';
import { cityUnitOf, provinceOf } from './region-code.ts';
import type { SourceRegions } from './regions.ts';
import { GRIDS, SIMPLIFICATION_KM2 } from './simplification.ts';
import type { BasemapSource } from './source.ts';
import { simplifyTiling, type Tiling, tile } from './tiling.ts';

/** One file a province, by the province's code, cut out of one tiling of the whole country. */
export function buildCountyFiles(
  source: Pick<BasemapSource, 'undefinedBorder' | 'sarLines'>,
  regions: SourceRegions,
): Map<string, CountyFile> {
  const raw = tile(regions.counties, outlineLines(source, regions));
  const tiling = simplifyTiling(raw, SIMPLIFICATION_KM2.county, GRIDS.county);
  const borders = [...bordersOf(tiling), ...appendBorders(tiling.topology, source.sarLines)];
  const provinces = [...new Set(tiling.tiles.map((area) => provinceOf(codeOf(area))))].sort();
  return new Map(
    provinces.map((province) => {
      const own: Tiling = { ...tiling, tiles: tiling.tiles.filter((area) => provinceOf(codeOf(area)) === province) };
      const objects: CountyFile['objects'] = {
        counties: areasOf(own, regions),
        cities: mergedAreas(own, cityUnitOf, regions),
        provinces: mergedAreas(own, provinceOf, regions),
        borders: {
          type: 'GeometryCollection',
          geometries: borders.filter(({ properties }) => properties?.provinces.includes(province)),
        },
      };
      const bbox = regions.properties.get(province)?.bbox;
      return [province, onlyUsedArcs({ ...tiling.topology, bbox, objects })];
    }),
  );
}

function onlyUsedArcs(topology: Topology<CountyFile['objects']>): CountyFile {
  // `filter` keeps every ring as it has no filter to go by; what it does is drop and renumber arcs.
  return filter(topology as unknown as Topology<Objects>, () => true) as unknown as CountyFile;
}
