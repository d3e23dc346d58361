import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';

export const PARKS = 'parks';
export const PARK_MARKS = 'park-marks';

/** Sub-parks come later: at the zoom of a city they would lie on their own park. */
export const SUB_PARKS_FROM = 10;

/** From here on the kind is written beside a park. */
export const KINDS_FROM = 9;

/** Sign of a park with honours, the same in the legend. */
export const honourSign = '★';

const marks = { source: PARKS, layer: 'parks' } as const;

/** Under the names, which may touch it. */
export function parkHaloLayer(context: StyleContext): LayerSpecification {
  return haloLayer(context, { ...marks, id: 'park-halo' });
}

export function parkLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette } = context;
  const shown: ExpressionSpecification = ['any', ['!', ['get', 'child']], ['>=', ['zoom'], SUB_PARKS_FROM]];
  const text = {
    visibility: context.visible('parks'),
    'text-font': ['literal', SEMIBOLD] as ['literal', string[]],
  };
  const paint = { 'text-color': palette.featured, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 };
  return [
    ringLayer(context, { ...marks, id: 'park-ring' }, ['get', 'reach']),
    markLayer(context, {
      ...marks,
      id: PARK_MARKS,
      filter: shown,
    }),
    {
      id: 'park-kinds',
      type: 'symbol',
      source: PARKS,
      minzoom: KINDS_FROM,
      filter: shown,
      layout: {
        ...text,
        'text-field': ['get', 'kind'],
        'text-size': 12 * config.scale.text,
        'text-anchor': 'right',
        'text-offset': [-1.25, 0],
      },
      paint,
    },
    {
      id: 'park-honours',
      type: 'symbol',
      source: PARKS,
      filter: ['all', shown, ['get', 'honoured']],
      layout: {
        ...text,
        'text-field': honourSign,
        'text-size': 13 * config.scale.mark,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { ...paint, 'text-translate': [10 * config.scale.mark, -10 * config.scale.mark] },
    },
  ];
}
