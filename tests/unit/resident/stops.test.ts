import { describe, expect, it } from 'vitest';
import { comingStops, mobileWords } from '../../../web/resident/model/stops.ts';
import { zh } from '../../../web/resident/text/zh.ts';
import { mobile, NOW, schematic } from './samples.ts';

const HOUR = 3_600_000;

describe('stops of a mobile position', () => {
  it('are told by day until they are over', () => {
    expect(comingStops(mobile.stops, NOW)).toEqual([
      {
        date: '2026-11-20',
        stops: [
          { placeText: '人民广场', from: '09:00', to: '10:00' },
          { placeText: '火车站', from: '14:00', to: '15:00' },
        ],
      },
      { date: '2026-11-21', stops: [{ placeText: '示例停靠点-01', from: '09:00', to: '10:00' }] },
    ]);
    expect(comingStops(mobile.stops, NOW + HOUR / 2).map((day) => day.stops.length)).toEqual([1, 1]);
    expect(comingStops(mobile.stops, NOW + 48 * HOUR)).toEqual([]);
  });

  it('are in order of time whatever the order they came in', () => {
    expect(comingStops([...mobile.stops].reverse(), NOW)).toEqual(comingStops(mobile.stops, NOW));
  });

  it('never count samples as a timetable', () => {
    expect(mobileWords(mobile, NOW, zh)).toBe('按时刻表停靠，非实时');
    expect(mobileWords(mobile, NOW + 12 * HOUR, zh)).toBe('停靠时间、电话都未登记');
    expect(mobileWords({ ...mobile, stops: [], phone: '0354-3081234' }, NOW, zh)).toBe('停靠时间未登记，请先致电');
  });

  it('are not known in a list', () => {
    const { stops: _stops, ...listed } = { ...schematic, isMobile: true };
    expect(mobileWords(listed, NOW, zh)).toBe('停靠时间看详情');
  });
});
