import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { byZoom } from '../style/expressions.ts';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const GAPS = 'gaps';
export const GAP_MARKS = 'gap-marks';

/**
 * Radius and line of the ring around a small unit by zoom, px: hundreds in a county are not to be one blot before the map is so
 * near that they can be told apart. Zooms grow.
 */
const GAP_SIZES = [
  { zoom: 8, radius: 3, line: 0.75 },
  { zoom: 10.5, radius: 4, line: 1 },
  { zoom: 12.5, radius: 8, line: 1.75 },
] as const;
/** Radius around a park's mark, px. */
export const GAP_WIDE = 14;
export const GAP_SIGNS_FROM = 8;

/** {@link GAP_SIZES} at a zoom, as MapLibre takes what lies between. */
export function gapSize(zoom: number): { radius: number; line: number } {
  const [first, , last] = GAP_SIZES;
  const next = GAP_SIZES.findIndex((size) => size.zoom > zoom);
  const [from, to] = [GAP_SIZES[next - 1], GAP_SIZES[next]];
  if (from === undefined || to === undefined) return next === 0 ? first : last;
  const way = (zoom - from.zoom) / (to.zoom - from.zoom);
  return { radius: from.radius + way * (to.radius - from.radius), line: from.line + way * (to.line - from.line) };
}

/** Units beyond the rings: an open ring around the unit with “!” at its shoulder; the dot in it says that it is no sample. */
export function gapLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette, visible } = context;
  const { mark } = config.scale;
  const layout = { visibility: visible('gaps') };
  const bySize = (value: (size: (typeof GAP_SIZES)[number]) => ExpressionSpecification) =>
    byZoom(...GAP_SIZES.map((size) => [size.zoom, value(size)] as const));
  return [
    {
      id: GAP_MARKS,
      type: 'circle',
      source: GAPS,
      layout,
      paint: {
        'circle-radius': bySize(({ radius }) => ['case', isWide, GAP_WIDE * mark, radius * mark]),
        'circle-color': byState(palette.action, palette.action, palette.panel),
        'circle-opacity': byState(0.2, 0.12, 0),
        'circle-stroke-color': palette.attention,
        'circle-stroke-width': bySize(({ line }) => byState(3 * mark, 2.5 * mark, line * mark)),
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
    ...[false, true].map((illustrative) => signs(context, illustrative)),
  ];
}

const isWide: ExpressionSpecification = ['get', 'wide'];

/** “!” of every registered unit, and of as many samples as there is room for. */
function signs({ config, palette, visible }: StyleContext, illustrative: boolean): LayerSpecification {
  const { mark } = config.scale;
  return {
    id: `gap-signs${illustrative ? '-example' : ''}`,
    type: 'symbol',
    source: GAPS,
    minzoom: GAP_SIGNS_FROM,
    filter: ['==', ['get', 'illustrative'], illustrative],
    layout: {
      visibility: visible('gaps'),
      'text-field': '!',
      'text-font': ['literal', SEMIBOLD],
      'text-size': 14 * mark,
      'text-offset': ['case', isWide, ['literal', [1.1, 0.7]], ['literal', [0.75, -0.55]]],
      'text-allow-overlap': !illustrative,
      'text-ignore-placement': !illustrative,
    },
    paint: { 'text-color': palette.attention, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
  };
}
