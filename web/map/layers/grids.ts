import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const GRIDS = 'grids';
export const GRID_FILL = 'grid-fill';

export const GRID_WORDS_FROM = 9.5;

/** 网格: a dashed line of 1 px, filled only when pointed at; near the ground how many instructors and stationed staff it has. */
export function gridLayers({ palette, config, texts, visible }: StyleContext): LayerSpecification[] {
  const said = (word: string, key: string): ExpressionSpecification => [
    'concat',
    `${word} `,
    ['case', ['==', ['get', key], null], texts.unknown, ['to-string', ['get', key]]],
  ];
  const common = { source: GRIDS, minzoom: 8, layout: { visibility: visible('grids') } } as const;
  return [
    {
      ...common,
      id: GRID_FILL,
      type: 'fill',
      paint: { 'fill-color': palette.service, 'fill-opacity': byState(0.14, 0.1, 0.03) },
    },
    {
      ...common,
      id: 'grid-line',
      type: 'line',
      paint: {
        'line-color': palette.service,
        'line-width': byState(2 * config.scale.line, 1.5 * config.scale.line, config.scale.line),
        'line-dasharray': [4, 3],
      },
    },
    {
      ...common,
      id: 'grid-words',
      type: 'symbol',
      minzoom: GRID_WORDS_FROM,
      filter: ['has', 'instructors'],
      layout: {
        ...common.layout,
        'text-field': ['concat', said(texts.instructors, 'instructors'), '\n', said(texts.stationed, 'stationed')],
        'text-font': ['literal', REGULAR],
        'text-size': 12 * config.scale.text,
      },
      paint: { 'text-color': palette.service, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}
