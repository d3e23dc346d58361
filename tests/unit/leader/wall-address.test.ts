import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { footPlace, isNight, isView, misread, panelShare, parseWall } from '../../../web/leader/wall/wall-address.ts';

const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`);

describe('the address of a wall', () => {
  it('says where it stands, what it turns through, how its screens are put together', () => {
    const wall = parseWall('?rotate=140702,140921,home&every=45&seams=3x1&night=22:00-06:00&touch=1&idle=5&samples=on');
    expect(wall.stops.filter(isView).map(({ place, samples }) => [place, samples])).toEqual([
      [{ kind: 'region', code: '140702' }, true],
      [{ kind: 'region', code: '140921' }, true],
      [{ kind: 'home' }, true],
    ]);
    expect(wall).toMatchObject({ every: 45, seams: { columns: 3, rows: 1 }, touch: true, idle: 5, check: false });
    expect(wall.night).toEqual({ from: 1320, to: 360 });
  });

  it('turns through saved views and routes too, and stands at its own region until they are read', () => {
    const wall = parseWall('?region=140921&rotate=ps_0123456789,ps_x');
    expect(wall.stops).toEqual([{ saved: 'ps_0123456789' }]);
    expect(wall.start.place).toEqual({ kind: 'region', code: '140921' });
  });

  it('falls back on whatever cannot be', () => {
    const wall = parseWall('?region=140921&rotate=x,99&every=2&seams=0x40&night=25:00-06:00&idle=0');
    expect(wall).toMatchObject({ every: 60, seams: { columns: 1, rows: 1 }, night: null, idle: 3 });
    expect(wall.stops).toEqual([wall.start]);
    expect(wall.start.place).toEqual({ kind: 'region', code: '140921' });
  });

  it('shows what is now, whatever day a copied link was of', () => {
    const search = '?region=140921&date=2026-06-30&rotate=140702,ps_0123456789';
    const { start, stops } = parseWall(search);
    expect([start, ...stops.filter(isView)].map(({ date }) => date)).toEqual([null, null]);
    expect(misread(search)).toEqual(['date=2026-06-30']);
  });

  it('names what it passed over, and nothing of what it took', () => {
    const good = 'region=140921&rotate=140702,ps_0123456789,home&every=45&seams=3x1&night=22:00-06:00&idle=5&touch=1';
    expect(misread(`?${good}&check=1`)).toEqual([]);
    expect(misread('?seams=1x1')).toEqual([]);
    expect(misread('?region=x&rotate=140702,abc&every=2&seams=0x40&night=25:00-06:00&idle=0')).toEqual([
      'region=x',
      'rotate=abc',
      'every=2',
      'seams=0x40',
      'night=25:00-06:00',
      'idle=0',
    ]);
  });

  it('names slips of what every page has in its address, and names that nobody knows', () => {
    expect(misread('?samples=on&layers=none&cover=ORG_COVERAGE&ring=2&lang=en&touch=0&rotate=')).toEqual([]);
    expect(misread('?layers=parks,roads&samples=yes&rotat=140702&touch=yes&constructor=1')).toEqual([
      'layers=parks,roads',
      'samples=yes',
      'rotat=140702',
      'touch=yes',
      'constructor=1',
    ]);
    const many = Array.from({ length: 61 }, () => '140702').join();
    expect(misread(`?rotate=${many}`)).toEqual(['rotate=140702']);
  });

  it('never throws and always has somewhere to stand', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        const { stops, every, seams } = parseWall(`?${name}=${value}&rotate=${value}`);
        expect(stops.length).toBeGreaterThan(0);
        expect(every).toBeGreaterThanOrEqual(10);
        expect(Number.isInteger(seams.columns * seams.rows)).toBe(true);
      }),
    );
  });
});

describe('the night', () => {
  it('goes over midnight, by the clock of China', () => {
    const night = { from: 22 * 60, to: 6 * 60 };
    const seen = ['21:59', '22:00', '23:59', '00:00', '05:59', '06:00', '12:00'].map((time) =>
      isNight(night, at(time)),
    );
    expect(seen).toEqual([false, true, true, true, true, false, false]);
  });

  it('can be a break at noon, or none', () => {
    expect(isNight({ from: 720, to: 840 }, at('13:00'))).toBe(true);
    expect(isNight({ from: 720, to: 840 }, at('14:00'))).toBe(false);
    expect(isNight(null, at('00:00'))).toBe(false);
  });
});

it('leaves the map three fifths, and ends at a seam wherever one is near', () => {
  for (let columns = 1; columns <= 12; columns++) {
    const share = panelShare({ columns, rows: 1 });
    expect(share).toBeLessThanOrEqual(0.4);
    expect(share).toBeGreaterThanOrEqual(0.25);
    const { start, width } = footPlace({ columns, rows: 1 });
    const from = share + start;
    for (let seam = 1; seam < columns; seam++) {
      const [left, right] = [from + 1e-9, from + width - 1e-9];
      expect([columns, seam / columns > left && seam / columns < right]).toEqual([columns, false]);
    }
    expect(from + width).toBeLessThanOrEqual(1 + 1e-9);
    if (columns >= 3) expect(Math.abs(share * columns - Math.round(share * columns))).toBeLessThan(1e-9);
  }
});
