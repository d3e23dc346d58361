import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { checkValue } from '#core/records/check-value.ts';
import { fieldLines, fieldWords } from '../../../../web/staff/parts/field-words.ts';

const context = {
  language: 'zh',
  names: { pk_0123456789: '晋中开发区', '140702': '榆次区', st_0123456789: '双创中心' },
} as const;

function field(kind: StaffKind, key: string) {
  const found = fieldOf(kind, key);
  if (!found) throw new Error(`${kind} has no field ${key}`);
  return found;
}
const said = (kind: StaffKind, key: string, value: unknown) => fieldWords(field(kind, key), value, context);

describe('values in words', () => {
  it.each<[StaffKind, string, unknown, string]>([
    ['SITE', 'name', '党群服务中心', '党群服务中心'],
    ['SITE', 'type', 'MOBILE', '流动阵地'],
    ['SITE', 'openToPublic', true, '是'],
    ['SITE', 'openToPublic', false, '否'],
    ['SITE', 'areaM2', 1200, '1200 平方米'],
    ['SITE', 'park', 'pk_0123456789', '晋中开发区'],
    ['SITE', 'region', '140702', '榆次区'],
    ['SITE', 'facilities', ['WATER', 'WIFI'], '饮水、Wi-Fi'],
    ['SITE', 'aliases', [{ name: '双创党群', reason: 'SHORT_NAME' }], '双创党群（简称）'],
    ['SITE', 'aliases', [{ name: '双创党群', reason: 'OTHER_NAME' }], '双创党群'],
    ['SITE', 'closures', [{ from: '2026-11-20', to: null, reason: '装修' }], '2026-11-20 起，恢复时间未定（装修）'],
    ['SITE', 'closures', [{ from: '2026-11-20', to: '2026-11-20', reason: '停电' }], '2026-11-20（停电）'],
    [
      'SITE',
      'dayExceptions',
      [{ from: '2026-10-01', to: '2026-10-03', spans: [{ from: '09:00', to: '12:00' }], reason: '国庆' }],
      '2026-10-01 至 2026-10-03 9:00–12:00（国庆）',
    ],
    ['SITE', 'dayExceptions', [{ from: '2026-10-01', to: '2026-10-01', spans: [], reason: null }], '2026-10-01 不开'],
    [
      'SITE',
      'stops',
      [{ place: '西门', point: null, startsAt: '2026-11-20T09:30:00+08:00', endsAt: '2026-11-20T11:00:00+08:00' }],
      '2026-11-20 09:30–11:00 西门',
    ],
    [
      'SITE',
      'stops',
      [
        {
          place: '西门',
          point: { lng: 112.68, lat: 37.73, precision: 'STREET', system: null, entered: null, source: null },
          startsAt: '2026-11-20T09:30:00+08:00',
          endsAt: '2026-11-20T11:00:00+08:00',
        },
      ],
      '2026-11-20 09:30–11:00 西门（手机 GPS（WGS84） 112.680000, 37.730000 · 道路级）',
    ],
    [
      'ACTIVITY',
      'parties',
      [
        { item: 'st_0123456789', role: '参观点', stop: 1 },
        { item: 'pk_0123456789', role: '承办', stop: null },
      ],
      '1. 双创中心（参观点）、晋中开发区（承办）',
    ],
    ['CLUSTER', 'members', ['st_0123456789', 'st_9876543210'], '双创中心、st_9876543210'],
    [
      'PAIRING',
      'activities',
      [{ kind: 'AID', on: '2026-03-01', summary: '送农资', amountFen: 123_450 }],
      '2026-03-01 帮扶：送农资（1234.50 元）',
    ],
    [
      'SITE',
      'point',
      { lng: 112.68, lat: 37.73, precision: 'STREET', system: null, entered: null, source: null },
      '手机 GPS（WGS84） 112.680000, 37.730000 · 道路级',
    ],
    [
      'SITE',
      'point',
      {
        ...{ lng: 112.724031, lat: 37.700533, precision: 'STREET', source: null },
        ...{ system: 'GCJ02', entered: '112.7305,37.7012' },
      },
      '高德/腾讯（GCJ-02） 112.7305,37.7012，换算为 WGS84 112.724031, 37.700533 · 道路级',
    ],
    [
      'SITE',
      'point',
      {
        ...{ lng: 112.724031, lat: 37.700533, precision: 'STREET', source: null },
        ...{ system: 'GCJ02', entered: 'https://uri.amap.com/marker?position=112.7305,37.7012' },
      },
      '手机 GPS（WGS84） 112.724031, 37.700533 · 道路级',
    ],
  ])('%s %s', (kind, key, value, words) => {
    expect(said(kind, key, value)).toBe(words);
  });

  it('say opening hours by days with equal hours, and the holidays', () => {
    const rule = { season: null, weekdays: [1, 2, 3, 4, 5], spans: [{ from: '08:30', to: '17:30' }] };
    const hours = { mode: 'REGULAR', holidays: 'CLOSED', rules: [rule], exceptions: [] };
    expect(fieldLines(field('SITE', 'hours'), hours, context)).toEqual([
      '周一至周五 8:30–17:30',
      '周六、周日 不开',
      '法定节假日不开',
    ]);
  });

  it('say how large an outline is, in the unit that fits', () => {
    const square = (side: number) => ({
      type: 'Polygon',
      coordinates: [
        [
          [112, 37],
          [112 + side, 37],
          [112 + side, 37 + side],
          [112, 37 + side],
          [112, 37],
        ],
      ],
    });
    expect(said('GRID', 'boundary', square(0.01))).toMatch(/^约 0\.9\d 平方公里$/);
    expect(said('GRID', 'boundary', square(0.001))).toMatch(/^约 \d{4} 平方米$/);
  });

  it('are none where nothing is entered, of whatever kind', () => {
    for (const kind of staffKinds) {
      for (const one of fieldsOf(kind)) {
        for (const nothing of [null, undefined, '']) {
          expect(fieldWords(one, nothing, context)).toBeNull();
          const empty = checkValue(one, nothing ?? null);
          if (empty.ok) expect(fieldWords(one, empty.value, context)).toBeNull();
        }
      }
    }
  });

  it('never throw on a code or reference that is not known here', () => {
    // lower case, as no code is; names that every object has are tried for certain
    const unknown = fc.oneof(
      fc.stringMatching(/^[a-z一-龥]{1,12}$/),
      fc.constantFrom('valueOf', 'toString', 'constructor', 'hasOwnProperty', '__proto__'),
    );
    fc.assert(
      fc.property(unknown, (text) => {
        for (const key of ['name', 'type', 'park', 'region']) expect(said('SITE', key, text)).toBe(text);
        expect(said('SITE', 'facilities', [text])).toBe(text);
      }),
    );
  });
});
