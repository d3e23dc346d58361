import type { LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { markLayer, ringLayer } from './marks.ts';

export const ORGANISATIONS = 'organisations';
export const ORGANISATION_MARKS = 'organisation-marks';
const FROM = 8;
const WORDS_FROM = 11;

/** 党组织 at their places; near the ground with the first letter of where they are set up: 园, 楼, 商, 企, 社 … */
export function organisationLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette, visible } = context;
  const marks = { source: ORGANISATIONS, layer: 'organisations', minzoom: FROM, under: true } as const;
  return [
    ringLayer(context, { ...marks, id: 'organisation-ring' }, ['get', 'reach']),
    markLayer(context, { ...marks, id: ORGANISATION_MARKS }),
    {
      id: 'organisation-words',
      type: 'symbol',
      source: ORGANISATIONS,
      minzoom: WORDS_FROM,
      layout: {
        visibility: visible('organisations'),
        'text-field': ['get', 'setting'],
        'text-font': ['literal', SEMIBOLD],
        'text-size': 12 * config.scale.text,
        'text-anchor': 'left',
        'text-offset': [0.75, 0],
      },
      paint: { 'text-color': palette.enterprise, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}
