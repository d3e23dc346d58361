import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fittedWidths } from '../../../../web/staff/grid/fitted-widths.ts';

it('columns in sight end where the box does, none is narrower than told, those beyond stay as told', () => {
  const widths = fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(widths, fc.integer({ min: 0, max: 2000 }), (told, room) => {
      const fitted = fittedWidths(told, room);
      for (const [at, width] of told.entries()) expect(fitted[at]).toBeGreaterThanOrEqual(width);
      const ends = fitted.map((_, at) => fitted.slice(0, at + 1).reduce((sum, width) => sum + width, 0));
      const all = told.reduce((sum, width) => sum + width, 0);
      const twoFit = told.length > 1 && (told[0] ?? 0) + (told[1] ?? 0) <= room;
      if (all <= room || !twoFit) expect(fitted).toEqual(told);
      else expect(ends.some((end) => Math.abs(end - room) < 1e-6)).toBe(true);
    }),
  );
});
