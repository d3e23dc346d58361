import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpeningHours, WeeklyRule } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';

const week = [1, 2, 3, 4, 5, 6, 7];
const span = (from: string, to: string) => ({ from, to });
const rule = (weekdays: number[], ...spans: [string, string][]): WeeklyRule => ({
  weekdays,
  season: null,
  spans: spans.map(([from, to]) => span(from, to)),
});
const regular = (...rules: WeeklyRule[]): OpeningHours => ({
  mode: 'REGULAR',
  holidays: 'UNSTATED',
  rules,
  exceptions: [],
});

function parsed(listing: string): OpeningHours {
  const result = parseHours(listing);
  if (!result.ok) throw new Error(`${listing}: ${JSON.stringify(result.error)}`);
  return result.value;
}

function codes(listing: string): string[] {
  const result = parseHours(listing);
  return result.ok ? [] : result.error.map((problem) => problem.code);
}

describe('listings as they are written', () => {
  it.each<[string, OpeningHours]>([
    ['周一闭馆周二到周日 9:30-17:00', regular(rule([1]), rule([2, 3, 4, 5, 6, 7], ['09:30', '17:00']))],
    [
      '周一至周五上午8:30-11:30下午13:30-17:00周六至周日 9:00-17:00',
      regular(rule([1, 2, 3, 4, 5], ['08:30', '11:30'], ['13:30', '17:00']), rule([6, 7], ['09:00', '17:00'])),
    ],
    [
      '周二至周六8:30-11:30，13:30-17:00周日、周一闭馆',
      regular(rule([2, 3, 4, 5, 6], ['08:30', '11:30'], ['13:30', '17:00']), rule([1, 7])),
    ],
    [
      '周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知',
      { ...regular(rule([2, 3, 4, 5, 6, 7], ['09:00', '20:00']), rule([1])), holidays: 'BY_NOTICE' },
    ],
    ['全天开放', { mode: 'ALWAYS', holidays: 'UNSTATED', rules: [], exceptions: [] }],
    [
      '夏季 8:00-18:30（5月1日—9月30日）',
      regular({ weekdays: week, season: { from: '05-01', to: '09-30' }, spans: [span('08:00', '18:30')] }),
    ],
    [
      '夏季（5月1日至9月30日）8:00-18:30，冬季（10月1日至4月30日）8:30-17:30',
      regular(
        { weekdays: week, season: { from: '05-01', to: '09-30' }, spans: [span('08:00', '18:30')] },
        { weekdays: week, season: { from: '10-01', to: '04-30' }, spans: [span('08:30', '17:30')] },
      ),
    ],
    [
      '工作日上午9点至12点，下午1点半至5点30分，法定节假日休息',
      { ...regular(rule([1, 2, 3, 4, 5], ['09:00', '12:00'], ['13:30', '17:30'])), holidays: 'CLOSED' },
    ],
    ['开放时间：每天９：００－１７：００', regular(rule(week, ['09:00', '17:00']))],
    ['周末 10:00-次日2:00', regular(rule([6, 7], ['10:00', '02:00']))],
    ['请提前预约', { mode: 'CALL_FIRST', holidays: 'UNSTATED', rules: [], exceptions: [] }],
    ['周一至五 9:00-17:00，周六日休息', regular(rule([1, 2, 3, 4, 5], ['09:00', '17:00']), rule([6, 7]))],
    ['星期一三五 9:00-12:00', regular(rule([1, 3, 5], ['09:00', '12:00']))],
    ['周六-一、星期天 9:00-17:00', regular(rule([1, 6, 7], ['09:00', '17:00']))],
    ['周六至周一 9:00-17:00', regular(rule([1, 6, 7], ['09:00', '17:00']))],
    ['周一至周五：8:30-12:00，14:00-17:30', regular(rule([1, 2, 3, 4, 5], ['08:30', '12:00'], ['14:00', '17:30']))],
    ['工作日（周一至周五）早8:00-晚6:00', regular(rule([1, 2, 3, 4, 5], ['08:00', '18:00']))],
    ['9:00-17:00，周一休息', regular(rule([2, 3, 4, 5, 6, 7], ['09:00', '17:00']), rule([1]))],
    ['9:00-17:00（周一除外）', regular(rule([2, 3, 4, 5, 6, 7], ['09:00', '17:00']), rule([1]))],
    ['周一至周五 节假日休息 9:00-17:00', { ...regular(rule([1, 2, 3, 4, 5], ['09:00', '17:00'])), holidays: 'CLOSED' }],
    ['每周一至周五 9:00-17:00', regular(rule([1, 2, 3, 4, 5], ['09:00', '17:00']))],
    ['9:00-17:00，每周一闭馆', regular(rule([2, 3, 4, 5, 6, 7], ['09:00', '17:00']), rule([1]))],
    ['全年无休 9:00-21:00', { ...regular(rule(week, ['09:00', '21:00'])), holidays: 'AS_USUAL' }],
    ['', { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] }],
  ])('%s', (listing, expected) => {
    expect(parsed(listing)).toEqual(expected);
  });
});

