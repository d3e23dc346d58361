import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const HOVER_NAME = 'hover-name';

const isBelow: ExpressionSpecification = ['get', 'below'];

/** Names of what the pointer is on and of what is chosen; a help only, everything they say is in the list beside the map. */
export function hoverNameLayer({ palette, config }: StyleContext): SymbolLayerSpecification {
  return {
    id: HOVER_NAME,
    type: 'symbol',
    source: HOVER_NAME,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['literal', SEMIBOLD],
      'text-size': 14 * config.scale.text,
      'text-anchor': ['case', isBelow, 'top', 'bottom'],
      'text-offset': ['case', isBelow, ['literal', [0, 1.3]], ['literal', [0, -1.3]]],
      'text-max-width': 16,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.text, 'text-halo-color': palette.halo, 'text-halo-width': 2.5 },
  };
}
