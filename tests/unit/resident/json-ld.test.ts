import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '#core/calendar-date.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { type Closure, dayOf } from '#core/hours/open-state.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { clockMinutes, joinSpans, type MinuteSpan } from '#core/hours/span.ts';
import { siteJsonLd } from '../../../web/resident/model/json-ld.ts';
import { type HoursSpecification, SCHEMA_DAYS, schemaHours } from '../../../web/resident/model/json-ld-hours.ts';
import { illustrative, mobile, schematic, site } from './samples.ts';

const context = {
  url: 'https://map.example.cn/sites/st_0000000001',
  today: '2026-11-20',
  calendar: packagedHolidays,
};
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const office = { hours: site.hours, closure: null };

/** What a search engine reads of a date: a special day stands before the week; null = nothing is said of it. */
function read(told: ReturnType<typeof schemaHours>, date: string): MinuteSpan[] | null {
  const on = ({ validFrom, validThrough }: HoursSpecification) => validFrom <= date && date <= validThrough;
  const special = (told.specialOpeningHoursSpecification ?? []).filter(on);
  if (special.length > 0) return spansOf(special);
  const weeks = (told.openingHoursSpecification ?? []).filter(on);
  const day = DAYS[isoWeekday(date) - 1] ?? '';
  return weeks.length === 0 ? null : spansOf(weeks.filter(({ dayOfWeek }) => dayOfWeek?.includes(day)));
}

function spansOf(specifications: readonly HoursSpecification[]): MinuteSpan[] {
  return joinSpans(
    specifications.flatMap(({ closes, opens }) => {
      if (opens === undefined || closes === undefined) return [];
      const from = clockMinutes(opens) ?? 0;
      const to = closes === '23:59' ? 1440 : (clockMinutes(closes) ?? 0);
      return [{ from, to: to > from ? to : to + 1440 }];
    }),
  );
}

/** Two clocks cannot tell an opening of more than 24 hours. */
function withinADay({ from, to }: MinuteSpan): MinuteSpan {
  return { from, to: to - from > 1440 ? 1440 : to };
}

describe('the schema.org description', () => {
  it('tells an office of government, its address, number, point and hours', () => {
    expect(JSON.parse(JSON.stringify(siteJsonLd(site, context)))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOffice',
      '@id': context.url,
      name: '榆次区政务服务中心',
      alternateName: ['榆次区行政服务中心'],
      url: context.url,
      telephone: '0354-3081234',
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'CN',
        addressRegion: '山西省晋中市榆次区',
        streetAddress: '示范街 1 号',
      },
      geo: { '@type': 'GeoCoordinates', latitude: 37.6977, longitude: 112.7082 },
      publicAccess: true,
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          opens: '08:30',
          closes: '12:00',
          validFrom: '2026-11-20',
          validThrough: '2026-12-28',
        },
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
          opens: '14:00',
          closes: '17:30',
          validFrom: '2026-11-20',
          validThrough: '2026-12-28',
        },
      ],
    });
  });

  it('keeps a schematic point to itself, and a room of an enterprise is no office', () => {
    const told = JSON.parse(JSON.stringify(siteJsonLd({ ...schematic, kind: 'MEMBERS_ROOM' }, context)));
    expect(told['@type']).toBe('CivicStructure');
    for (const unknown of ['geo', 'telephone', 'openingHoursSpecification', 'specialOpeningHoursSpecification']) {
      expect(told).not.toHaveProperty(unknown);
    }
    expect(told.address).not.toHaveProperty('streetAddress');
  });

  it('does not exist for a sample, and a bus has no point', () => {
    expect(siteJsonLd(illustrative, context)).toBeUndefined();
    expect(siteJsonLd({ ...mobile, point: site.point }, context)).not.toHaveProperty('geo.latitude');
  });
});

describe('hours for search engines', () => {
  it('tell Spring Festival closed and the make-up Saturdays open', () => {
    const told = schemaHours(office, '2026-02-09', packagedHolidays);
    expect(read(told, '2026-02-17')).toEqual([]);
    for (const saturday of ['2026-02-14', '2026-02-28']) {
      expect(read(told, saturday), saturday).toEqual([
        { from: 510, to: 720 },
        { from: 840, to: 1050 },
      ]);
    }
    expect(read(told, '2026-03-07')).toEqual([]);
    expect(told.specialOpeningHoursSpecification).toContainEqual({
      '@type': 'OpeningHoursSpecification',
      validFrom: '2026-02-16',
      validThrough: '2026-02-20',
    });
  });

  it('say nothing of the working days of a year whose holidays nobody knows', () => {
    const told = schemaHours(office, '2026-12-20', {
      '2026': packagedHolidays['2026'] ?? { holidays: [], makeUpDays: [] },
    });
    expect(read(told, '2026-12-24')).toHaveLength(2);
    expect(read(told, '2027-01-05')).toBeNull();
  });

  it('tell a temporary closure as closed days', () => {
    const closure = { reason: '装修', from: '2026-11-23', to: '2026-11-27' };
    const told = schemaHours({ ...office, closure }, '2026-11-20', packagedHolidays);
    expect(read(told, '2026-11-25')).toEqual([]);
    expect(read(told, '2026-11-30')).toHaveLength(2);
  });

  it('agree with the hours engine on every day ahead, and are silent exactly where it is not sure', () => {
    fc.assert(
      fc.property(anyHours, anyClosure, anyDate, (hours, closure, today) => {
        const told = schemaHours({ hours, closure }, today, packagedHolidays);
        for (let ahead = 0; ahead < SCHEMA_DAYS; ahead++) {
          const date = addDays(today, ahead);
          const day = dayOf(hours, closure, date, packagedHolidays);
          const sure = day.kind === 'CLOSURE' ? [] : day.kind === 'HOURS' ? joinSpans(day.spans.map(withinADay)) : null;
          const said = read(told, date);
          // a week without any opening needs no words: silence there reads closed
          if (sure !== null && sure.length === 0) expect(said ?? [], date).toEqual([]);
          else expect(said, date).toEqual(sure);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const clock = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);
const spans = fc.array(fc.record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) }), { maxLength: 2 });
const anyDate = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-12-01', days));
const season = fc.constantFrom(null, null, { from: '05-01', to: '09-30' }, { from: '10-01', to: '04-30' });
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  mode: fc.constantFrom('REGULAR', 'REGULAR', 'REGULAR', 'ALWAYS', 'UNKNOWN', 'CALL_FIRST'),
  holidays: fc.constantFrom('CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED'),
  rules: fc.array(fc.record({ weekdays, season, spans }), { minLength: 1, maxLength: 3 }),
  exceptions: fc.array(
    fc
      .tuple(anyDate, fc.integer({ min: 0, max: 6 }), spans)
      .map(([from, days, own]) => ({ from, to: addDays(from, days), spans: own, reason: null })),
    { maxLength: 3 },
  ),
});
const anyClosure: fc.Arbitrary<Closure | null> = fc.option(
  fc
    .tuple(anyDate, fc.option(fc.integer({ min: 0, max: 30 })))
    .map(([from, days]) => ({ reason: '装修', from, to: days === null ? null : addDays(from, days) })),
);
