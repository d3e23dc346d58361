import type { FilterSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { MoveProps } from '../features/placing.ts';
import { handleImage } from '../marks/draw-handle.ts';
import { REGULAR, SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const PLACING = 'placing';

/** A point that is being moved: where it was as a hollow ghost, where it is proposed to be under a handle, and the way. */
export function placingLayers({ palette, config }: StyleContext): LayerSpecification[] {
  const { mark, text, line } = config.scale;
  const words = {
    'text-field': ['get', 'text'],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  } satisfies SymbolLayerSpecification['layout'];
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 2 };
  return [
    {
      ...only('way'),
      id: 'placing-way',
      type: 'line',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.action, 'line-width': 2 * line, 'line-dasharray': [0.5, 2] },
    },
    {
      ...only('old'),
      id: 'placing-old',
      type: 'circle',
      paint: {
        'circle-radius': 9 * mark,
        'circle-color': palette.panel,
        'circle-opacity': 0.6,
        'circle-stroke-color': palette.textSecondary,
        'circle-stroke-width': 2 * mark,
      },
    },
    {
      ...only('old'),
      id: 'placing-old-words',
      type: 'symbol',
      layout: {
        ...words,
        'text-font': ['literal', REGULAR],
        'text-size': 13 * text,
        'text-anchor': 'bottom',
        'text-offset': [0, -1],
      },
      paint: { 'text-color': palette.textSecondary, ...halo },
    },
    {
      ...only('length'),
      id: 'placing-length',
      type: 'symbol',
      layout: { ...words, 'text-font': ['literal', SEMIBOLD], 'text-size': 14 * text },
      paint: { 'text-color': palette.action, ...halo },
    },
    {
      ...only('new'),
      id: 'placing-new',
      type: 'symbol',
      layout: {
        'icon-image': handleImage(config.theme, mark),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
  ];
}

function only(what: MoveProps['what']): { source: string; filter: FilterSpecification } {
  return { source: PLACING, filter: ['==', ['get', 'what'], what] };
}
