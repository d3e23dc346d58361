import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { REGULAR } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const STATION_RINGS = 'station-rings';

export const RING_WORDS_FROM = 9;

/** 服务站点 with their rings in straight line: thin, under all marks, dashed where the place is only roughly known. */
export function stationRingLayers(context: StyleContext): LayerSpecification[] {
  const { config, palette, texts, visible } = context;
  const layout = { visibility: visible('stationRings') };
  return [
    {
      id: 'station-ring-area',
      type: 'fill',
      source: STATION_RINGS,
      // rough rings are lines only: forty of them on one town would be a stain that says nothing
      filter: ['all', AREAS, ['==', ['get', 'rough'], false]],
      layout,
      paint: { 'fill-color': palette.service, 'fill-opacity': 0.03 },
    },
    ...[false, true].map((rough) => line(context, rough)),
    {
      id: 'station-ring-words',
      type: 'symbol',
      source: STATION_RINGS,
      minzoom: RING_WORDS_FROM,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        ...layout,
        'text-field': ['concat', `${texts.straightLine} `, ['get', 'kilometres'], ` ${texts.kilometres}`],
        'text-font': ['literal', REGULAR],
        'text-size': 12 * config.scale.text,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.2],
      },
      paint: { 'text-color': palette.service, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
    },
  ];
}

const AREAS: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

function line({ config, palette, visible }: StyleContext, rough: boolean): LayerSpecification {
  return {
    id: `station-ring-line${rough ? '-rough' : ''}`,
    type: 'line',
    source: STATION_RINGS,
    filter: ['all', AREAS, ['==', ['get', 'rough'], rough]],
    layout: { visibility: visible('stationRings') },
    paint: {
      'line-color': palette.service,
      'line-width': 1.25 * config.scale.line,
      'line-opacity': 0.8,
      ...(rough ? { 'line-dasharray': [4, 3] } : {}),
    },
  };
}
