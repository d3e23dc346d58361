import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';
import { byState } from './state.ts';

export const GRIDS = 'grids';
export const GRID_FILL = 'grid-fill';

/** 网格: a dashed line of 1 px, filled only when pointed at. */
export function gridLayers({ palette, config, visible }: StyleContext): LayerSpecification[] {
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
  ];
}
