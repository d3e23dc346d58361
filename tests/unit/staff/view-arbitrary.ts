import * as fc from 'fast-check';
import { parkType } from '#core/terms/park.ts';
import { positionLevel, positionType, verifyState } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';
import { type RecordsName, sortColumns, stages, startView, type View } from '../../../web/staff/paths.ts';

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const idWith = (prefix: string) => fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{10}$/).map((body) => `${prefix}_${body}`);

const common = {
  region: orNull(fc.constantFrom('140000', '140700', '140702', '140921', '411002', '419001', '110101')),
  // what a search box holds after trimming; lone surrogates are no text and URLs cannot carry them
  q: fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.trim())
    .filter((text) => text.length <= 100),
  samples: fc.boolean(),
  stage: fc.constantFrom(...stages),
  language: orNull(fc.constantFrom('zh' as const, 'en' as const)),
};
const sortOf = (page: RecordsName) =>
  fc.record({
    column: fc.constantFrom(...sortColumns[page]),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  });

/** Every view that 阵地管理 can be in. */
export const anyView: fc.Arbitrary<View> = fc.oneof(
  fc.record({
    ...common,
    page: fc.constant('sites' as const),
    park: orNull(idWith('pk')),
    kind: orNull(fc.constantFrom(...codesOf(positionType))),
    level: orNull(fc.constantFrom(...codesOf(positionLevel))),
    verify: orNull(fc.constantFrom(...codesOf(verifyState))),
    parkType: fc.constant(null),
    sort: sortOf('sites'),
    selected: orNull(idWith('st')),
  }),
  fc.record({
    ...common,
    page: fc.constant('parks' as const),
    park: fc.constant(null),
    kind: fc.constant(null),
    level: fc.constant(null),
    verify: fc.constant(null),
    parkType: orNull(fc.constantFrom(...codesOf(parkType))),
    sort: sortOf('parks'),
    selected: orNull(idWith('pk')),
  }),
  fc
    .record({ page: fc.constantFrom('sign-in' as const, 'missing' as const), language: common.language })
    .map((part) => ({
      ...startView,
      ...part,
    })),
);
