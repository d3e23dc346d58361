import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';

export const STOPS = 'stops';
export const ROUTES = 'stop-routes';
export const STOP_MARKS = 'stop-marks';

export const STOP_TIMES_FROM = 9;

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
    {
      id: 'stop-times',
      type: 'symbol',
      source: STOPS,
      minzoom: STOP_TIMES_FROM,
      layout: {
        visibility: context.visible('stops'),
        'text-field': timeOf(context),
        'text-font': ['literal', SEMIBOLD],
        'text-size': 12 * context.config.scale.text,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1,
        // where several stops are in one place, the next one's time is written
        'symbol-sort-key': ['match', ['get', 'when'], ['NEXT', 'NEXT_TODAY'], 0, 1],
      },
      paint: {
        'text-color': context.palette.featured,
        'text-halo-color': context.palette.halo,
        'text-halo-width': 1.5,
      },
    },
  ];
}

/** “下一站 今天 10:30–11:30”, “今天 14:00–15:00”, “12-05 09:00–10:00”, “已过 2026-07-04 …”. */
function timeOf({ texts }: StyleContext): ExpressionSpecification {
  const day: ExpressionSpecification = ['slice', ['get', 'day'], 5];
  const said: ExpressionSpecification = [
    'match',
    ['get', 'when'],
    'NEXT_TODAY',
    `${texts.nextStop} ${texts.today}`,
    'TODAY',
    texts.today,
    'NEXT',
    ['concat', `${texts.nextStop} `, day],
    'OVER',
    ['concat', `${texts.over} `, ['get', 'day']],
    day,
  ];
  return ['concat', said, ' ', ['get', 'time']];
}
