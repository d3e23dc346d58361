import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { readListing } from '#core/hours/parse/read-listing.ts';

const parts = (listing: string) =>
  readListing(listing).parts.map(({ text, clause, problem }) => [text, clause?.kind ?? problem]);

describe('a listing part by part', () => {
  it('names each part in its own words with what it was understood as', () => {
    expect(parts('周二至周六8:30-11:30，13:30-17:00周日、周一闭馆，法定节假日休息')).toEqual([
      ['周二至周六', 'DAYS'],
      ['8:30-11:30', 'SPAN'],
      ['13:30-17:00', 'SPAN'],
      ['周日、周一', 'DAYS'],
      ['闭馆', 'CLOSED'],
      ['法定节假日休息', 'HOLIDAYS'],
    ]);
    expect(parts('夏季（5月1日至9月30日）8:00-18:30')).toEqual([
      ['夏季', 'SEASON'],
      ['5月1日至9月30日', 'DATES'],
      ['8:00-18:30', 'SPAN'],
    ]);
  });

  it('leaves out what means nothing to it only where the rest stays as it was', () => {
    const { hours, problems } = readListing('周一至周五 9:00-17:00（看门人在时也开），节假日');
    expect(problems.map(({ code }) => code)).toEqual(['NOT_UNDERSTOOD', 'HOLIDAY_UNSAID']);
    expect(hours).toEqual({
      mode: 'REGULAR',
      holidays: 'UNSTATED',
      rules: [{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [{ from: '09:00', to: '17:00' }] }],
      exceptions: [],
    });
    for (const unclear of ['夏季 8:00-18:30', '周一 9:00-17:00，周一 10:00-12:00', '周一至周五', '9:00', '看心情']) {
      expect(readListing(unclear).hours, unclear).toBeNull();
    }
  });

  it('gives nothing to take over that the whole listing does not say', () => {
    const words = ['周一至周五', '周末', '9:00-12:00', '14:00-17:30', '闭馆', '夏季', '5月1日至9月30日', '请按门铃'];
    const listing = fc
      .array(fc.constantFrom(...words, '法定节假日休息', '全天开放', '，', '看看', '9:00'), { maxLength: 8 })
      .map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(listing, (text) => {
        const { hours, parts, problems } = readListing(text);
        const whole = parseHours(text);
        if (whole.ok) expect(hours).toEqual(whole.value);
        else expect(problems.length).toBeGreaterThan(0);
        expect(parts.map(({ at }) => at)).toEqual([...new Set(parts.map(({ at }) => at))].sort((a, b) => a - b));
        for (const { at } of problems) expect(parts.some((part) => part.at === at && part.problem !== null)).toBe(true);
      }),
    );
  });
});
