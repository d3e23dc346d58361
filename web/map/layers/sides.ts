import type { ExpressionSpecification } from 'maplibre-gl';

/**
 * Where something may stand that gives way, for `text-variable-anchor-offset`: at each distance (em, from its point to its near
 * edge) under, over and beside it, then at the corners; 0 is its point itself.
 */
export function sidesAt(distances: readonly number[]): ExpressionSpecification {
  const sides = distances.flatMap((far) => {
    if (far === 0) return ['center', [0, 0]];
    const slant = far * 0.7;
    return [
      ...['top', [0, far], 'bottom', [0, -far], 'left', [far, 0], 'right', [-far, 0]],
      ...['top-left', [slant, slant], 'top-right', [-slant, slant]],
      ...['bottom-left', [slant, -slant], 'bottom-right', [-slant, -slant]],
    ];
  });
  return ['literal', sides] as unknown as ExpressionSpecification; // pairs, flat, as the spec wants
}
