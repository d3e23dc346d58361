import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';

export const STOPS = 'stops';
export const ROUTES = 'stop-routes';
export const STOP_MARKS = 'stop-marks';

/** 流动阵地 on its way: stops joined by a dotted line, which is an order and not a road. */
export function stopLayers(context: StyleContext): LayerSpecification[] {
  const marks = { source: STOPS, layer: 'stops', minzoom: 8 } as const;
  return [
    {
      id: 'stop-route',
      type: 'line',
      source: ROUTES,
      minzoom: 8,
      layout: { visibility: context.visible('stops'), 'line-cap': 'round' },
      paint: {
        'line-color': context.palette.featured,
        'line-width': 1.5 * context.config.scale.line,
        'line-opacity': 0.7,
        'line-dasharray': [0, 3],
      },
    },
    haloLayer(context, { ...marks, id: 'stop-halo' }),
    ringLayer(context, { ...marks, id: 'stop-ring' }, 11),
    markLayer(context, { ...marks, id: STOP_MARKS }),
  ];
}
