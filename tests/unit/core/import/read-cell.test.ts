import { describe, expect, it } from 'vitest';
import { wordKey } from '#core/import/cell/cell-value.ts';
import { type CellContext, isCellField, readCell } from '#core/import/cell/read-cell.ts';
import { otherWords, wordsOfTerms } from '#core/import/cell/term-words.ts';
import { makeReferenceIndex } from '#core/import/reference-index.ts';
import { makeRegionIndex } from '#core/import/region-index.ts';
import { fieldOf, fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import type { Cell } from '#core/table/cell.ts';
import { positionType } from '#core/terms/position.ts';
import { PARK, REFERENCES, REGIONS } from './import-world.ts';

const context: CellContext = {
  heading: '',
  regions: makeRegionIndex(REGIONS),
  references: makeReferenceIndex(REFERENCES),
  within: [],
  park: null,
  chosen: {},
};

function read(kind: StaffKind, key: string, cell: Cell, more: Partial<CellContext> = {}): unknown {
  const field = fieldOf(kind, key);
  if (field === null) throw new Error(key);
  const value = readCell(cell, field, { ...context, ...more });
  return value.ok ? value.value : value.error.code;
}

describe('a kind of park that we have no term for', () => {
  it('is told with the term that comes nearest, first of the choices, and never taken for it', () => {
    const type = fieldOf('PARK', 'type');
    const value = type && readCell('海关特殊监管区域', type, context);
    if (value === null || value.ok) throw new Error('taken');
    expect(value.error.message).toContain('最接近的是“产业园区”');
    expect(value.error.choices.map(({ value: code }) => code)).toEqual([
      'SUBPARK',
      ...['DEV_ZONE', 'HITECH', 'CLUSTER', 'REFORM_ZONE', 'INCUBATOR'],
    ]);
  });
});

describe('a word that is no term', () => {
  const refused = (key: string, text: string) => {
    const field = fieldOf('SITE', key);
    const value = field && readCell(text, field, context);
    if (value === null || value.ok) throw new Error('taken');
    return { ...value.error, labels: value.error.choices.map(({ label }) => label) };
  };

  it('is answered by the three that look most like it, where the list is long, and by the way to all', () => {
    const { message, labels } = refused('type', '党群服务站点');
    const count = Object.keys(positionType).length;
    expect(count).toBeGreaterThan(8);
    expect(message).toBe(
      `不是可填的词，写法最接近的是：${labels.slice(0, 3).join('、')}。共 ${count} 项，见模板的“填写说明”`,
    );
    expect(labels[0]).toContain('党群服务');
    // what can be chosen is the whole list all the same
    expect([labels.length, new Set(labels).size]).toEqual([count, count]);
  });

  it('is told the whole list where that is short, and likes nothing that shares no character with it', () => {
    expect(refused('level', '重要').message).toBe('要下列之一：中心阵地、特色阵地、普通阵地');
    expect(refused('level', '一般性阵地').message).toMatch(/^要下列之一：普通阵地、/);
    expect(refused('type', '锅炉Ω').message).toBe(
      `不是可填的词。共 ${Object.keys(positionType).length} 项，见模板的“填写说明”`,
    );
  });
});

describe('cells of each kind of field', () => {
  it.each<[string, StaffKind, string, Cell, unknown]>([
    ['a text', 'SITE', 'address', '新建路１２号', '新建路12号'],
    ['a number for a text', 'SITE', 'floor', 3, '3'],
    ['an identity number in a text', 'SITE', 'address', '路 11010519491231002X', 'PRIVATE_NUMBER'],
    ['a mobile number in a public text', 'SITE', 'address', '一路 13812345678', 'PRIVATE_NUMBER'],
    ['a number without its middle in an internal text', 'SITE', 'note', '138****5678', 'PRIVATE_NUMBER'],
    ['a name without its end in an internal text', 'SITE', 'note', '张**', 'PRIVATE_NUMBER'],
    ['a mobile number in an internal text', 'SITE', 'note', '13812345678', '13812345678'],
    ['an office phone', 'SITE', 'phone', '（0354）3112345', '0354-3112345'],
    ['a mobile phone', 'SITE', 'phone', 13812345678, 'PRIVATE_NUMBER'],
    ['the office phone of two', 'SITE', 'phone', '13812345678/0354-3112345', '0354-3112345'],
    ['no phone', 'SITE', 'phone', '99', 'PHONE'],
    ['a term', 'SITE', 'level', '特色阵地', 'FEATURED'],
    ['another word for a term', 'SITE', 'level', ' 特 色 ', 'FEATURED'],
    ['a code', 'SITE', 'level', 'featured', 'FEATURED'],
    ['an English term', 'SITE', 'type', 'exhibition hall', 'EXHIBITION'],
    ['no term', 'SITE', 'level', '重要', 'UNREADABLE'],
    ['a term without its brackets', 'SITE', 'type', '便民服务中心', 'TOWN_SERVICE_CENTER'],
    ['terms', 'SITE', 'facilities', '饮水、卫生间；WiFi', ['TOILET', 'WATER', 'WIFI']],
    ['a term with a separator in it', 'SITE', 'facilities', '电动车充电/换电', ['EV_CHARGING']],
    ['numbered terms', 'SITE', 'facilities', '1.饮水机 2、厕所', ['TOILET', 'WATER']],
    ['a ticked flag', 'SITE', 'hasCounter', '√', true],
    ['a flag that is not', 'SITE', 'hasCounter', '无', false],
    ['a flag as a number', 'SITE', 'hasCounter', 0, false],
    ['a flag as a truth value', 'SITE', 'hasCounter', true, true],
    ['no flag', 'SITE', 'hasCounter', '部分', 'UNREADABLE'],
    ['a count with its unit', 'SITE', 'windowCount', '1,2个', 'UNREADABLE'],
    ['a count', 'SITE', 'windowCount', ' １２ 个', 12],
    ['a count with a thousands separator', 'SITE', 'itemsCount', '1,200 项', 1200],
    ['a rough count', 'SITE', 'windowCount', '10余个', 'UNREADABLE'],
    ['a range', 'SITE', 'windowCount', '3-5', 'UNREADABLE'],
    ['half a window', 'SITE', 'windowCount', 1.5, 'UNREADABLE'],
    ['an area', 'SITE', 'areaM2', '300㎡', 300],
    ['an area in 亩', 'SITE', 'areaM2', '3亩', 2000],
    ['a date', 'PAIRING', 'startedOn', '2026年1月5日', '2026-01-05'],
    ['a date as slashes', 'PAIRING', 'startedOn', '2026/1/5', '2026-01-05'],
    ['a date cell', 'PAIRING', 'startedOn', { kind: 'DATE', text: '2026-01-05 09:30' }, '2026-01-05'],
    ['a date whose format was lost', 'PAIRING', 'startedOn', 46346, '2026-11-20'],
    ['a day that is not', 'PAIRING', 'startedOn', '2026-02-30', 'UNREADABLE'],
    ['a month for a date', 'PAIRING', 'startedOn', '2026年3月', 'UNREADABLE'],
    ['a month', 'ORGANISATION', 'establishedOn', '2026年3月', '2026-03'],
    ['a month with a point', 'ORGANISATION', 'establishedOn', '2001.06', '2001-06'],
    ['a month that lost its zero', 'ORGANISATION', 'establishedOn', 2001.1, 'UNREADABLE'],
    ['a year as a number', 'ORGANISATION', 'establishedOn', 2021, '2021'],
    ['a compact date', 'ORGANISATION', 'establishedOn', '20210701', '2021-07-01'],
    ['a region code', 'SITE', 'region', 140921, '140921'],
    ['a park by a short name', 'SITE', 'park', '定襄经开区', PARK],
    ['a park nobody knows', 'SITE', 'park', '某某园区', 'UNKNOWN_RECORD'],
    ['an organisation of a common name', 'SITE', 'organisation', '联合党支部', 'AMBIGUOUS'],
    ['a code of an enterprise', 'ENTERPRISE', 'uscc', '91350100m000100y43', '91350100M000100Y43'],
    ['a code typed as a number', 'ENTERPRISE', 'uscc', 9.13501000001e17, 'UNREADABLE'],
    ['words', 'PARK', 'industryTags', '法兰、风电，新材料', ['法兰', '风电', '新材料']],
    [
      'other names',
      'PARK',
      'aliases',
      '甲园、乙园',
      [
        { name: '乙园', reason: 'OTHER_NAME' },
        { name: '甲园', reason: 'OTHER_NAME' },
      ],
    ],
    ['service items', 'SITE', 'items', '企业开办', [{ item: 'sv_0000000001', promiseHours: null }]],
    ['hours that nobody understands', 'SITE', 'hours', '看情况', 'UNREADABLE'],
  ])('%s', (_, kind, key, cell, expected) => {
    expect(read(kind, key, cell)).toEqual(expected);
  });

  it('takes the unit from the heading and the park from the row', () => {
    expect(read('SITE', 'areaM2', 2, { heading: '面积（公顷）' })).toBe(20_000);
    expect(read('SITE', 'organisation', '联合党支部', { park: PARK })).toBe('og_0000000001');
  });

  it('turns hours into structure', () => {
    expect(read('SITE', 'hours', '周一至周五 8:30-12:00')).toMatchObject({
      mode: 'REGULAR',
      rules: [{ weekdays: [1, 2, 3, 4, 5], spans: [{ from: '08:30', to: '12:00' }] }],
    });
  });

  it('believes what a person chose for a text', () => {
    expect(read('SITE', 'level', '重点', { chosen: { [wordKey('重点')]: 'FEATURED' } })).toBe('FEATURED');
  });

  it('gives the choices with a word it does not know', () => {
    const field = fieldOf('SITE', 'level');
    const value = field && readCell('重要', field, context);
    expect(value).toMatchObject({ error: { choices: [{ value: 'CENTER', label: '中心阵地' }, {}, {}] } });
  });
});

describe('words of terms', () => {
  it('stand for one code each', () => {
    for (const [terms, others] of otherWords()) {
      const seen = new Map<string, string>();
      for (const [code, words] of Object.entries(others)) {
        expect(Object.keys(terms)).toContain(code);
        for (const word of words) {
          expect([word, seen.get(wordKey(word)) ?? code]).toEqual([word, code]);
          seen.set(wordKey(word), code);
          expect([word, wordsOfTerms(terms).get(wordKey(word))]).toEqual([word, code]);
        }
      }
    }
  });
});

describe('every field', () => {
  it('is read from a cell without a throw, or not offered', () => {
    const cells: Cell[] = ['x', 0, -1, true, '2026-01-01', 1e20, { kind: 'DATE', text: '08:30' }, '、', '0'];
    for (const kind of staffKinds) {
      for (const field of fieldsOf(kind).filter(isCellField)) {
        for (const cell of cells) expect(typeof readCell(cell, field, context).ok).toBe('boolean');
      }
    }
  });
});
