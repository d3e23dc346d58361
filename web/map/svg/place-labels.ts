import type { ChosenLabel } from '../labels/choose-labels.ts';
import { labelSize, labelStyles, standsBesideMark } from '../labels/label-classes.ts';
import { type LabelPlace, labelBox, STEP_ASIDE } from '../labels/places.ts';
import { boxesMeet, type LabelView, projector, type ScreenBox } from '../labels/screen.ts';

export type PlacedLabel = {
  label: ChosenLabel;
  /** Where its letters are tied to, px of the screen; `y` is the middle of the line. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Letter size, px. */
  size: number;
};

/** Letters have this much of their box below and above them that they do not need, px. */
const PADDING = 3;

/**
 * Names in the order they were chosen, each in the first of its places where it meets neither a mark nor an earlier name;
 * without such a place it is left out. `taken` are the boxes of the marks.
 */
export function placeLabels(
  chosen: readonly ChosenLabel[],
  view: LabelView,
  scale: number,
  taken: readonly ScreenBox[],
): PlacedLabel[] {
  const at = projector(view);
  const boxes = [...taken];
  return chosen.flatMap((label) => {
    const size = labelSize(label.cls, view.zoom) * scale;
    const gap = standsBesideMark(label.cls) ? (label.reach ?? 0) + 6 : STEP_ASIDE * size;
    const { x, y } = at(label.at);
    const shape = { text: label.text, size, tracking: labelStyles[label.cls].tracking, gap };
    for (const place of label.places) {
      const box = labelBox(shape, x, y, place);
      if (boxes.some((other) => boxesMeet(box, other))) continue;
      boxes.push(box);
      return [{ label, ...tieOf(place, box), size }];
    }
    return [];
  });
}

/** The edge of the box that stands still whatever the true width of the letters is. */
function tieOf(place: LabelPlace, { left, right, top, bottom }: ScreenBox): Pick<PlacedLabel, 'x' | 'y' | 'anchor'> {
  const y = (top + bottom) / 2;
  if (place === 'right') return { x: left + PADDING, y, anchor: 'start' };
  if (place === 'left' || place === 'inland') return { x: right - PADDING, y, anchor: 'end' };
  return { x: (left + right) / 2, y, anchor: 'middle' };
}
