import type { LayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';

export const PARKS = 'parks';
export const PARK_MARKS = 'park-marks';

/** Sub-parks come later: at the zoom of a city they would lie on their own park. */
export const SUB_PARKS_FROM = 10;

export function parkLayers(context: StyleContext): LayerSpecification[] {
  const marks = { source: PARKS, layer: 'parks' } as const;
  return [
    haloLayer(context, { ...marks, id: 'park-halo' }),
    ringLayer(context, { ...marks, id: 'park-ring' }, ['get', 'reach']),
    markLayer(context, {
      ...marks,
      id: PARK_MARKS,
      filter: ['any', ['!', ['get', 'child']], ['>=', ['zoom'], SUB_PARKS_FROM]],
    }),
  ];
}
