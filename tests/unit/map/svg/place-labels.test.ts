import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChosenLabel } from '#map/labels/choose-labels.ts';
import { labelStyles } from '#map/labels/label-classes.ts';
import { labelBox, MARK_PLACES } from '#map/labels/places.ts';
import { around, boxesMeet, projector } from '#map/labels/screen.ts';
import { placeLabels } from '#map/svg/place-labels.ts';

const view = { center: [112, 38], zoom: 12, width: 800, height: 600 } as const;

function named(text: string, at: readonly [number, number]): ChosenLabel {
  const { places } = labelStyles.site;
  return { key: text, text, at, cls: 'site', code: null, rank: 0, reach: 6, pale: false, order: 0, places };
}

describe('names on the drawn map', () => {
  it('never cover a mark or another name', () => {
    const spot = fc.tuple(
      fc.double({ min: 111.95, max: 112.05, noNaN: true }),
      fc.double({ min: 37.97, max: 38.03, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
        const marks = spots.map((at) => around(projector(view)(at), 4));
        const placed = placeLabels(
          spots.map((at, index) => named(`阵地${index}`, at)),
          view,
          1,
          marks,
        );
        const boxes = placed.map(({ label, size, x, y, anchor }) => {
          const width = labelBox({ text: label.text, size, tracking: 0, gap: 0 }, 0, 0, 'center').right * 2 - 6;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
        });
        boxes.forEach((box, index) => {
          expect(marks.some((mark) => boxesMeet(box, mark))).toBe(false);
          expect(boxes.slice(index + 1).some((other) => boxesMeet(box, other))).toBe(false);
        });
      }),
    );
  });

  it('stand to the right of their mark while there is room, and are left out where there is none', () => {
    const label = named('党群活动中心', [112, 38]);
    const [first] = placeLabels([label], view, 1, []);
    expect(first).toMatchObject({ anchor: 'start', x: 412, y: 300 });
    expect(placeLabels([label], view, 1, [around({ x: 400, y: 300 }, 300)])).toEqual([]);
    expect(MARK_PLACES[0]).toBe('right');
  });
});
