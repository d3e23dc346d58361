import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText, queryWords } from '#core/search/normalise.ts';
import { toSimplified } from '#core/search/simplified.ts';
import { SIMPLIFIED_PAIRS } from '#core/search/simplified-table.ts';

describe('normaliseText', () => {
  it.each([
    ['晉中開發區黨群服務中心', '晋中开发区党群服务中心'],
    ['許昌智能繼 電 器', '许昌智能继电器'],
    ['　党群　服务中心 ', '党群服务中心'],
    ['1+20+N', '120n'],
    ['ＪＺ－４', 'jz4'],
    ['长丰(双凤)经开区', '长丰双凤经开区'],
    ['“红色新芜+”', '红色新芜'],
    ['Ⅳ ㎡', 'ivm2'],
    ['😀', ''],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).not.toMatch(/\s/);
      }),
      { numRuns: 3000 },
    );
  });

  it('makes case, width and writing equal', () => {
    expect(normaliseText('Wi-Fi')).toBe(normaliseText('ＷＩＦＩ'));
    expect(normaliseText('臺灣省')).toBe(normaliseText('台湾省'));
    expect(normaliseText('İstanbul')).toBe(normaliseText('i̇stanbul'));
  });
});

describe('the table of traditional characters', () => {
  it('holds at least 2,500 pairs, each traditional character once and none that is also an answer', () => {
    const pairs = SIMPLIFIED_PAIRS.match(/../gu) ?? [];
    expect(pairs.length).toBeGreaterThanOrEqual(2500);
    expect(SIMPLIFIED_PAIRS).toMatch(/^[\u4e00-\u9fff]+$/);
    const traditional = new Set(pairs.map((pair) => pair.charAt(0)));
    expect(traditional.size).toBe(pairs.length);
    expect(pairs.filter((pair) => traditional.has(pair.charAt(1)))).toEqual([]);
  });

  it('leaves simplified text alone', () => {
    const text = '山西转型综合改革示范区晋中开发区党群活动中心襄城县产业集聚区红领驿站';
    expect(toSimplified(text)).toBe(text);
    expect(toSimplified('園區黨建一張圖')).toBe('园区党建一张图');
  });
});

describe('queryWords', () => {
  it('are split at the spaces the reader typed', () => {
    expect(queryWords(' 定襄　黨群 ·  ')).toEqual(['定襄', '党群']);
    expect(queryWords('……')).toEqual([]);
  });
});
