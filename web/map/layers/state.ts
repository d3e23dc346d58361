import type { ExpressionSpecification } from 'maplibre-gl';

/** Feature state of records: set by hovering, selecting and fanning out, read by paint properties. */
export type RecordState = { hover?: boolean; selected?: boolean; fanned?: boolean };

export function has(state: keyof RecordState): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

/** Whether it is hovered or selected. */
export const isLit: ExpressionSpecification = ['any', has('selected'), has('hover')];

/** One value for selected, one for hovered, one for the rest. */
export function byState<T extends string | number>(
  selected: T,
  hover: T,
  rest: T | ExpressionSpecification,
): ExpressionSpecification {
  return ['case', has('selected'), selected, has('hover'), hover, rest];
}
