import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';

export const OWN_PLACE = 'own-place';

/** The visitor's own mark, unlike every mark of a place: a plain dot in the area in which the device is likely to be. */
export function ownPlaceLayers({ palette, config }: StyleContext): LayerSpecification[] {
  return [
    {
      id: 'own-area',
      type: 'fill',
      source: OWN_PLACE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.action, 'fill-opacity': 0.12 },
    },
    {
      id: 'own-edge',
      type: 'line',
      source: OWN_PLACE,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.action, 'line-width': config.scale.line, 'line-dasharray': [3, 2] },
    },
    {
      id: 'own-mark',
      type: 'circle',
      source: OWN_PLACE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 7 * config.scale.mark,
        'circle-color': palette.action,
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 3 * config.scale.mark,
      },
    },
  ];
}
