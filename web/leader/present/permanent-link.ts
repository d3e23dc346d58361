import type { Bbox } from '#core/geo/lng-lat.ts';
import { chinaDay } from '#ui/china-time.ts';
import { printView, type View } from '../paths.ts';

/**
 * The whole address of a view for others and for later: with the day its figures are of and the ground the map shows, and
 * without the presentation it may be part of.
 */
export function permanentLink(view: View, box: Bbox | null, now = Date.now(), origin = location.origin): string {
  return `${origin}${printView(fixedView(view, box, now))}`;
}

/** A view that shows the same to whoever opens it whenever. */
export function fixedView(view: View, box: Bbox | null, now: number): View {
  return { ...view, box, date: view.date ?? chinaDay(now), present: false, route: null, stop: 1 };
}
