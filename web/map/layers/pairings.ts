import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import { pairingColour } from '../pairing-tones.ts';
import type { StyleContext } from '../style/style-state.ts';
import { markLayer, ringLayer } from './marks.ts';
import { BUNDLE_UNTIL } from './pairing-bundles.ts';
import { SMALL_REACH } from './small-marks.ts';
import { byState, isLit } from './state.ts';

export const PAIRINGS = 'pairings';
export const PAIRING_ENDS = 'pairing-ends';
export const PAIRING_LINES = ['pairing-lines', 'pairing-lines-example'] as const;
export const PAIRING_MARKS = 'pairing-marks';

/** Thin lines (visual.md 11): a selected one stands out and the rest step back; no arrows, no animation. */
export function pairingLayers(context: StyleContext): LineLayerSpecification[] {
  const until = context.pairingsBundled ? BUNDLE_UNTIL : undefined;
  return [false, true].flatMap((illustrative) => [
    ...(until === undefined ? [] : [litLines(context, illustrative, until)]),
    lines(context, illustrative, until),
  ]);
}

function lines(context: StyleContext, illustrative: boolean, minzoom?: number): LineLayerSpecification {
  const { config, pairingSelected } = context;
  const { line } = config.scale;
  const rest: ExpressionSpecification = ['case', ['get', 'recent'], 2 * line, 1.25 * line];
  return {
    ...base(context, PAIRING_LINES[illustrative ? 1 : 0], illustrative),
    ...(minzoom === undefined ? {} : { minzoom }),
    paint: {
      'line-color': pairingColour(context.palette),
      'line-width': byState(2.5 * line, 2.5 * line, rest),
      'line-opacity': byState(1, 0.9, pairingSelected ? 0.1 : 0.4),
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}

/** Where lines are bundled, those of the party that is pointed at or chosen: seen, but nothing to point at by themselves. */
function litLines(context: StyleContext, illustrative: boolean, maxzoom: number): LineLayerSpecification {
  return {
    ...base(context, `pairing-lit${illustrative ? '-example' : ''}`, illustrative),
    maxzoom,
    paint: {
      'line-color': pairingColour(context.palette),
      // without a width the others are not even drawn unseen
      'line-width': ['case', isLit, 2 * context.config.scale.line, 0],
      'line-opacity': byState(1, 0.9, 0),
      ...(illustrative ? { 'line-dasharray': [4, 2.5] } : {}),
    },
  };
}

function base({ visible }: StyleContext, id: string, illustrative: boolean) {
  return {
    id,
    type: 'line',
    source: PAIRINGS,
    filter: ['==', ['get', 'illustrative'], illustrative] as FilterSpecification,
    layout: { visibility: visible('pairings'), 'line-cap': illustrative ? 'butt' : 'round' },
  } as const;
}

/** The ends of the lines, so that pairings can be read without the layers of all enterprises and villages. */
export function pairingEndLayers(context: StyleContext): LayerSpecification[] {
  const marks = {
    source: PAIRING_ENDS,
    layer: 'pairings',
    minzoom: context.pairingsBundled ? 10.6 : 7,
    under: true,
  } as const;
  return [
    markLayer(context, { ...marks, id: PAIRING_MARKS }),
    ringLayer(context, { ...marks, id: 'pairing-ring' }, SMALL_REACH),
  ];
}
