import { describe, expect, it } from 'vitest';
import { systemOfHeading, withoutSystem } from '#core/import/coord-heading.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import { sensitiveKindOf } from '#core/import/sensitive.ts';
import { targetsOf } from '#core/import/targets.ts';
import { fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { tableOf } from './import-world.ts';

/** heading → target, for the columns that have one */
function guessed(kind: StaffKind, ...lines: string[]): Record<string, string> {
  const table = tableOf(kind, lines);
  const { columns } = guessMapping(kind, table);
  return Object.fromEntries(
    table.columns.flatMap(({ index, path, letters }) =>
      columns[index] === undefined ? [] : [[path.join('/') || letters, columns[index]]],
    ),
  );
}

describe('a guessed mapping', () => {
  it('knows the headings of a 台账', () => {
    expect(
      guessed(
        'SITE',
        '序号|阵地名称*|阵地类别|详细地址|办公电话|负责人|联系人手机|面积（㎡）|是否对外开放|县（市、区）|经度|纬度',
        '1|甲|党群服务中心|一路|0354-3112345|张某某|13812345678|300|是|定襄县|112.9|38.4',
      ),
    ).toEqual({
      '阵地名称*': 'name',
      阵地类别: 'type',
      详细地址: 'address',
      办公电话: 'phone',
      '面积（㎡）': 'areaM2',
      是否对外开放: 'openToPublic',
      '县（市、区）': 'region',
      经度: 'point.lng',
      纬度: 'point.lat',
    });
  });

  it('knows English headings, and what they say about the system', () => {
    const lines = [
      'code|name|province|zone_type|industries|lon_gcj02|lat_gcj02|lon_wgs84|lat_wgs84',
      'G1|甲|山西省|开发区|医药|1|2|3|4',
    ];
    expect(guessed('PARK', ...lines)).toEqual({
      code: 'code',
      name: 'name',
      province: 'region',
      zone_type: 'type',
      industries: 'industryTags',
      lon_gcj02: 'point.lng',
      lat_gcj02: 'point.lat',
    });
    expect(guessMapping('PARK', tableOf('PARK', lines)).system).toBe('GCJ02');
  });

  it('joins 省, 市 and 县 to one region, and tells headings of two levels by those above', () => {
    expect(guessed('SITE', '省|市|县|名称|类型', '山西省|忻州市|定襄县|甲|展馆')).toMatchObject({
      省: 'region',
      市: 'region',
      县: 'region',
    });
    expect(guessed('PAIRING', '结对类型|企业||村|', '|名称|地址|名称|人口', '企村结对|甲|一路|乙|5')).toMatchObject({
      '企业/名称': 'a',
      '村/名称': 'b',
    });
  });

  it('gives a target once, and no longitude without latitude', () => {
    expect(guessed('SITE', '名称|名称|经度', '甲|乙|112.9')).toEqual({ 名称: 'name' });
  });

  it('recognises what has no heading', () => {
    expect(guessed('SITE', '名称|类型||', '甲|展馆|112.68080|37.73260', '乙|展馆|112.70000|37.70010')).toMatchObject({
      C: 'point.lng',
      D: 'point.lat',
    });
    expect(guessed('ENTERPRISE', '企业名称|代码证', '甲|91350100M000100Y43')).toMatchObject({ 代码证: 'uscc' });
  });

  it('finds every field of the catalogue under its own words', () => {
    for (const kind of staffKinds) {
      const keys = targetsOf(kind).map(({ key }) => key);
      for (const { key, term, value, way } of fieldsOf(kind)) {
        if (!keys.includes(key) || value.is === 'POINT' || way === 'ACT') continue;
        expect([kind, key, knownHeadingOf(kind)(term.zh)]).toEqual([kind, key, true]);
        expect([kind, key, guessed(kind, `${term.zh}|第二列`, 'x|y')[term.zh]]).toEqual([kind, key, key]);
      }
    }
  });
});

describe('columns about persons', () => {
  const kinds = (heading: string, ...values: string[]) => {
    const table = tableOf('SITE', [`名称|${heading}`, ...values.map((value, i) => `甲${i}|${value}`)]);
    const [, column] = table.columns;
    return column ? sensitiveKindOf(column, table) : undefined;
  };

  it.each<[string, string[], string | null]>([
    ['身份证号码', ['x'], 'ID_NUMBER'],
    ['号码', ['11010519491231002X', '无'], 'ID_NUMBER'],
    ['手机', ['无'], 'MOBILE'],
    ['联系方式', ['13812345678', '13912345678（站长）'], 'MOBILE'],
    ['联系电话', ['13812345678', '0354-3112345'], null],
    ['地址', ['新建路 1 号，电话 13812345678'], null],
    ['负责人', ['张某某', '李某'], 'PERSON_NAME'],
    ['书记姓名', ['张某、李某'], 'PERSON_NAME'],
    ['责任单位', ['街道'], null],
    ['联系人职务', ['主任'], null],
    ['联系电话', ['0354-3112345', '0354-3112346'], null],
    ['党员', ['12', '30'], null],
  ])('%s', (heading, values, expected) => {
    expect(kinds(heading, ...values)).toBe(expected);
  });
});

describe('headings of coordinates', () => {
  it.each([
    ['lon_gcj02', 'GCJ02', 'lon'],
    ['经度（WGS84）', 'WGS84', '经度'],
    ['百度经度', 'BD09', '经度'],
    ['高德地图坐标', 'GCJ02', ''],
    ['国家2000经度', 'CGCS2000', '经度'],
    ['经度', null, '经度'],
  ])('%s', (heading, system, rest) => {
    expect(systemOfHeading(heading)).toBe(system);
    if (rest !== '') expect(withoutSystem(heading)).toBe(rest);
  });
});
