import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';

export const OWN_PLACE = 'own-place';

/** The area in which the device is likely to be; under the marks, which it must not tint. */
export function ownAreaLayers({ palette, config }: StyleContext): LayerSpecification[] {
  const area = {
    source: OWN_PLACE,
    filter: ['==', ['geometry-type'], 'Polygon'],
  } satisfies Partial<LayerSpecification>;
  return [
    { ...area, id: 'own-area', type: 'fill', paint: { 'fill-color': palette.action, 'fill-opacity': 0.12 } },
    {
      ...area,
      id: 'own-edge',
      type: 'line',
      paint: { 'line-color': palette.action, 'line-width': config.scale.line, 'line-dasharray': [3, 2] },
    },
  ];
}

/** The visitor's own mark: a plain dot, unlike every mark of a place. */
export function ownMarkLayer({ palette, config }: StyleContext): LayerSpecification {
  return {
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
  };
}
