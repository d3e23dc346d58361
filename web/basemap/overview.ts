import type { MultiPolygon, Objects, Topology } from 'topojson-specification';
import { appendArc } from './append.ts';
import { areasOf, mergedAreas } from './areas.ts';
import { appendBorders, bordersOf, outlineLines } from './borders.ts';
import type { OverviewFile, Place } from './format.ts';
import { placesOf } from './places.ts';
import { provinceOf } from './region-code.ts';
import type { SourceRegions } from './regions.ts';
import { GRIDS, SIMPLIFICATION_KM2 } from './simplification.ts';
import type { BasemapSource } from './source.ts';
import { surroundingLand } from './surround.ts';
import { simplifyTiling, type Tiling, tile } from './tiling.ts';

/** The whole country down to its cities, with what lies around it. */
export function buildOverview(source: BasemapSource, regions: SourceRegions): OverviewFile {
  const raw = tile(regions.cities, outlineLines(source, regions));
  const tiling = simplifyTiling(raw, SIMPLIFICATION_KM2.overview, GRIDS.overview);
  const objects: OverviewFile['objects'] = {
    surround: appendedArea(tiling, surroundingLand(source.world).coordinates),
    provinces: mergedAreas(tiling, provinceOf, regions),
    cities: areasOf(tiling, regions),
    borders: {
      type: 'GeometryCollection',
      geometries: [...bordersOf(tiling), ...appendBorders(tiling.topology, source.seaLines)],
    },
    places: {
      type: 'GeometryCollection',
      geometries: placesOf(source.world).map((place) => onGrid(tiling.topology, place)),
    },
  };
  return { ...tiling.topology, objects };
}

function appendedArea({ topology }: Tiling, parts: number[][][][]): MultiPolygon {
  return { type: 'MultiPolygon', arcs: parts.map((part) => part.map((ring) => [appendArc(topology, ring)])) };
}

/** A point in grid units, as a quantised topology holds it. */
function onGrid({ transform }: Topology<Objects>, place: Place): Place {
  const { scale, translate } = transform ?? GRIDS.overview;
  const coordinates = place.coordinates.map((degrees, axis) =>
    Math.round((degrees - (translate[axis] ?? 0)) / (scale[axis] ?? 1)),
  );
  return { ...place, coordinates };
}
