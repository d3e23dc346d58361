import type { Areas } from './format.ts';
import { grouped } from './grouped.ts';
import type { SourceRegions } from './regions.ts';
import { merge, type TileArcs, type Tiling } from './tiling.ts';

/** The tiles themselves, with their properties, in the order of their codes. */
export function areasOf({ tiles }: Tiling, regions: SourceRegions): Areas {
  return collect(
    tiles.map((area) => [codeOf(area), area.arcs]),
    regions,
  );
}

/** Tiles merged by what `unitOf` says of their codes. */
export function mergedAreas(tiling: Tiling, unitOf: (code: string) => string, regions: SourceRegions): Areas {
  const units = grouped(tiling.tiles, (area) => unitOf(codeOf(area)));
  return collect(
    [...units].map(([code, members]) => [code, merge(tiling, members).arcs]),
    regions,
  );
}

export function codeOf(area: TileArcs): string {
  return area.properties?.code ?? '';
}

function collect(areas: [code: string, arcs: number[][][]][], { properties }: SourceRegions): Areas {
  const geometries = areas
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, arcs]) => {
      const own = properties.get(code);
      if (!own || arcs.length === 0) throw new Error(`${code} has no ${own ? 'area left' : 'properties'}`);
      return { type: 'MultiPolygon' as const, arcs, properties: own };
    });
  return { type: 'GeometryCollection', geometries };
}
