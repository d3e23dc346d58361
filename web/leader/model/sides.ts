import type { Side, View } from '../paths.ts';

export const sides = [1, 2] as const;

/**
 * The view as one of two compared places has it: its own place in the first place, and of what is open only what is its own.
 * Printed, it is still the address of both. Without a second place it is the view itself.
 */
export function viewOfSide(view: View, side: Side): View {
  if (view.vs === null || view.side === side) return view;
  return { ...view, place: view.vs, vs: view.place, side, selected: null, count: null, box: null };
}

/** The two places the other way round. */
export function swapped(view: View): View {
  const second = viewOfSide(view, 2);
  return view.vs === null ? view : { ...second, side: 1, selected: null, count: null, box: null };
}

/** One of the two alone. */
export function alone(view: View, side: Side): View {
  return { ...viewOfSide(view, side), vs: null, side: 1 };
}
