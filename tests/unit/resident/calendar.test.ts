import { describe, expect, it } from 'vitest';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { shanghaiInstant } from '#core/time.ts';
import { makeCalendarReader } from '../../../web/resident/load/calendar.ts';

const NOON = shanghaiInstant('2026-11-20', 12 * 60);
const MINUTE = 60_000;

/** An API whose calendar staff can extend, and which can be away. */
function staffed(first: HolidayCalendar) {
  const state = { years: first, no: 7, away: false, asked: [] as string[] };
  const api = async (path: string) => {
    state.asked.push(path);
    if (state.away) return new Response(null, { status: 503 });
    return Response.json({
      years: state.years,
      knownYears: Object.keys(state.years),
      publicationNo: state.no,
      asOf: '',
    });
  };
  return { state, api };
}

const published = Promise.resolve(7);
const year = (day: string): HolidayCalendar => ({ '2027': { holidays: [[day, day, '元旦']], makeUpDays: [] } });

describe('the state calendar of a page', () => {
  it('is the one that staff keep, asked for once a minute', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    expect(await read(api, NOON, published)).toEqual(year('2027-01-01'));
    state.years = year('2027-01-02');
    expect(await read(api, NOON + MINUTE - 1, published)).toEqual(year('2027-01-01'));
    expect(await read(api, NOON + MINUTE, published)).toEqual(year('2027-01-02'));
    expect(state.asked).toEqual(['/api/calendar?from=2026-11-20', '/api/calendar?from=2026-11-20']);
  });

  it('is asked for again once something is published, and kept while nobody can say', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    await read(api, NOON, published);
    state.years = year('2027-01-02');
    state.no = 8;
    expect(await read(api, NOON + 1, Promise.resolve(null))).toEqual(year('2027-01-01'));
    expect(await read(api, NOON + 1, Promise.resolve(8))).toEqual(year('2027-01-02'));
    expect(await read(api, NOON + 2, Promise.resolve(8))).toEqual(year('2027-01-02'));
    expect(state.asked).toHaveLength(2);
  });

  it('is asked for again on another day', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    await read(api, shanghaiInstant('2026-11-21') - 1, published);
    await read(api, shanghaiInstant('2026-11-21'), published);
    expect(state.asked).toEqual(['/api/calendar?from=2026-11-20', '/api/calendar?from=2026-11-21']);
  });

  it('is the packaged one while the API is away, and staff’s again once it is back', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    state.away = true;
    const packaged = await read(api, NOON, published);
    expect(packaged['2026']).toEqual(packagedHolidays['2026']);
    const throwing = () => Promise.reject(new Error('no such service'));
    expect(await read(throwing, NOON, published)).toEqual(packaged);
    state.away = false;
    expect(await read(api, NOON + 1, published)).toEqual(year('2027-01-01'));
  });
});
