import type { LineLayerSpecification } from 'maplibre-gl';
import { SINGLE_FROM } from '#core/tiles/pyramid.ts';
import type { StyleContext } from '../style/style-state.ts';

export const CLUSTERS = 'clusters';

/** 1+20+N: thin ochre spokes from hub to members and the ring that holds the 特色阵地; examples dashed. */
export function clusterLayers(context: StyleContext): LineLayerSpecification[] {
  return [false, true].flatMap((illustrative) => [
    part(context, 'ring', illustrative, 1),
    part(context, 'spoke', illustrative, 0.9),
  ]);
}

function part(
  { palette, config, visible }: StyleContext,
  name: 'spoke' | 'ring',
  illustrative: boolean,
  width: number,
): LineLayerSpecification {
  return {
    id: `cluster-${name}${illustrative ? '-example' : ''}`,
    type: 'line',
    source: CLUSTERS,
    minzoom: SINGLE_FROM,
    filter: ['all', ['==', ['get', 'part'], name], ['==', ['get', 'illustrative'], illustrative]],
    layout: { visibility: visible('clusters') },
    paint: {
      'line-color': palette.featured,
      'line-width': width * config.scale.line,
      'line-opacity': name === 'ring' ? 0.75 : ['match', ['get', 'level'], 'FEATURED', 0.6, 0.35],
      ...(illustrative ? { 'line-dasharray': [5, 4] } : {}),
    },
  };
}
