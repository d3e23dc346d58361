import type { LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';

export const FAN = 'fan';
export const FAN_LEGS = 'fan-legs';
export const FAN_MARKS = 'fan-marks';

/** Records of one spot spread out around it, each on a thin leg back to where it really is. */
export function fanLayers(context: StyleContext): LayerSpecification[] {
  const { palette, config } = context;
  const marks = { source: FAN, layer: 'sites' } as const;
  const mark = markLayer(context, { ...marks, id: FAN_MARKS });
  return [
    {
      id: 'fan-legs',
      type: 'line',
      source: FAN_LEGS,
      paint: { 'line-color': palette.textSecondary, 'line-width': config.scale.line },
    },
    haloLayer(context, { ...marks, id: 'fan-halo' }),
    ringLayer(context, { ...marks, id: 'fan-ring' }, ['get', 'reach']),
    {
      ...mark,
      layout: {
        ...mark.layout,
        'text-field': ['get', 'name'],
        'text-font': ['literal', REGULAR],
        'text-size': 12 * config.scale.text,
        'text-variable-anchor': ['left', 'right'],
        'text-radial-offset': 1.3,
        'text-max-width': 12,
        'text-optional': true,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}
