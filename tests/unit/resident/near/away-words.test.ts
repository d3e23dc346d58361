import { describe, expect, it } from 'vitest';
import { accuracyWords, ageWords, awayWords } from '../../../../web/resident/near/away-words.ts';
import type { Position } from '../../../../web/resident/near/position.ts';
import { zh } from '../../../../web/resident/text/zh.ts';
import { NOW, schematic, site } from '../samples.ts';

const position = (accuracyM: number): Position => ({ lng: 112.7, lat: 37.7, accuracyM, at: NOW });
const row = (distanceM: number, of = site) => ({ id: of.id, site: of, distanceM, open: false });
const plain = (words: string | undefined) => words?.replaceAll('\u00a0', ' ');

describe('how far a place is', () => {
  it.each([
    [120, 20, '直线 120 米 · 步行约 3 分钟'],
    [1240, 20, '直线 1.2 公里 · 步行约 25 分钟'],
    [8000, 20, '直线 8.0 公里'],
    [8000, 1500, '大约 8 公里'],
    [800, 1500, '3 公里以内'],
    [1600, 1500, '大约 2 公里'],
  ])('%d m with a position good to %d m: %s', (metres, accuracy, words) => {
    expect(plain(awayWords(row(metres), position(accuracy), zh))).toBe(words);
  });

  it('is not said of a place that is only known to its park', () => {
    expect(awayWords(row(500, schematic), position(20), zh)).toBeUndefined();
    expect(awayWords(row(500, schematic), position(5000), zh)).toBeUndefined();
  });
});

describe('how good the position is', () => {
  it.each([
    [3, '10 米'],
    [26, '30 米'],
    [999, '1000 米'],
    [1600, '2 公里'],
  ])('good to %d m', (accuracy, words) => {
    expect(plain(accuracyWords(position(accuracy), zh))).toBe(words);
  });

  it('grows old by the minute', () => {
    expect(ageWords(position(20), NOW + 59_000, zh)).toBe('刚刚找到');
    expect(ageWords(position(20), NOW + 185_000, zh)).toBe('3 分钟前找到');
  });
});
