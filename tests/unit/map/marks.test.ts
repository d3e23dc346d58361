import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markBox } from '#map/marks/draw-mark.ts';
import { PLATE_HEIGHT, plateWidth } from '#map/marks/draw-plate.ts';
import { imagePrefix, type Mark, markKey, readImageName } from '#map/marks/mark-key.ts';
import { type MarkShape, markReach } from '#map/marks/outlines.ts';

const shapes: MarkShape[] = [
  'center',
  'featured',
  'ordinary',
  'service',
  'station',
  'mobile',
  'enterprise',
  'village',
  'park',
];

const marks: fc.Arbitrary<Mark> = fc
  .record({
    shape: fc.constantFrom(...shapes),
    illustrative: fc.boolean(),
    suspended: fc.boolean(),
    reviewDue: fc.boolean(),
  })
  .map(({ shape, ...states }) => ({ shape, ...Object.fromEntries(Object.entries(states).filter(([, on]) => on)) }));

describe('names of mark pictures', () => {
  it('can be read back: the picture drawn is the mark that was asked for', () => {
    fc.assert(
      fc.property(
        marks,
        fc.constantFrom('light' as const, 'wall' as const),
        fc.constantFrom(1, 1.588, 2.5),
        (mark, theme, scale) => {
          expect(readImageName(imagePrefix(theme, scale) + markKey(mark))).toEqual({ theme, scale, mark });
        },
      ),
    );
  });

  it('are told from other pictures', () => {
    for (const name of [
      'plate/light/1/full/12',
      'mark/sepia/1/park',
      'mark/light/1/star',
      'mark/light/1/constructor',
      '',
    ]) {
      expect(readImageName(name)).toBeNull();
    }
  });
});

describe('room of marks', () => {
  it('is never smaller than the mark with its casing, and wide enough for the clock', () => {
    expect(markBox({ shape: 'center' })).toBe(30);
    expect(markBox({ shape: 'enterprise' })).toBe(12);
    expect(markBox({ shape: 'ordinary', reviewDue: true })).toBe(32);
    expect(markReach('ordinary', true)).toBe(14);
    expect(markReach('featured', false)).toBe(10);
  });

  it('of a plate grows with its text and is never narrower than high', () => {
    expect(plateWidth(0.58)).toBe(PLATE_HEIGHT);
    expect(plateWidth(5)).toBeGreaterThan(plateWidth(3));
  });
});
