import type { ExpressionSpecification, FilterSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { BorderKind } from '#basemap/format.ts';
import { byZoom, touchesFocus, when } from './expressions.ts';
import { COARSE_BORDERS, FINE_BORDERS, FINE_FROM } from './sources.ts';
import type { StyleContext } from './style-state.ts';

type Paint = NonNullable<LineLayerSpecification['paint']>;
type Rank = { id: string; kinds: readonly BorderKind[]; minzoom: number; paint: Paint; butt?: boolean };

/**
 * From the thinnest line to the heaviest, so that where two meet the heavier one lies on top. All of one source follow each
 * other: where the source changes MapLibre cuts the whole screen into the tiles of the next.
 */
export function borderLayers(context: StyleContext): LineLayerSpecification[] {
  const all = ranks(context);
  return [
    ...all.map((rank) => coarse(`${rank.id}-line`, rank, { maxzoom: FINE_FROM })),
    ...all.map((rank) =>
      coarse(`${rank.id}-line-rest`, rank, { minzoom: FINE_FROM, filter: notLoaded(context.loaded) }),
    ),
    ...all.map((rank) => ({
      ...line(`${rank.id}-line-fine`, FINE_BORDERS, rank),
      minzoom: Math.max(FINE_FROM, rank.minzoom),
    })),
  ];
}

function ranks({ palette, config }: StyleContext): Rank[] {
  const focus = touchesFocus(config.focus);
  const colour = (rank: 'province' | 'city' | 'county') => when(focus, palette[rank], palette.pale[rank]);
  const width = (...stops: [number, number][]) =>
    byZoom(...stops.map(([z, px]) => [z, px * config.scale.line] as const));
  return [
    {
      id: 'county',
      kinds: ['COUNTY'],
      minzoom: FINE_FROM,
      paint: {
        'line-color': colour('county'),
        'line-width': width([7, 0.4], [9, 0.6], [12, 1.1]),
        'line-opacity': byZoom([FINE_FROM, 0], [FINE_FROM + 0.8, 1]),
      },
    },
    {
      id: 'city',
      kinds: ['CITY'],
      minzoom: 4.5,
      paint: {
        'line-color': colour('city'),
        'line-width': width([4.5, 0.3], [6.5, 0.7], [8, 1], [12, 1.6]),
        'line-opacity': byZoom([4.5, 0], [5.5, 0.8], [7, 1]),
      },
    },
    {
      id: 'coast',
      kinds: ['COAST'],
      minzoom: 0,
      paint: { 'line-color': palette.coast, 'line-width': width([3, 0.5], [7, 0.9], [12, 1.2]) },
    },
    {
      id: 'province',
      kinds: ['PROVINCE', 'SAR'],
      minzoom: 0,
      paint: { 'line-color': colour('province'), 'line-width': width([3, 0.6], [5, 1.1], [6.5, 1.6], [12, 2.4]) },
    },
    {
      id: 'national-band',
      kinds: ['NATIONAL', 'UNDEFINED'],
      minzoom: 0,
      paint: { 'line-color': palette.national, 'line-opacity': 0.16, 'line-width': width([3, 4], [7, 8], [12, 12]) },
    },
    {
      id: 'national',
      kinds: ['NATIONAL'],
      minzoom: 0,
      paint: { 'line-color': palette.national, 'line-width': width([3, 1.1], [7, 2], [12, 2.8]) },
    },
    {
      id: 'undefined',
      kinds: ['UNDEFINED'],
      minzoom: 0,
      butt: true,
      paint: { 'line-color': palette.national, 'line-width': width([3, 1.1], [7, 2]), 'line-dasharray': [3, 2] },
    },
    {
      id: 'dash',
      kinds: ['DASH'],
      minzoom: 0,
      butt: true,
      paint: { 'line-color': palette.national, 'line-width': width([3, 1.6], [7, 3], [12, 4]) },
    },
  ];
}

function coarse(
  id: string,
  rank: Rank,
  limits: { minzoom?: number; maxzoom?: number; filter?: ExpressionSpecification },
): LineLayerSpecification {
  const layer = line(id, COARSE_BORDERS, rank);
  const { filter, maxzoom, minzoom = 0 } = limits;
  return {
    ...layer,
    minzoom: Math.max(minzoom, rank.minzoom),
    ...(maxzoom === undefined ? {} : { maxzoom: Math.max(maxzoom, rank.minzoom) }),
    ...(filter ? { filter: ['all', ofKind(rank), filter] } : {}),
  };
}

function line(id: string, source: string, rank: Rank): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source,
    minzoom: rank.minzoom,
    filter: ofKind(rank) as FilterSpecification,
    layout: { 'line-join': 'round', 'line-cap': rank.butt ? 'butt' : 'round' },
    paint: rank.paint,
  };
}

function ofKind({ kinds }: Rank): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', [...kinds]]];
}

/** Lines of the overview that no loaded county file draws finer. */
function notLoaded(loaded: readonly string[]): ExpressionSpecification {
  const side = (name: string): ExpressionSpecification => ['in', ['get', name], ['literal', [...loaded]]];
  return ['!', ['any', side('a'), side('b')]];
}
