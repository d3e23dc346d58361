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

  it.each([
    '9:00-17:00 周一至周五 节假日休息',
    '9:00-17:00 周一至周五节假日除外',
    '9:00-17:00 周末 节假日休息',
    '9:00-17:00 周一至周五、节假日休息',
    '9:00-17:00 周一至周五（元旦除外）',
    '9:00-17:00，每天（春节除外）',
    '周一至周五（元旦）除外',
    '夏季（5月1日至9月30日）8:00-18:00，周一闭馆；冬季（10月1日至4月30日）9:00-17:00',
    '夏季（5月1日至9月30日）8:00-18:00；冬季（10月1日至4月30日）9:00-17:00，周一闭馆',
    '除周一外 9:00-17:00',
    '非工作日 9:00-17:00',
    '每周六天 9:00-17:00',
    '9:00-17:00，第一个周一闭馆',
    '周六下午休息',
  ])('refuses %s rather than guess which days are meant', (listing) => {
    const { hours, problems } = readListing(listing);
    expect(problems.length).toBeGreaterThan(0);
    expect(hours).toBeNull();
  });

  it('takes a closing of each season, or of the whole year, from the hours of each', () => {
    const seasons = (summer: string, winter: string) =>
      `夏季（5月1日至9月30日）8:00-18:00${summer}；冬季（10月1日至4月30日）9:00-17:00${winter}`;
    for (const clear of [seasons('，周一闭馆', '，周一闭馆'), `周一闭馆；${seasons('', '')}`]) {
      const open = readListing(clear).hours?.rules.filter(({ spans }) => spans.length > 0);
      expect(
        open?.map(({ weekdays }) => weekdays),
        clear,
      ).toEqual([
        [2, 3, 4, 5, 6, 7],
        [2, 3, 4, 5, 6, 7],
      ]);
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
