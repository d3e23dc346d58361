import { describe, expect, it } from 'vitest';
import { parseIcp, parsePoliceFiling, parseSiteCode } from '#core/codes/filing-no.ts';
import { parseMapReviewNo } from '#core/codes/map-review-no.ts';

describe('审图号', () => {
  it.each([
    ['GS(2019)1822号', 'GS(2019)1822号'],
    ['GS京(2022)1234号', 'GS京(2022)1234号'],
    ['晋S(2023)012号', '晋S(2023)012号'],
    ['皖S〔2023〕12号', '皖S〔2023〕12号'],
    ['GS（2024）0650号', 'GS（2024）0650号'],
    ['审图号：GS (2024) 0650号', 'GS(2024)0650号'],
  ])('%s', (text, expected) => {
    expect(parseMapReviewNo(text)).toEqual({ ok: true, value: expected });
  });

  it.each([
    '',
    'GS2019 1822号',
    'GS(19)1822号',
    'GS(2019)1822',
    'S(2023)012号',
    'GS(2019)号',
    'GS(2019)123456号',
    '<b>GS(2019)1822号',
  ])('refuses %j', (text) => {
    expect(parseMapReviewNo(text).ok).toBe(false);
  });
});

describe('filing numbers of the footer', () => {
  it('are recognised', () => {
    expect(parseIcp('晋ICP备12345678号-1')).toMatchObject({ ok: true, value: { text: '晋ICP备12345678号-1' } });
    expect(parseIcp('京ICP备1234567890号').ok).toBe(true);
    expect(parsePoliceFiling('晋公网安备 14070202000001号')).toEqual({
      ok: true,
      value: {
        text: '晋公网安备 14070202000001号',
        url: 'https://beian.mps.gov.cn/#/query/webSearch?code=14070202000001',
      },
    });
    expect(parseSiteCode(' 1407000001 ')).toEqual({ ok: true, value: '1407000001' });
  });

  it('are refused when malformed, so that none is ever shown that cannot be real', () => {
    for (const text of ['', 'ICP备12345678号', '晋ICP备1234567号', '晋ICP备12345678', '晋icp备12345678号']) {
      expect(parseIcp(text).ok).toBe(false);
    }
    for (const text of ['', '晋公网安备1407020200001号', '公网安备14070202000001号']) {
      expect(parsePoliceFiling(text).ok).toBe(false);
    }
    for (const text of ['', '140700000', '14070000012', '14070000ab']) expect(parseSiteCode(text).ok).toBe(false);
  });
});
