import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { StreetBase } from '../street-base.ts';
import type { StyleContext } from './style-state.ts';

const PLAN = 'street-plan';

export function streetSources(base: StreetBase | null): Record<string, SourceSpecification> {
  switch (base?.kind) {
    case 'raster':
      return Object.fromEntries(
        base.tiles.map((tiles, index) => [
          `street-${index}`,
          { type: 'raster', tiles: [...tiles], tileSize: 256, maxzoom: base.maxZoom },
        ]),
      );
    case 'geojson':
      return { [PLAN]: { type: 'geojson', data: base.url } };
    case 'image': {
      const [west, south, east, north] = base.box;
      const coordinates: [[number, number], [number, number], [number, number], [number, number]] = [
        [west, north],
        [east, north],
        [east, south],
        [west, south],
      ];
      return { [PLAN]: { type: 'image', url: base.url, coordinates } };
    }
    default:
      return {};
  }
}

/** The street base lies on the land and under every border, line and mark. */
export function streetLayers({ config, palette }: StyleContext): LayerSpecification[] {
  const base = config.streetBase;
  if (!base) return [];
  const minzoom = base.minZoom;
  switch (base.kind) {
    case 'raster':
      return base.tiles.map((_, index) => ({
        id: `street-${index}`,
        type: 'raster',
        source: `street-${index}`,
        minzoom,
      }));
    case 'image':
      return [{ id: PLAN, type: 'raster', source: PLAN, minzoom }];
    case 'geojson':
      return [
        {
          id: `${PLAN}-fill`,
          type: 'fill',
          source: PLAN,
          minzoom,
          filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
          paint: { 'fill-color': palette.featured, 'fill-opacity': 0.06 },
        },
        {
          id: `${PLAN}-line`,
          type: 'line',
          source: PLAN,
          minzoom,
          paint: { 'line-color': palette.featured, 'line-width': 1.5 * config.scale.line, 'line-opacity': 0.8 },
        },
      ];
  }
}
