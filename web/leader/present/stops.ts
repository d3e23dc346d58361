import type { Bbox } from '#core/geo/lng-lat.ts';
import { isIdOf } from '#core/ids.ts';
import type { Stop } from '#core/schemas/presentation.ts';
import { parseView, printQuery, type View } from '../paths.ts';

const VISITED = ['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE'] as const;

/** The view on the screen as a stop: its address with the ground the map shows. Its figures are those of the day it is shown. */
export function stopOf(view: View, box: Bbox | null, title: string): Stop {
  const shown = { ...view, box, present: false, route: null, stop: 1, language: null };
  return { title, view: printQuery(shown), text: null, at: null, record: visitedOf(view) };
}

/** The record that a view is about, where it is one that can be visited. */
export function visitedOf({ place, selected }: View): string | null {
  if (selected !== null && VISITED.some((kind) => isIdOf(kind, selected))) return selected;
  return place.kind === 'park' ? place.id : null;
}

/** What is on the screen at a stop of a presentation, from 1. The reader's language stays. */
export function viewOfStop(stops: readonly Stop[], no: number, shown: Pick<View, 'route' | 'language'>): View {
  const at = clampStop(no, stops.length);
  return {
    ...parseView(stops[at - 1]?.view ?? ''),
    present: true,
    route: shown.route,
    stop: at,
    language: shown.language,
  };
}

export function clampStop(no: number, count: number): number {
  return Math.max(1, Math.min(no, count));
}

/** The list with one moved up (-1) or down (1); unchanged at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const [here, there] = [list[at], list[to]];
  if (here === undefined || there === undefined) return [...list];
  return list.map((item, i) => (i === at ? there : i === to ? here : item));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at);
}

export function inserted<T>(list: readonly T[], at: number, item: T): T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}
