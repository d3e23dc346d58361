import type { LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const RINGS = 'rings';

/** 15 分钟党群服务圈 as straight-line rings: thin lines with their distance, under all marks. */
export function ringLayers({ palette, config }: StyleContext): LayerSpecification[] {
  return [
    {
      id: 'ring-area',
      type: 'fill',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.service, 'fill-opacity': 0.06 },
    },
    {
      id: 'ring-line',
      type: 'line',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.service, 'line-width': 1.5 * config.scale.line },
    },
    {
      id: 'ring-words',
      type: 'symbol',
      source: RINGS,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['literal', REGULAR],
        'text-size': 12 * config.scale.text,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.2],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.service, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}
