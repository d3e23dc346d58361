import { describe, expect, it } from 'vitest';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { shanghaiInstant } from '#core/time.ts';
import { makeCalendarReader } from '../../../web/resident/load/calendar.ts';

const NOON = shanghaiInstant('2026-11-20', 12 * 60);
const MINUTE = 60_000;

/** An API whose calendar staff can extend, and which can be away. */
function staffed(first: HolidayCalendar) {
  const state = { years: first, away: false, asked: [] as string[] };
  const api = async (path: string) => {
    state.asked.push(path);
    if (state.away) return new Response(null, { status: 503 });
    return Response.json({ years: state.years, knownYears: Object.keys(state.years), asOf: '' });
  };
  return { state, api };
}

const year = (day: string): HolidayCalendar => ({ '2027': { holidays: [[day, day, '元旦']], makeUpDays: [] } });

describe('the state calendar of a page', () => {
  it('is the one that staff keep, asked for once a minute', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    expect(await read(api, NOON)).toEqual(year('2027-01-01'));
    state.years = year('2027-01-02');
    expect(await read(api, NOON + MINUTE - 1)).toEqual(year('2027-01-01'));
    expect(await read(api, NOON + MINUTE)).toEqual(year('2027-01-02'));
    expect(state.asked).toEqual(['/api/calendar?from=2026-11-20', '/api/calendar?from=2026-11-20']);
  });

  it('is asked for again on another day', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    await read(api, shanghaiInstant('2026-11-21') - 1);
    await read(api, shanghaiInstant('2026-11-21'));
    expect(state.asked).toEqual(['/api/calendar?from=2026-11-20', '/api/calendar?from=2026-11-21']);
  });

  it('is the packaged one while the API is away, and staff’s again once it is back', async () => {
    const { state, api } = staffed(year('2027-01-01'));
    const read = makeCalendarReader();
    state.away = true;
    const packaged = await read(api, NOON);
    expect(packaged['2026']).toEqual(packagedHolidays['2026']);
    const throwing = () => Promise.reject(new Error('no such service'));
    expect(await read(throwing, NOON)).toEqual(packaged);
    state.away = false;
    expect(await read(api, NOON + 1)).toEqual(year('2027-01-01'));
  });
});
