import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '#core/calendar-date.ts';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { readNotice } from '#core/hours/notice/read-notice.ts';

/** The arranging sentences of the State Council's notices as published (a part of a legal document: no copyright in China). */
const notices: Readonly<Record<number, string>> = {
  2026: `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
鼓励单位和个人结合落实带薪年休假等制度，实际形成较长假期，推动错峰出行。节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
国务院办公厅
2025年11月4日`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。五、端午节：6月10日放假，与周末连休。六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2023: `元旦：2022年12月31日至2023年1月2日放假调休，共3天。
春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
清明节：4月5日放假，共1天。
劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2018: `一、元旦:1月1日放假,与周末连休。
二、春节:2月15日至21日放假调休,共7天。2月11日(星期日)、2月24日(星期六)上班。
三、清明节:4月5日至7日放假调休,共3天。4月8日(星期日)上班。
四、劳动节:4月29日至5月1日放假调休,共3天。4月28日(星期六)上班。
五、端午节:6月18日放假,与周末连休。
六、中秋节:9月24日放假,与周末连休。
七、国庆节:10月1日至7日放假调休,共7天。9月29日(星期六)、9月30日(星期日)上班。`,
};

/** Days by what they change: a holiday on a weekend that is off anyway is named by one source and not by the other. */
function differing(days: readonly CalendarDay[]): string[] {
  return days
    .filter(({ day, kind }) => kind === 'WORKDAY' || isoWeekday(day) <= 5)
    .map(({ day, kind }) => `${day} ${kind}`);
}

function packaged(year: number): string[] {
  const { holidays, makeUpDays } = packagedHolidays[year] ?? { holidays: [], makeUpDays: [] };
  const days: CalendarDay[] = makeUpDays.map((day) => ({ day, kind: 'WORKDAY', name: '' }));
  for (const [from, to, name] of holidays) {
    for (let day = from; day <= to; day = addDays(day, 1)) days.push({ day, kind: 'HOLIDAY', name });
  }
  return differing(days.sort((a, b) => (a.day < b.day ? -1 : 1)));
}

describe('the notices of the State Council', () => {
  it.each(Object.keys(notices).map(Number))('of %i is read as the package has it', (year) => {
    const { days, entries, problems } = readNotice(notices[year] ?? '', year);
    expect([...problems, ...entries.flatMap((entry) => entry.problems)]).toEqual([]);
    expect(differing(days)).toEqual(packaged(year));
  });

  it('names its number, and every holiday with its days', () => {
    const { entries, number } = readNotice(notices[2026] ?? '', 2026);
    expect(number).toBe('国办发明电〔2025〕7号');
    expect(entries.map(({ name }) => name)).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']);
    expect(entries[1]).toEqual({
      name: '春节',
      text: '2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班',
      off: [['2026-02-15', '2026-02-23']],
      makeUp: ['2026-02-14', '2026-02-28'],
      problems: [],
    });
    expect(readNotice(notices[2025] ?? '', 2025).entries.at(-1)?.name).toBe('国庆节、中秋节');
    expect(readNotice(notices[2025] ?? '', 2025).number).toBeNull();
  });
});

describe('one sentence', () => {
  const read = (text: string, year = 2027) => {
    const { entries } = readNotice(text, year);
    return entries.map(({ off, makeUp, problems }) => [off, makeUp, problems.map(({ code }) => code)]);
  };

  it.each([
    [
      '元旦：1月1日（周五）至3日放假，1月4日上班',
      [[['2027-01-01', '2027-01-03']], ['2027-01-04'], ['MAKE_UP_WEEKDAY']],
    ],
    ['元旦：12月31日至1月2日放假', [[['2026-12-31', '2027-01-02']], [], []]],
    [
      '清明节：4月5日放假，4月6日（星期二）补休。',
      [
        [
          ['2027-04-05', '2027-04-05'],
          ['2027-04-06', '2027-04-06'],
        ],
        [],
        [],
      ],
    ],
    ['劳动节：5月1日（周五）至5日放假', [[['2027-05-01', '2027-05-05']], [], ['WEEKDAY']]],
    ['劳动节：5月1日至5日放假，共4天', [[['2027-05-01', '2027-05-05']], [], ['COUNT']]],
    ['劳动节：5月5日至1日放假', [[], [], ['ORDER']]],
    ['劳动节：4月31日放假', [[], [], ['NO_SUCH_DAY']]],
    ['劳动节：5月1日至5日，5月8日（周六）上班', [[], ['2027-05-08'], ['NOT_UNDERSTOOD']]],
    ['劳动节：放假5月1日至5日', [[], [], ['NOT_UNDERSTOOD']]],
    ['劳动节：由各地另行通知', [[], [], ['NO_DAYS']]],
    ['劳动节：5月1日至5日全国放假', [[], [], ['NOT_UNDERSTOOD']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('of another year is told by its title', () => {
    expect(readNotice(notices[2026] ?? '', 2027).problems).toEqual([{ code: 'OTHER_YEAR', text: '2026' }]);
    expect(readNotice('', 2027)).toEqual({ number: null, entries: [], problems: [], days: [] });
  });

  it('says what was written, for any dates', () => {
    const weekday = '一二三四五六日';
    const words = (date: string, month: boolean) =>
      `${month ? `${Number(date.slice(5, 7))}月` : ''}${Number(date.slice(8))}日（周${weekday[isoWeekday(date) - 1]}）`;
    const start = fc.integer({ min: 0, max: 330 }).map((offset) => addDays('2027-01-05', offset));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 8 }), fc.array(start, { maxLength: 3 }), (from, length, others) => {
        const to = addDays(from, length);
        const makeUp = [...new Set(others)].filter((day) => isoWeekday(day) > 5);
        const worked = makeUp.length === 0 ? '' : `${makeUp.map((day) => words(day, true)).join('、')}上班。`;
        const range = length === 0 ? '' : `至${words(to, to.slice(0, 7) !== from.slice(0, 7))}`;
        expect(read(`春节：${words(from, true)}${range}放假调休，共${length + 1}天。${worked}`)).toEqual([
          [[[from, to]], makeUp, []],
        ]);
      }),
    );
  });
});
