import { describe, expect, it } from 'vitest';
import { makeImportWorld } from '#core/import/preview.ts';
import { surveyTable } from '#core/import/survey.ts';
import { AREAS, EVERYWHERE, REGIONS, settingsOf, tableOf } from './import-world.ts';

const upper = REGIONS.filter(({ code }) => code.length === 6);
const world = makeImportWorld({
  ...{ existing: [], references: [], regions: upper, areas: AREAS, within: ['140921'], today: '2026-11-20' },
  scope: EVERYWHERE,
});

function survey(...lines: string[]) {
  const table = tableOf('SITE', lines);
  return surveyTable('SITE', table, settingsOf('SITE', table), world);
}

describe('a survey', () => {
  it('names the provinces of regions, addresses and points', () => {
    expect(survey('名称|类型|行政区划|经度|纬度', '甲|展馆|河南省|117.2|32.2')).toEqual({
      provinces: ['140000', '340000', '410000'],
      lower: [],
      codes: [],
    });
    expect(survey('名称|类型|地址', '甲|展馆|安徽省合肥市')).toMatchObject({ provinces: ['140000', '340000'] });
  });

  it('names the counties whose towns are meant, by name or code', () => {
    expect(survey('名称|类型|行政区划', '甲|展馆|定襄县晋昌镇', '乙|展馆|140702001').lower).toEqual([
      '140702',
      '140921',
    ]);
    expect(survey('名称|类型|行政区划', '甲|展馆|晋昌镇').lower).toEqual(['140921']);
    expect(survey('名称|类型|行政区划', '甲|展馆|定襄县').lower).toEqual([]);
    expect(survey('名称|类型|行政区划|地址', '甲|展馆|定襄县|定襄县新建路 1 号').lower).toEqual([]);
  });
});
