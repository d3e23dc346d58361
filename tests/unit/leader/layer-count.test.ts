import { describe, expect, it } from 'vitest';
import type { SiteCounts } from '#core/schemas/site-counts.ts';
import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../../../web/leader/home-provinces.ts';
import { loadSiteCounts } from '../../../web/leader/load/load-site-counts.ts';
import { isNone, layerCount } from '../../../web/leader/model/layer-count.ts';
import { countedWords, layerWords } from '../../../web/leader/stage/count-words.ts';
import { zh } from '../../../web/leader/text/zh.ts';

const counts: SiteCounts = {
  symbols: [
    { symbol: 'ordinary', registered: 7600, illustrative: 119 },
    { symbol: 'center', registered: 0, illustrative: 0 },
  ],
  verify: [
    { state: 'VERIFIED', registered: 7000, illustrative: 0 },
    { state: 'UNVERIFIED', registered: 600, illustrative: 119 },
  ],
  asOf: '2026-11-20T09:30:00+08:00',
};
const rows = [...Array(5).fill({ isIllustrative: false }), { isIllustrative: true }];

describe('how many records a layer has', () => {
  it('is how many were handed over, where those are all', () => {
    expect(layerWords(zh, 'ordinary', { rows, complete: true, counts })).toBe('5＋示例 1');
  });

  it('is what the server counted, where the list was cut: never the length of the cut list', () => {
    const cut = { rows, complete: false, counts };
    expect(layerWords(zh, 'ordinary', cut)).toBe('7600＋示例 119');
    expect(layerWords(zh, 'verify', cut)).toBe('7600＋示例 119');
    expect(layerWords(zh, 'verify', cut, 'VERIFIED')).toBe('7000');
    expect(isNone(layerCount('center', { ...cut, rows: [] }))).toBe(true);
  });

  it('is at least what is here, where nobody counted', () => {
    expect(layerWords(zh, 'enterprises', { rows, complete: false, counts })).toBe('至少 5＋示例 1');
    expect(layerWords(zh, 'ordinary', { rows, complete: false, counts: undefined })).toBe('至少 5＋示例 1');
    expect(layerWords(zh, 'parks', { rows, complete: false, counts }, 'honoured')).toBe('至少 5＋示例 1');
    expect(isNone(layerCount('center', { rows: [], complete: false, counts: undefined }))).toBe(false);
    expect(countedWords(zh, { registered: 3, samples: 0, isWhole: false })).toBe('至少 3');
  });
});

describe('the counts of the server', () => {
  it('are those of the place, and at home those of the three provinces together', async () => {
    const asked: unknown[] = [];
    const api = {
      get: async (_: string, { query }: { query: unknown }) => {
        asked.push(query);
        return counts;
      },
    } as unknown as Api; // no more of it is used
    const where = { region: null, park: null, samples: true, date: null };
    const found = await loadSiteCounts(api, where, new AbortController().signal);
    const of = (region: string | null, park: string | null) => ({ region, park, illustrative: 'include', date: null });
    expect(asked).toEqual(HOME_PROVINCES.map((code) => of(code, null)));
    expect(found.symbols[0]).toEqual({ symbol: 'ordinary', registered: 3 * 7600, illustrative: 3 * 119 });
    asked.length = 0;
    await loadSiteCounts(api, { ...where, park: 'pk_0123456789' }, new AbortController().signal);
    expect(asked).toEqual([of(null, 'pk_0123456789')]);
  });
});
