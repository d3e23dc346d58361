import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MoveProps } from '../features/moves.ts';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const MOVES = 'moves';
export const MOVE_MARKS = 'moves-new';
export const MOVE_OLD_MARKS = 'moves-old';

/** What is to move: where it is as a hollow ring, where it is to be as a filled one, the way between and how far it is. */
export function moveLayers({ palette, config }: StyleContext): LayerSpecification[] {
  const { mark, text, line } = config.scale;
  return [
    {
      ...only('way'),
      id: 'moves-way',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.action,
        'line-width': byState(3.5 * line, 3 * line, 2 * line),
        'line-dasharray': [0.5, 2],
      },
    },
    {
      ...only('old'),
      id: MOVE_OLD_MARKS,
      type: 'circle',
      paint: {
        'circle-radius': byState(10 * mark, 9 * mark, 7 * mark),
        'circle-color': palette.panel,
        'circle-opacity': 0.7,
        'circle-stroke-color': palette.textSecondary,
        'circle-stroke-width': 2 * mark,
      },
    },
    {
      ...only('new'),
      id: MOVE_MARKS,
      type: 'circle',
      paint: {
        'circle-radius': byState(10 * mark, 9 * mark, 7 * mark),
        'circle-color': palette.action,
        'circle-stroke-color': byState(palette.text, palette.text, palette.casing),
        'circle-stroke-width': 2 * mark,
      },
    },
    {
      ...only('way'),
      id: 'moves-length',
      type: 'symbol',
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'length'],
        'text-font': ['literal', SEMIBOLD],
        'text-size': 13 * text,
        'text-rotation-alignment': 'viewport',
        'text-pitch-alignment': 'viewport',
      },
      paint: { 'text-color': palette.action, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}

function only(what: MoveProps['what']): { source: string; filter: FilterSpecification } {
  return { source: MOVES, filter: ['==', ['get', 'what'], what] };
}
