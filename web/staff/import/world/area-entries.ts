import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import type { AreaEntry } from '#core/import/area-index.ts';
import type { BaseArea } from '#map/basemap/decode.ts';

/** Outlines of the base map as the checks of an import take them. Tracts that are no region are left out. */
export function areaEntries({ shapes, regions }: Pick<BaseArea, 'shapes' | 'regions'>): AreaEntry[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  return shapes.flatMap(({ geometry, properties }) => {
    const region = byCode.get(properties.code);
    if (region === undefined || region.unlisted === true) return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [{ code: region.code, box: region.bbox, centre: region.centre, polygons: polygons.map(rings) }];
  });
}

function rings(polygon: readonly (readonly number[][])[]): PolygonRings {
  return polygon.map((ring) => ring.map(([lng = 0, lat = 0]): LngLat => [lng, lat]));
}
