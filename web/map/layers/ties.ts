import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { pairingColour } from '../pairing-tones.ts';
import type { StyleContext } from '../style/style-state.ts';
import { haloLayer, markLayer, ringLayer } from './marks.ts';
import { byState } from './state.ts';

export const TIES = 'ties';
export const TIE_PLACES = 'tie-places';
export const TIE_LINES = ['tie-lines', 'tie-lines-example'] as const;
export const TIE_MARKS = 'tie-marks';

/** Records without a place of their own: the places of those they refer to, and the lines that join these. */
export function tieLayers(context: StyleContext): LayerSpecification[] {
  const marks = { source: TIE_PLACES, layer: 'ties', under: true } as const;
  return [
    ...[false, true].map((illustrative) => tieLine(context, illustrative)),
    haloLayer(context, { ...marks, id: 'tie-halo', minzoom: 9 }),
    markLayer(context, { ...marks, id: TIE_MARKS }),
    // above the marks: those of the chosen record lie among many others
    ringLayer(context, { ...marks, id: 'tie-ring' }, ['get', 'reach']),
  ];
}

/** As lines of pairings (visual.md 11): the chosen one stands out, the rest step back. */
function tieLine(context: StyleContext, illustrative: boolean): LineLayerSpecification {
  const { line } = context.config.scale;
  return {
    id: TIE_LINES[illustrative ? 1 : 0],
    type: 'line',
    source: TIES,
    filter: ['==', ['get', 'illustrative'], illustrative],
    layout: { visibility: context.visible('ties'), 'line-cap': illustrative ? 'butt' : 'round' },
    paint: {
      'line-color': pairingColour(context.palette),
      'line-width': byState(2.5 * line, 2.5 * line, 1.25 * line),
      'line-opacity': byState(1, 0.9, context.pairingSelected ? 0.1 : 0.4),
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}
