import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameWidth } from '../../../web/staff/table/name-width.ts';

it('lets the last column in sight end where the box does', () => {
  expect(nameWidth([206, 164, 80, 120, 160], 694, 224)).toBe(244);
  // narrower names rather than a column that is cut by a little
  expect(nameWidth([206, 164, 100, 120], 694, 224)).toBe(224);
  expect(nameWidth([206, 164, 101, 120], 694, 224)).toBe(324);
});

it('leaves the names alone where all columns fit, or too few to be a table', () => {
  expect(nameWidth([206, 164, 80], 694, 224)).toBeNull();
  expect(nameWidth([206, 164, 80], 390, 224)).toBeNull();
});

it('never makes names narrower than told, and cuts no column', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 40, max: 240 }), { maxLength: 9 }),
      fc.integer({ min: 300, max: 1400 }),
      (others, room) => {
        const width = nameWidth(others, room, 224);
        if (width === null) return;
        expect(width).toBeGreaterThanOrEqual(224);
        let end = width;
        const ends = others.map((other) => {
          end += other;
          return end;
        });
        expect(ends).toContain(room);
      },
    ),
  );
});
