import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#core/schemas/search.ts';
import { hitDetail, hitHref } from '../../../web/resident/model/hit-links.ts';
import { recentSuggestion, suggestionsOf, suggestPaths } from '../../../web/resident/model/suggestions.ts';
import { homeDefault } from '../../../web/resident/paths.ts';
import { findZh } from '../../../web/resident/text/find-zh.ts';

const hit = (kind: SearchHit['kind'], id: string, more: Partial<SearchHit> = {}): SearchHit => ({
  kind,
  id,
  title: id,
  subtitle: '',
  regionCode: null,
  isIllustrative: false,
  ...more,
});
const here = { ...homeDefault, region: '140702', facilities: ['WATER'] as const, q: '厕', box: [1, 2, 3, 4] as const };
const words = findZh.suggest;

describe('where a hit leads', () => {
  it.each([
    [hit('SITE', 'st_0000000001'), '/sites/st_0000000001'],
    [hit('REGION', '140921'), '/?region=140921&facility=WATER'],
    [hit('VILLAGE', 'vl_0000000001', { regionCode: '140921100' }), '/?region=140921100&facility=WATER'],
    [hit('FACILITY', 'TOILET'), '/?region=140702&facility=WATER,TOILET'],
    [hit('FACILITY', 'WATER'), '/?region=140702&facility=WATER'],
    [hit('FACILITY', 'BARRIER_FREE'), '/?region=140702&facility=WATER&barrier=1'],
    [hit('SERVICE', 'sv_0000000001', { regionCode: '140700' }), '/?region=140702&service=sv_0000000001&facility=WATER'],
    [
      hit('SERVICE', 'sv_0000000001', { regionCode: '140702100' }),
      '/?region=140702&service=sv_0000000001&facility=WATER',
    ],
    [hit('SERVICE', 'sv_0000000001', { regionCode: '410471' }), '/?region=410471&service=sv_0000000001&facility=WATER'],
  ])('%o → %s', (one, href) => {
    expect(hitHref(one, here)).toBe(href);
  });

  it('is nowhere for a village without a region, and for what residents have no page of', () => {
    expect(
      [hit('VILLAGE', 'vl_1'), hit('PARK', 'pk_1'), hit('FIGURE', 'fg_1')].map((one) => hitHref(one, here)),
    ).toEqual([null, null, null]);
  });

  it('is told without the level of a region', () => {
    expect(hitDetail(hit('REGION', '140921', { subtitle: '山西省忻州市 · 县级' }))).toBe('山西省忻州市');
    expect(hitDetail(hit('FACILITY', 'TOILET', { subtitle: '有这项设施的服务点 3 处' }))).toBe(
      '有这项设施的服务点 3 处',
    );
  });
});

describe('what is asked while one types', () => {
  const kinds = (path: string) => new URL(path, 'https://map.example.cn').searchParams;

  it('is one question without a region, and with one a second about elsewhere', () => {
    expect(suggestPaths('厕所', 'place', null).map((path) => kinds(path).get('kinds'))).toEqual([
      'SITE,SERVICE,FACILITY,REGION,VILLAGE',
    ]);
    const two = suggestPaths('厕所', 'place', '140702').map(kinds);
    expect(two.map((query) => [query.get('q'), query.get('region')])).toEqual([
      ['厕所', '140702'],
      ['厕所', null],
    ]);
  });

  it('of a field for regions is never about places', () => {
    expect(suggestPaths('dx', 'region', '140702').map((path) => kinds(path).get('kinds'))).toEqual(['REGION,VILLAGE']);
  });
});

describe('the lines offered', () => {
  const of = (answers: SearchHit[][], text = '定襄') => suggestionsOf(answers, { text, view: here, words });

  it('begin with the region that was named, then what is here, then elsewhere, each once', () => {
    const region = hit('REGION', '140921', { title: '定襄县', subtitle: '山西省忻州市 · 县级' });
    const near = hit('SITE', 'st_0000000001', { title: '定襄路服务点' });
    const lines = of([[near], [near, hit('REGION', '140921400', { title: '定襄街道' }), region]]);
    expect(lines.map(({ label }) => label)).toEqual(['定襄街道', '定襄路服务点', '定襄县']);
    expect(of([[near], [region]]).map(({ detail, kind }) => [kind, detail])).toEqual([
      ['地区', '山西省忻州市'],
      ['服务点', ''],
    ]);
  });

  it('are no more than fit above a keyboard, with room for elsewhere', () => {
    const many = (from: number) =>
      Array.from({ length: 8 }, (_, i) => hit('SITE', `st_000000000${from + i}`.slice(0, 13)));
    const elsewhere = Array.from({ length: 8 }, (_, i) => hit('REGION', String(110000 + i)));
    const lines = of([many(0), elsewhere]);
    expect(lines).toHaveLength(8);
    expect(lines.filter(({ kind }) => kind === '地区')).toHaveLength(3);
  });

  it('leave out what has no page', () => {
    expect(of([[hit('PARK', 'pk_1')]])).toEqual([]);
  });

  it('repeat an earlier search with the filters of now', () => {
    expect(recentSuggestion('便民', { ...here, cursor: 'abc' }).href).toBe(
      '/?region=140702&q=%E4%BE%BF%E6%B0%91&facility=WATER&box=1,2,3,4',
    );
  });
});
