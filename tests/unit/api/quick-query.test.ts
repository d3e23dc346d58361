import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quickQuery } from '#api/middleware/quick-query.ts';
import { checkPoint } from '#core/geo/bbox.ts';
import { choicesParam, flagParam, illustrativeParam } from '#core/input/choice-params.ts';
import { bboxParam, integerParam, latParam, lngParam, readDegrees, refusePoint } from '#core/input/number-params.ts';

const schema = z
  .strictObject({
    kind: choicesParam(['A', 'B'], '').optional(),
    counter: flagParam('').optional(),
    illustrative: illustrativeParam,
    bbox: bboxParam.optional(),
    limit: integerParam(1, 50, '').default(10),
    lat: latParam,
    lng: lngParam,
  })
  .superRefine(refusePoint);

const byHand = {
  fields: { lat: readDegrees, lng: readDegrees },
  isWhole: ({ lng, lat }: { lng: number; lat: number }) => checkPoint(lng, lat).ok,
};
const values = ['A', 'B,A', 'C', 'true', 'only', '112,38,113,39', '113,38,112', '5', '0', '38.4', '112.9', '95', ''];
const names = [...Object.keys(schema.shape), 'other', '__proto__'];
const given = fc.dictionary(
  fc.constantFrom(...names),
  fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
  { maxKeys: 3 },
);
const place = fc.record({
  lat: fc.constantFrom(['38.4'], ['+38.4'], ['38.'], ['86']),
  lng: fc.constantFrom(['112.9'], ['190']),
});

describe('a query read by the parameters that are there', () => {
  it('is what the whole schema reads, and never read where the schema refuses it', () => {
    let read = 0;
    fc.assert(
      fc.property(given, fc.option(place), (some, point) => {
        const all = { ...some, ...point };
        const whole = schema.safeParse(
          Object.fromEntries(Object.entries(all).map(([key, texts]) => [key, texts.length === 1 ? texts[0] : texts])),
        );
        const quick = quickQuery(schema)(all);
        expect(quick ?? null).toEqual(whole.success ? whole.data : null);
        expect(quickQuery(schema, byHand)(all)).toEqual(quick);
        if (quick !== null) read++;
      }),
      { numRuns: 1_000, seed: 20261121 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('is not read by hand where the schema checks more of the whole than the hand does', () => {
    expect(() =>
      quickQuery(
        schema.superRefine(() => {}),
        byHand,
      ),
    ).toThrow('one check');
  });
});
