import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '#core/schemas/search.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';

beforeAll(openSeeded);

const find = (q: string, more = '') => read<SearchAnswer>(`/api/search?q=${encodeURIComponent(q)}${more}`);
const titles = async (q: string, more = '') => (await find(q, more)).items.map(({ title }) => title);
const first = async (q: string, more = '') => (await find(q, more)).items[0];

describe('search', () => {
  it.each([
    ['jzkfq', 'PARK', '山西转型综合改革示范区晋中开发区'],
    ['JZKFQ', 'PARK', '山西转型综合改革示范区晋中开发区'],
    ['晋中开发区', 'PARK', '山西转型综合改革示范区晋中开发区'],
    ['晋 中 开 发 区', 'PARK', '山西转型综合改革示范区晋中开发区'],
    ['定襄', 'REGION', '定襄县'],
    ['定襄县', 'REGION', '定襄县'],
    ['長豐縣', 'REGION', '长丰县'],
    ['新芜', 'PARK', '安徽新芜经济开发区'],
    ['双凤', 'PARK', '安徽长丰双凤经济开发区'],
    ['合一文化园党群活动阵地', 'SITE', '合一文化园党群活动阵地'],
    ['红色巴士', 'SITE', '“红色巴士”'],
    ['科大讯飞', 'ENTERPRISE', undefined],
    ['119', 'FIGURE', '党建活动阵地'],
  ])('for %s finds a %s first', async (q, kind, title) => {
    const hit = await first(q);
    expect(hit?.kind).toBe(kind);
    if (title !== undefined) expect(hit?.title).toBe(title);
  });

  it.each(['党', '园', '定', '服'])('finds something for the single character %s', async (q) => {
    expect((await find(q)).items.length).toBeGreaterThan(0);
  });

  it('finds by whole pinyin too', async () => {
    expect(await titles('dingxiang')).toContain('定襄县');
    expect(await titles('yuci')).toContain('榆次区');
  });

  it('needs all words, in any order, and takes a place as one of them', async () => {
    const forward = await titles('晋中 党群');
    expect(forward).toContain('晋中开发区党群活动中心');
    expect(new Set(await titles('党群 晋中'))).toEqual(new Set(forward));
    expect(forward.some((title) => title.includes('新芜'))).toBe(false);
  });

  it('takes no words for operators', async () => {
    for (const q of ['"', '党 OR 群', 'NEAR(党 群)', '*', '党*', "'; DROP TABLE position; --", '^党', 'tokens:党']) {
      expect((await find(q)).query).toBe(q);
    }
  });

  it('leaves samples out unless they are asked for, and then puts them last', async () => {
    expect((await find('示例阵地')).items).toEqual([]);
    const along = (await find('党群活动', '&illustrative=include&limit=50')).items.map(
      ({ isIllustrative }) => isIllustrative,
    );
    expect(along).toContain(true);
    expect(along.lastIndexOf(false)).toBeLessThan(along.indexOf(true));
    const only = (await find('示例阵地', '&illustrative=only')).items;
    expect(only[0]?.title).toBe('示例阵地-001');
    expect(only.every(({ isIllustrative }) => isIllustrative)).toBe(true);
  });

  it('keeps to the kinds, the region and the limit', async () => {
    const kinds = (await find('晋中', '&kinds=SITE,ORGANISATION')).items.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['SITE', 'ORGANISATION']));
    const inHenan = (await find('服务', '&region=410000')).items;
    expect(inHenan.length).toBeGreaterThan(0);
    expect(inHenan.every(({ regionCode }) => regionCode?.startsWith('41'))).toBe(true);
    expect((await find('党', '&limit=3')).items).toHaveLength(3);
  });

  it('puts a place that holds the word before towns that merely begin with it', async () => {
    const kinds = (await find('党', '&limit=50')).items.map(({ kind, id }) =>
      kind === 'REGION' && id.length > 6 ? 'TOWN' : kind,
    );
    const town = kinds.indexOf('TOWN');
    expect(town === -1 || town > kinds.indexOf('SITE')).toBe(true);
  });

  it('never takes 平遥 for a name of 平顶山', async () => {
    expect(await first('平遥')).toMatchObject({ kind: 'REGION', title: '平遥县' });
  });

  it('says nothing was found rather than something else', async () => {
    expect((await find('不存在的地方名')).items).toEqual([]);
    expect((await find('！？')).items).toEqual([]);
  });
});