it.each([
  '周一至周五 9:00-17:00，周六、周日及法定节假日休息',
  '周一至周五 9:00-17:00（法定节假日和周末休息）',
  '9:00-17:00，周末、节假日除外',
  '周一至周五 9:00-17:00，周六日节假日休息',
  '除法定节假日以外 周一至周五 9:00-17:00，双休日休息',
])('%s: closed at weekends and on holidays', (listing) => {
  const { holidays, rules } = parsed(listing);
  expect(holidays).toBe('CLOSED');
  expect(rules).toEqual([rule([1, 2, 3, 4, 5], ['09:00', '17:00']), rule([6, 7])]);
});

describe('what is not understood is named, never dropped', () => {
  it.each<[string, string[]]>([
    ['周一至周五 9:00-17:00，看门人在时也开', ['NOT_UNDERSTOOD']],
    ['周一至周五 9:00', ['TIME_WITHOUT_END', 'DAYS_WITHOUT_HOURS'].sort()],
    ['9:00-5:00', ['TIME_ORDER']],
    ['夏季 8:00-18:30', ['SEASON_WITHOUT_DATES']],
    ['周一至周五', ['DAYS_WITHOUT_HOURS']],
    ['周一 9:00-17:00，周一 10:00-12:00', ['CONTRADICTION']],
    ['周一 9:00-17:00 闭馆', ['CONTRADICTION']],
    ['全天开放，周一 9:00-17:00', ['CONTRADICTION']],
    ['法定节假日', ['HOLIDAY_UNSAID']],
    ['周一 9:00-17:00，节假日及周末 10:00-12:00', ['HOLIDAY_UNSAID']],
    ['周二 9:00-17:00，周末及节假日 10:00-12:00', ['HOLIDAY_UNSAID']],
    ['工作日（周一至周六）9:00-17:00', ['CONTRADICTION', 'DAYS_WITHOUT_HOURS']],
    ['周一 25:00-26:00', ['NOT_UNDERSTOOD', 'DAYS_WITHOUT_HOURS'].sort()],
    ['5月1日 9:00-17:00', ['DATE_WITHOUT_SEASON']],
    ['周一 9:00-17:00，节假日休息，节假日照常开放', ['CONTRADICTION']],
    ['9:00-17:00 周一至周五休息', ['EXCEPTION_UNCLEAR']],
    ['9:00-17:00，周六下午休息', ['DAYS_WITHOUT_HOURS', 'EXCEPTION_UNCLEAR', 'NOT_UNDERSTOOD', 'CONTRADICTION'].sort()],
  ])('%s', (listing, expected) => {
    expect([...new Set(codes(listing))].sort()).toEqual(expected);
  });

  it('says the words and where they stand', () => {
    const result = parseHours('周一 9:00-17:00，门口有停车场');
    expect(result).toEqual({ ok: false, error: [{ code: 'NOT_UNDERSTOOD', text: '门口有停车场', at: 14 }] });
  });
});

/** From 6:00 on: before it a time is named 凌晨 or refused. */
const time = fc.integer({ min: 6, max: 23 }).chain((h) => fc.constantFrom(0, 15, 30, 45).map((m) => h * 60 + m));
const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const padded = (minutes: number) => clock(minutes).padStart(5, '0');
const daySpan = fc
  .uniqueArray(time, { minLength: 2, maxLength: 4 })
  .map((times) => (times.length % 2 === 0 ? times : times.slice(1)).sort((a, b) => a - b));

describe('properties', () => {
  it('reads back any week that is written out day by day', () => {
    const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
    fc.assert(
      fc.property(fc.array(fc.option(daySpan), { minLength: 7, maxLength: 7 }), (days) => {
        const listing = days
          .map(
            (times, i) =>
              `${names[i]}${
                times === null
                  ? '闭馆'
                  : pairs(times)
                      .map(([a, b]) => `${clock(a)}-${clock(b)}`)
                      .join('，')
              }`,
          )
          .join('；');
        expect(parsed(listing).rules).toEqual(
          days.map((times, i) => ({
            weekdays: [i + 1],
            season: null,
            spans: pairs(times ?? []).map(([a, b]) => span(padded(a), padded(b))),
          })),
        );
      }),
    );
  });

  it('never throws, and a refusal always names a part of the listing', () => {
    const parts = [
      '周一',
      '至',
      '9:00',
      '-',
      '17:30',
      '闭馆',
      '及',
      '周末',
      '全年无休',
      '除法定节假日外',
      '夏季',
      '5月1日',
      '，',
      '全天开放',
      '节假日',
      '猫',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (chosen) => {
        const listing = chosen.join('');
        const result = parseHours(listing);
        if (result.ok) return;
        for (const problem of result.error) {
          expect(problem.text.length).toBeGreaterThan(0);
          expect(listing.normalize('NFKC').startsWith(problem.text.split('…')[0] ?? '', problem.at)).toBe(true);
        }
      }),
    );
  });
});

function pairs(times: readonly number[]): [number, number][] {
  return times.flatMap((time, i) => (i % 2 === 0 && times[i + 1] !== undefined ? [[time, times[i + 1] ?? 0]] : [])) as [
    number,
    number,
  ][];
}
