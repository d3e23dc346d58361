import type { LayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { StyleContext } from '../style/style-state.ts';
import { markLayer, ringLayer } from './marks.ts';
import { SMALL_REACH } from './small-marks.ts';
import { byState } from './state.ts';

export const PAIRINGS = 'pairings';
export const PAIRING_ENDS = 'pairing-ends';
export const PAIRING_LINES = ['pairing-lines', 'pairing-lines-example'] as const;
export const PAIRING_MARKS = 'pairing-marks';

/** Thin violet lines (visual.md 11): a selected one stands out and the rest step back; no arrows, no animation. */
export function pairingLayers(context: StyleContext): LineLayerSpecification[] {
  return PAIRING_LINES.map((id, index) => lines(context, id, index === 1));
}

function lines(
  { palette, config, pairingSelected, visible }: StyleContext,
  id: string,
  illustrative: boolean,
): LineLayerSpecification {
  const { line } = config.scale;
  return {
    id,
    type: 'line',
    source: PAIRINGS,
    filter: ['==', ['get', 'illustrative'], illustrative],
    layout: { visibility: visible('pairings'), 'line-cap': illustrative ? 'butt' : 'round' },
    paint: {
      'line-color': palette.pairing,
      'line-width': byState(2.5 * line, 2 * line, 1.25 * line),
      'line-opacity': byState(1, 0.8, pairingSelected ? 0.1 : 0.35),
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}

/** The ends of the lines, so that pairings can be read without the layers of all enterprises and villages. */
export function pairingEndLayers(context: StyleContext): LayerSpecification[] {
  const marks = { source: PAIRING_ENDS, layer: 'pairings', minzoom: 7, under: true } as const;
  return [
    ringLayer(context, { ...marks, id: 'pairing-ring' }, SMALL_REACH),
    markLayer(context, { ...marks, id: PAIRING_MARKS }),
  ];
}
