import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const GAPS = 'gaps';
export const GAP_MARKS = 'gap-marks';

/** Radius around a small mark and around a park's, px; from afar small marks are not drawn, and the ring is smaller. */
export const GAP_RADIUS = { far: 3, near: 8, wide: 14 } as const;
export const GAP_SIGNS_FROM = 8;

/** Units beyond the rings: an open ring around the unit with “!” at its shoulder; the dot in it says that it is no sample. */
export function gapLayers({ config, palette, visible }: StyleContext): LayerSpecification[] {
  const { mark } = config.scale;
  const layout = { visibility: visible('gaps') };
  const isWide: ExpressionSpecification = ['get', 'wide'];
  const radius = (small: number): ExpressionSpecification => ['case', isWide, GAP_RADIUS.wide * mark, small * mark];
  return [
    {
      id: GAP_MARKS,
      type: 'circle',
      source: GAPS,
      layout,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, radius(GAP_RADIUS.far), 10, radius(GAP_RADIUS.near)],
        'circle-color': byState(palette.action, palette.action, palette.panel),
        'circle-opacity': byState(0.2, 0.12, 0),
        'circle-stroke-color': palette.attention,
        // hundreds in a county are not to be one blot from afar
        'circle-stroke-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          byState(3 * mark, 2.5 * mark, 0.75 * mark),
          10,
          byState(3 * mark, 2.5 * mark, 1.75 * mark),
        ],
      },
    },
    {
      id: 'gap-dots',
      type: 'circle',
      source: GAPS,
      filter: ['all', ['!', ['get', 'illustrative']], ['!', isWide]],
      layout,
      paint: { 'circle-radius': 2.25 * mark, 'circle-color': palette.attention },
    },
    {
      id: 'gap-signs',
      type: 'symbol',
      source: GAPS,
      minzoom: GAP_SIGNS_FROM,
      layout: {
        ...layout,
        'text-field': '!',
        'text-font': ['literal', SEMIBOLD],
        'text-size': 14 * mark,
        'text-offset': ['case', isWide, ['literal', [1.1, 0.7]], ['literal', [0.75, -0.55]]],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.attention, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}
