import { type LabelPlace, labelBox } from '../labels/places.ts';
import { boxesMeet } from '../labels/screen.ts';
import { areBundled, discRadius, shownBundles } from './draw-pairings.ts';
import type { Drawing } from './drawing.ts';
import { words } from './words.ts';

const PLACES: readonly LabelPlace[] = ['below', 'above', 'right', 'left'];
/** Between a disc and its name, px. */
const GAP = 4;

/** The names of the places that pairings are gathered at, each on a side of its disc that is free; left out where none is. */
export function drawBundleNames(drawing: Drawing): SVGElement[] {
  const { at, palette, state, taken } = drawing;
  if (state.hidden.has('pairings') || !areBundled(drawing)) return [];
  const { mark, text } = state.config.scale;
  const size = 12 * text;
  const nodes = shownBundles(drawing).filter(({ properties: { part, name } }) => part === 'node' && name !== '');
  return nodes
    .sort((a, b) => b.properties.touching - a.properties.touching)
    .flatMap(({ geometry, properties: { count, name } }) => {
      if (geometry.type !== 'Point') return [];
      const { x, y } = at(geometry.coordinates);
      const shape = { text: name, size, tracking: 0, gap: discRadius(count) * mark + GAP };
      const box = PLACES.map((place) => labelBox(shape, x, y, place)).find(
        (free) => !taken.some((other) => boxesMeet(free, other)),
      );
      if (!box) return [];
      taken.push(box);
      return [words(name, (box.left + box.right) / 2, (box.top + box.bottom) / 2, palette, { size })];
    });
}
