import type { Bbox } from '#core/geo/lng-lat.ts';

/** What was hit of the records. `box`: the ground of a count, degrees. */
export type SvgHit =
  | { what: 'record'; id: string }
  | { what: 'stack'; ids: readonly string[] }
  | { what: 'bubble'; box: Bbox }
  | { what: 'bundle' };

/** The first thing among elements from the top down; null where there is only ground. */
export function svgHit(elements: readonly Element[]): SvgHit | null {
  for (const element of elements) {
    const thing = element.closest('[data-id],[data-box],[data-bundle]');
    if (!thing) continue;
    const of = (name: string) => thing.getAttribute(`data-${name}`);
    const [stack, id, box] = [of('stack'), of('id'), of('box')];
    if (stack !== null) return { what: 'stack', ids: stack.split(' ') };
    if (id !== null) return { what: 'record', id };
    if (box === null) return { what: 'bundle' };
    const [west = 0, south = 0, east = 0, north = 0] = box.split(' ').map(Number);
    return { what: 'bubble', box: [west, south, east, north] };
  }
  return null;
}
