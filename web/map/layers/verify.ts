import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEMIBOLD } from '../style/fonts.ts';
import type { StyleContext } from '../style/style-state.ts';

export const VERIFY = 'verify';
const FROM = 10;

/** Signs of 核实状态, the same in the legend; a sign is never told by its colour alone. */
export const verifySigns = { VERIFIED: '✓', UNVERIFIED: '?', REVIEW_DUE: '◷', OVERDUE: '!' } as const;

/** A sign at the lower shoulder of each position. */
export function verifyLayers({ config, palette, visible }: StyleContext): LayerSpecification[] {
  const byState = (values: readonly [string, string][], rest: string): ExpressionSpecification =>
    ['match', ['get', 'state'], ...values.flat(), rest] as unknown as ExpressionSpecification; // variadic in the spec
  const signs = Object.entries(verifySigns);
  const layout = { visibility: visible('verify') };
  const offset = 11 * config.scale.mark;
  return [
    {
      id: 'verify-discs',
      type: 'circle',
      source: VERIFY,
      minzoom: FROM,
      layout,
      paint: {
        'circle-radius': 7.5 * config.scale.mark,
        'circle-translate': [offset, offset],
        'circle-color': byState(
          [
            ['VERIFIED', palette.ok],
            ['UNVERIFIED', palette.suspended],
          ],
          palette.attention,
        ),
        'circle-stroke-color': palette.casing,
        'circle-stroke-width': 1.5 * config.scale.mark,
      },
    },
    {
      id: 'verify-signs',
      type: 'symbol',
      source: VERIFY,
      minzoom: FROM,
      layout: {
        ...layout,
        'text-field': byState(signs, '?'),
        'text-font': ['literal', SEMIBOLD],
        'text-size': 12 * config.scale.mark,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.casing, 'text-translate': [offset, offset] },
    },
  ];
}
