import * as fc from 'fast-check';
import type { Field } from '#core/records/field.ts';
import { aliasReason } from '#core/terms/alias.ts';
import { pairingActivityKind } from '#core/terms/pairing.ts';
import { coordPrecision, coordSystem } from '#core/terms/place.ts';
import { codesOf } from '#core/terms/term.ts';
import { toIso } from '#core/time.ts';

const BODY = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (prefix: string) =>
  fc
    .array(fc.constantFrom(...BODY), { minLength: 10, maxLength: 10 })
    .map((characters) => `${prefix}_${characters.join('')}`);
const words = fc.constantFrom(
  ...['晋中', '服务中心', 'Ａ座', '（东区）', ' 三楼 ', 'x', '党群\u200b活动', '一号'],
  // what parts, numbers and explains the items of a list in a cell
  ...['户口本/身份证', '、', ' 2.', '12', '"', '（曾用名）'],
);
const textUpTo = (max: number) =>
  fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('').slice(0, max).padStart(1, '名'));
const date = fc.integer({ min: 0, max: 25_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const dates = fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
/** `HH:MM` of a number of half hours. */
function clock(half: number): string {
  return `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
}
/** Spans of a day that do not meet, in any order. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 0, maxLength: 6 })
  .map((halves) => halves.slice(0, halves.length - (halves.length % 2)).sort((a, b) => a - b))
  .chain((sorted) => {
    const pairs = sorted
      .filter((_, i) => i % 2 === 0)
      .map((from, i) => ({ from: clock(from), to: clock(sorted[2 * i + 1] ?? 48) }));
    return fc.shuffledSubarray(pairs, { minLength: pairs.length });
  });
const point = fc.record({
  lng: fc.double({ min: 73.5, max: 135, noNaN: true }),
  lat: fc.double({ min: 18, max: 53.5, noNaN: true }),
  precision: fc.constantFrom(...codesOf(coordPrecision)),
  system: fc.option(fc.constantFrom(...codesOf(coordSystem))),
  entered: fc.option(fc.constant('112.9637, 38.4740')),
  source: fc.option(textUpTo(20)),
});
const stop = fc
  .tuple(textUpTo(20), fc.option(point), fc.integer({ min: 1, max: 2e12 }), fc.integer({ min: 1, max: 9e7 }))
  .map(([place, at, from, length]) => ({ place, point: at, startsAt: toIso(from), endsAt: toIso(from + length) }));
const square = fc.tuple(fc.integer({ min: 80, max: 120 }), fc.integer({ min: 20, max: 45 })).map(([x, y]) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x, y + 1],
      [x + 1, y + 1],
      [x + 1, y],
      [x, y],
    ],
  ],
}));

/** Values that are right for a field, untidy ones among them. */
export function rightValue({ value }: Field): fc.Arbitrary<unknown> {
  switch (value.is) {
    case 'TEXT':
      return textUpTo(value.max);
    case 'PHONE':
      return fc.constantFrom('0354-3112345', '（0354）311 2345', '12345', '0551-65312345转801', '6028888');
    case 'USCC':
      return fc.constantFrom('91350100M000100Y43', ' 91350100m000100y43 ');
    case 'TERM':
      return fc.constantFrom(...codesOf(value.terms));
    case 'TERMS':
      return fc.array(fc.constantFrom(...codesOf(value.terms)));
    case 'FLAG':
      return fc.boolean();
    case 'INTEGER':
      return fc.integer({ min: value.min, max: value.max });
    case 'NUMBER':
      return fc.double({ min: value.min, max: value.max, noNaN: true });
    case 'DATE':
      return date;
    case 'PARTIAL_DATE':
      return fc.tuple(date, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
    case 'REGION':
      return fc.constantFrom('140702', '140921100', '140921100004', '140702000000', '１４０７０２');
    case 'RECORD':
      return idOf('pk').chain(() => fc.oneof(...value.kinds.map((kind) => idOf(prefixes[kind] ?? 'pk'))));
    case 'RECORDS':
      return fc.array(fc.oneof(...value.kinds.map((kind) => idOf(prefixes[kind] ?? 'pk'))));
    case 'NAMES':
      return fc.array(
        fc.oneof(textUpTo(20), fc.record({ name: textUpTo(20), reason: fc.constantFrom(...codesOf(aliasReason)) })),
      );
    case 'STRINGS':
      return fc.array(textUpTo(value.max));
    case 'HOURS':
      return fc.record({
        mode: fc.constantFrom('ALWAYS', 'CALL_FIRST', 'UNKNOWN', 'REGULAR'),
        holidays: fc.constantFrom('CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED'),
        rules: fc.array(
          fc.record({
            weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
            season: fc.option(fc.constantFrom({ from: '05-01', to: '09-30' }, { from: '10-01', to: '04-30' })),
            spans,
          }),
          { minLength: 1, maxLength: 4 },
        ),
        exceptions: fc.constant([]),
      });
    case 'CLOSURES':
      return fc.array(fc.tuple(dates, textUpTo(20)).map(([range, reason]) => ({ ...range, reason })));
    case 'DAY_EXCEPTIONS':
      return fc.array(
        fc
          .tuple(dates, spans, fc.option(textUpTo(20)))
          .map(([range, list, reason]) => ({ ...range, spans: list, reason })),
      );
    case 'STOPS':
      return fc.array(stop, { maxLength: 5 });
    case 'ITEMS':
      return fc.array(fc.record({ item: idOf('sv'), promiseHours: fc.option(fc.integer({ min: 0, max: 10_000 })) }));
    case 'PARTIES':
      return fc.array(
        fc.oneof(
          idOf('st'),
          fc.record({
            item: fc.oneof(...value.kinds.map((kind) => idOf(prefixes[kind] ?? 'pk'))),
            role: fc.oneof(fc.constant(''), textUpTo(20)),
            stop: fc.option(fc.integer({ min: 1, max: 500 })),
          }),
        ),
      );
    case 'ACTIVITIES':
      return fc.array(
        fc.record({
          kind: fc.constantFrom(...codesOf(pairingActivityKind)),
          on: date,
          summary: textUpTo(20),
          amountFen: fc.option(fc.integer({ min: 0, max: 10 ** 9 })),
        }),
      );
    case 'POINT':
      return point;
    case 'POLYGON':
      return square;
  }
}

const prefixes: Readonly<Record<string, string>> = {
  PARK: 'pk',
  SITE: 'st',
  ORGANISATION: 'og',
  ENTERPRISE: 'en',
  VILLAGE: 'vl',
  PARTNER_UNIT: 'pu',
  CAMPAIGN: 'cm',
};
