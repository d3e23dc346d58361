import { describe, expect, it } from 'vitest';
import { stopLineAt } from '../../../web/resident/model/stop-line.ts';
import { noStopWords, stopWords } from '../../../web/resident/model/stop-words.ts';
import { stopAt, stopDays } from '../../../web/resident/model/stops.ts';
import { zh } from '../../../web/resident/text/zh.ts';
import { mobile, NOW } from './samples.ts';

const HOUR = 3_600_000;
/** NOW is 09:30, within the first stop; samples on the next day. */
const at = (hours: number) => NOW + hours * HOUR;
const line = (now: number) => stopLineAt(stopWords(mobile, now, zh), noStopWords(mobile, zh), now);

describe('the time line of a mobile position', () => {
  it('has today whole and the next day with stops', () => {
    const days = stopDays(mobile.stops, '2026-11-20');
    expect(
      days.map(({ date, stops }) => [date, stops.map(({ from, to, placeText }) => [from, to, placeText])]),
    ).toEqual([
      [
        '2026-11-20',
        [
          ['09:00', '10:00', '人民广场'],
          ['14:00', '15:00', '火车站'],
        ],
      ],
      ['2026-11-21', [['09:00', '10:00', '示例停靠点-01']]],
    ]);
    expect(stopDays(mobile.stops, '2026-11-21').map(({ date }) => date)).toEqual(['2026-11-21']);
    expect(stopDays(mobile.stops, '2026-11-22')).toEqual([]);
  });

  it('is in order of time whatever the order the stops came in', () => {
    expect(stopDays([...mobile.stops].reverse(), '2026-11-20')).toEqual(stopDays(mobile.stops, '2026-11-20'));
  });

  it('keeps a stop over midnight on both days', () => {
    const [first] = mobile.stops;
    const late = first && { ...first, startsAt: '2026-11-20T23:00:00+08:00', endsAt: '2026-11-21T01:00:00+08:00' };
    expect(stopDays(late ? [late] : [], '2026-11-20').map(({ date }) => date)).toEqual(['2026-11-20']);
    expect(stopDays(late ? [late] : [], '2026-11-21').map(({ date }) => date)).toEqual(['2026-11-21']);
    expect(stopDays(late ? [late] : [], '2026-11-22')).toEqual([]);
  });
});

describe('where it is', () => {
  it('is a stop only between its times, both ends to the millisecond', () => {
    const stops = [{ startsAt: 1000, endsAt: 2000 }];
    expect([999, 1000, 1999, 2000].map((now) => stopAt(stops, now)?.kind ?? null)).toEqual(['NEXT', 'AT', 'AT', null]);
  });

  it('is said by the timetable, never between two stops, and samples never count', () => {
    expect(line(at(0))).toEqual({
      kind: 'AT',
      badge: 'ok',
      words: '停靠中 · 人民广场 · 10:00 离开（按时刻表，非实时）',
    });
    expect(line(at(1))).toMatchObject({ kind: 'NEXT', words: '下一站 火车站 · 14:00（按时刻表，非实时）' });
    expect(line(at(12))).toEqual({ kind: 'OVER', badge: 'unknown', words: '停靠时间、电话都未登记' });
    expect(line(at(-12)).words).toBe('下一站 人民广场 · 11月20日 09:00（按时刻表，非实时）');
  });

  it('without any stop ahead is asked for by phone, where there is one', () => {
    expect(stopWords({ ...mobile, nextStops: [] }, NOW, zh)).toEqual([]);
    expect(noStopWords({ ...mobile, phone: '0354-3081234' }, zh)).toBe('停靠时间未登记，请先致电');
  });
});
