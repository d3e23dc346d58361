import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRegionCode, isWithinRegion, regionLevelOf } from '#core/codes/region-code.ts';
import { fileOf } from '#db/seed/regions/lists.ts';
import { readRegions } from '#db/seed/regions/read.ts';
import { REGION_NOTES, type RegionRow } from '#db/seed/regions/row.ts';

const regions = [...readRegions()];
const byCode = new Map(regions.map((region) => [region.code, region]));
const count = (test: (region: RegionRow) => boolean) => regions.filter(test).length;

describe('the regions', () => {
  it('are the whole country down to its towns', () => {
    expect(count(({ level }) => level === 'PROVINCE')).toBe(34);
    expect(count(({ level }) => level === 'CITY')).toBe(333);
    // By GB/T 2260; 中沙群岛 has no boundary. 台湾省 and 香港 are numbered by the map and carry a note.
    expect(count(({ level, note }) => level === 'COUNTY' && note === null)).toBe(2846);
    expect(count(({ level }) => level === 'TOWN')).toBe(41_351);
    expect(count(({ level }) => level === 'VILLAGE')).toBe(4202);
  });

  it('have each a code of their level, a name and a short name', () => {
    expect(byCode.size).toBe(regions.length);
    for (const { code, name, shortName, level } of regions) {
      expect(isRegionCode(code), code).toBe(true);
      expect(level).toBe(regionLevelOf(code));
      expect(name.trim()).toBe(name);
      expect(shortName.length, code).toBeGreaterThan(0);
    }
  });

  it('come after the region they lie in, whose code theirs continues', () => {
    const seen = new Set<string>();
    for (const { code, level, parentCode } of regions) {
      if (level === 'PROVINCE') expect(parentCode).toBeNull();
      else {
        expect(seen.has(parentCode ?? ''), code).toBe(true);
        expect(isWithinRegion(code, parentCode ?? 'none'), code).toBe(true);
      }
      seen.add(code);
    }
  });

  it('have a point and a box from county level up, where the map draws them, and never below', () => {
    for (const { code, level, centreLng, centreLat, bbox, note } of regions) {
      const drawn = ['PROVINCE', 'CITY', 'COUNTY'].includes(level) && note !== REGION_NOTES.statisticalCounty;
      if (code === '460323') continue; // 中沙群岛: in the list, not in the map's source
      expect([centreLng !== null, centreLat !== null, bbox !== null], code).toEqual([drawn, drawn, drawn]);
      if (!bbox || centreLng === null || centreLat === null) continue;
      const [west, south, east, north] = bbox;
      expect(west < centreLng && centreLng < east && south < centreLat && centreLat < north, code).toBe(true);
    }
  });

  it('stay in their cities, provinces and municipalities by the rules of the code', () => {
    expect(byCode.get('140921')?.parentCode).toBe('140900');
    expect(byCode.get('110101')?.parentCode).toBe('110000');
    expect(byCode.get('500229')?.parentCode).toBe('500000');
    expect(byCode.get('419001')?.parentCode).toBe('410000');
    expect(byCode.get('441900003')?.parentCode).toBe('441900');
    expect(byCode.get('810101')?.parentCode).toBe('810000');
    expect(['110100', '419000', '500200'].filter((code) => byCode.has(code))).toEqual([]);
  });

  it('are read in well under two seconds', () => {
    const start = performance.now();
    expect([...readRegions()].length).toBe(regions.length);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('take at most 2.5 MB in the repository', () => {
    const sizes = (['upper', 'towns', 'villages'] as const).map((list) => statSync(fileOf(list)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
  });
});

describe('what the documents name', () => {
  it('定襄县 has 118 village committees', () => {
    const villages = regions.filter(({ code, level }) => level === 'VILLAGE' && code.startsWith('140921'));
    expect(villages.filter(({ code }) => code[9] === '2' || code[9] === '3')).toHaveLength(118);
  });

  it.each([
    ['140702', '榆次区'],
    ['140921', '定襄县'],
    ['340104', '蜀山区'],
    ['340121', '长丰县'],
    ['340123', '肥西县'],
    ['340210', '湾沚区'],
    ['340521', '当涂县'],
    ['411002', '魏都区'],
    ['411003', '建安区'],
    ['411024', '鄢陵县'],
    ['411025', '襄城县'],
    ['411081', '禹州市'],
    ['411082', '长葛市'],
  ])('%s %s is there with villages', (code, name) => {
    expect(byCode.get(code)).toMatchObject({ name, level: 'COUNTY', note: null });
    expect(count((region) => region.level === 'VILLAGE' && region.code.startsWith(code))).toBeGreaterThan(80);
  });

  it('芜湖县 340221 is gone: it became 湾沚区', () => {
    expect(byCode.has('340221')).toBe(false);
  });

  it.each([
    ['340176', '合肥高新技术产业开发区'],
    ['341172', '滁州经济技术开发区'],
    ['410471', '平顶山高新技术产业开发区'],
    ['411071', '许昌经济技术开发区'],
  ])('%s %s is a statistical code, no county', (code, name) => {
    expect(byCode.get(code)).toMatchObject({ name, level: 'COUNTY', note: REGION_NOTES.statisticalCounty });
  });

  it.each([
    ['140702401', '山西转型综合改革示范区晋中开发区'],
    ['340104400', '蜀山新产业园区'],
    ['340121400', '双凤开发区'],
    ['340123400', '安徽肥西经济开发区'],
    ['340210400', '安徽新芜经济开发区'],
    ['340521400', '当涂经济开发区'],
    ['140921400', '定襄县居民办事处'],
  ])('%s %s is like a town, no town', (code, name) => {
    expect(byCode.get(code)).toMatchObject({ name, level: 'TOWN', note: REGION_NOTES.townLike });
  });

  it.each(['140921100', '140921101', '140921102', '140921103', '140921104', '140921201', '140921203', '140921205'])(
    '%s is one of the towns of 定襄县',
    (code) => {
      expect(byCode.get(code)).toMatchObject({ level: 'TOWN', parentCode: '140921', note: null });
    },
  );

  it('平遥县 and 平顶山市 are two places', () => {
    expect(byCode.get('140728')?.name).toBe('平遥县');
    expect(byCode.get('410400')?.name).toBe('平顶山市');
  });
});
