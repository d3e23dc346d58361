import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { checkValue, isEmptyValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import { rightValue } from './values.ts';

const everyField = staffKinds.flatMap((kind) =>
  fieldsOf(kind).map((field) => [`${kind}.${field.key}`, field] as const),
);

function field(kind: StaffKind, key: string): Field {
  const found = fieldOf(kind, key);
  if (found === null) throw new Error(`${kind} has no ${key}`);
  return found;
}

function value(kind: StaffKind, key: string, given: unknown): unknown {
  const checked = checkValue(field(kind, key), given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
}

function problems(kind: StaffKind, key: string, given: unknown): [string, string][] {
  const checked = checkValue(field(kind, key), given);
  return checked.ok ? [] : checked.error.map(({ path, expected }) => [path, expected]);
}

describe.each(everyField)('%s', (_, each) => {
  it('keeps what it has tidied as it is, and knows nothing when it sees it', () => {
    fc.assert(
      fc.property(rightValue(each), (given) => {
        const once = checkValue(each, given);
        expect(once, JSON.stringify(given)).toMatchObject({ ok: true });
        if (once.ok) {
          expect(checkValue(each, once.value)).toEqual(once);
          expect(JSON.parse(JSON.stringify(once.value))).toEqual(once.value);
        }
      }),
      { numRuns: 30 },
    );
    for (const nothing of [null, undefined, '', '  ']) {
      const checked = checkValue(each, nothing);
      expect(checked.ok && isEmptyValue(each, checked.value)).toBe(true);
    }
  });

  it('answers whatever it is given, and what it takes it takes again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const checked = checkValue(each, given);
        if (checked.ok) expect(checkValue(each, checked.value)).toEqual(checked);
        else
          for (const { path, expected } of checked.error)
            expect([path.startsWith(each.key), expected === '']).toEqual([true, false]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('text', () => {
  it('loses what nobody sees and keeps the punctuation of Chinese', () => {
    expect(value('SITE', 'name', ' 党群服务中心（Ａ座）\u200b\t三楼 ')).toBe('党群服务中心（A座） 三楼');
    expect(value('SITE', 'hoursText', '周一 \r\n  周二\u0000')).toBe('周一\n周二');
  });

  it('counts characters, not bytes or halves of them', () => {
    expect(value('SITE', 'floor', '𠮷'.repeat(50))).toBe('𠮷'.repeat(50));
    expect(problems('SITE', 'floor', '楼'.repeat(51))).toEqual([['floor', '一行文字，不超过 50 字']]);
  });

  it('carries no identity number anywhere, and no mobile number in public', () => {
    expect(problems('SITE', 'note', '联系人 11010519491231002X')).toEqual([['note', '不能写身份证号码']]);
    expect(value('SITE', 'note', '值班 13812345678')).toBe('值班 13812345678');
    expect(problems('SITE', 'address', '电话 138-1234-5678')).toEqual([
      ['address', '公开的内容不能写个人手机号，请改用办公电话'],
    ]);
    const refused = checkValue(field('SITE', 'address'), '电话 13812345678');
    expect(JSON.stringify(refused)).not.toContain('13812345678');
  });
});

describe('codes', () => {
  it.each([
    ['SITE', 'phone', '（0354）311 2345', '0354-3112345'],
    ['ENTERPRISE', 'uscc', ' ９1350100m000100Y43', '91350100M000100Y43'],
    ['SITE', 'region', '140702000000', '140702'],
    ['SITE', 'functions', ['STUDY', 'EDUCATION', 'STUDY'], ['EDUCATION', 'STUDY']],
  ] as const)('%s %s is kept in one writing', (kind, key, given, kept) => {
    expect(value(kind, key, given)).toEqual(kept);
  });

  it('tell a private number without repeating it', () => {
    expect(checkValue(field('SITE', 'phone'), '13812345678')).toEqual({
      ok: false,
      error: [{ path: 'phone', value: null, expected: '办公电话；个人手机号不能公开，请改填座机或热线' }],
    });
  });

  it('are named in Chinese where one is not known', () => {
    expect(problems('SITE', 'level', 'TOP')).toEqual([
      ['level', '取值之一：中心阵地（CENTER）、特色阵地（FEATURED）、普通阵地（ORDINARY）'],
    ]);
    expect(problems('SITE', 'functions', ['STUDY', 'x', 'y']).map(([path]) => path)).toEqual([
      'functions[1]',
      'functions[2]',
    ]);
  });
});

describe('references', () => {
  it('are ids of the kinds that fit', () => {
    expect(problems('SITE', 'park', 'st_0123456789')).toEqual([['park', '编号，形如 pk_0123456789']]);
    expect(value('CLUSTER', 'members', ['st_2000000000', 'st_1000000000', 'st_2000000000'])).toEqual([
      'st_1000000000',
      'st_2000000000',
    ]);
  });
});

describe('what has parts', () => {
  it('tells every wrong part with its place', () => {
    const stops = [
      { place: '广场', startsAt: '2026-11-20T09:30:00+08:00', endsAt: '2026-11-20T11:00:00+08:00' },
      { place: '', startsAt: '2026-11-20', endsAt: '2026-11-20T11:00:00+08:00' },
      { place: '站', startsAt: '2026-11-20T09:30:00+08:00', endsAt: '2026-11-20T09:30:00+08:00' },
    ];
    expect(problems('SITE', 'stops', stops)).toEqual([
      ['stops[1].place', '停靠地点还没有填'],
      ['stops[1].startsAt', '时刻，形如 2026-11-20T09:30:00+08:00'],
      ['stops[2].endsAt', '晚于到达时间'],
    ]);
  });

  it('refuses a part that nobody knows', () => {
    expect(problems('SITE', 'closures', [{ from: '2026-11-20', to: null, reason: '装修', until: 'x' }])).toEqual([
      ['closures[0].until', '只有 from、to、reason'],
    ]);
  });

  it('stands in order of time', () => {
    const closures = [
      { from: '2026-12-01', to: '2026-12-03', reason: '装修' },
      { from: '2026-11-20', to: null, reason: '停电' },
    ];
    expect(value('SITE', 'closures', closures)).toEqual([closures[1], closures[0]]);
  });
});

describe('opening hours', () => {
  const rule = {
    weekdays: [5, 1, 1],
    season: null,
    spans: [
      { from: '14:00', to: '17:30' },
      { from: '08:30', to: '12:00' },
    ],
  };
  const hours = { mode: 'REGULAR', holidays: 'CLOSED', rules: [rule], exceptions: [] };

  it('are kept in one order', () => {
    expect(value('SITE', 'hours', hours)).toEqual({
      ...hours,
      rules: [
        {
          weekdays: [1, 5],
          season: null,
          spans: [
            { from: '08:30', to: '12:00' },
            { from: '14:00', to: '17:30' },
          ],
        },
      ],
    });
  });

  it('that are nothing are 未登记', () => {
    const unknown = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };
    expect(value('SITE', 'hours', null)).toEqual(unknown);
    expect(value('SITE', 'hours', { ...hours, mode: 'CALL_FIRST' })).toMatchObject({ rules: [] });
  });

  it.each([
    [{ ...hours, rules: [] }, 'hours.rules'],
    [{ ...hours, rules: [{ ...rule, spans: [{ from: '8:30', to: '12:00' }] }] }, 'hours.rules[0].spans[0].from'],
    [{ ...hours, rules: [{ ...rule, spans: [{ from: '08:30', to: '08:30' }] }] }, 'hours.rules[0].spans[0]'],
    [{ ...hours, rules: [{ ...rule, season: { from: '02-30', to: '05-01' } }] }, 'hours.rules[0].season.from'],
    [{ ...hours, exceptions: [{ from: '2026-11-20' }] }, 'hours.exceptions'],
    [
      { ...hours, rules: [{ ...rule, spans: [...rule.spans, { from: '11:00', to: '13:00' }] }] },
      'hours.rules[0].spans[2]',
    ],
    [{ ...hours, rules: [{ ...rule, weekdays: [] }] }, 'hours.rules[0]'],
  ])('that are no hours are refused: %#', (given, path) => {
    expect(problems('SITE', 'hours', given).map(([where]) => where)).toEqual([path]);
  });
});

describe('days with other hours', () => {
  it('have spans that do not meet', () => {
    const day = { from: '2026-11-20', to: '2026-11-20', reason: null };
    const spans = [
      { from: '14:00', to: '17:00' },
      { from: '08:00', to: '12:00' },
    ];
    expect(value('SITE', 'dayExceptions', [{ ...day, spans }])).toEqual([{ ...day, spans: [spans[1], spans[0]] }]);
    const meets = [...spans, { from: '11:00', to: '13:00' }];
    expect(problems('SITE', 'dayExceptions', [{ ...day, spans: meets }])[0]?.[0]).toBe('dayExceptions[0].spans[2]');
  });
});

describe('places', () => {
  const at = {
    lng: 112.680_812_345_6,
    lat: 37.7326,
    precision: 'SURVEYED',
    system: 'BD09',
    entered: '112.68,37.73',
    source: null,
  };

  it('have 7 decimals', () => {
    expect(value('SITE', 'point', at)).toEqual({ ...at, lng: 112.680_812_3 });
  });

  it.each([
    [{ ...at, lng: 37.7326, lat: 112.6808 }, 'point'],
    [{ ...at, precision: null }, 'point.precision'],
    [{ ...at, system: 'EPSG4326' }, 'point.system'],
    ['112,37', 'point'],
  ])('are refused with the reason: %#', (given, path) => {
    expect(problems('SITE', 'point', given).map(([where]) => where)).toEqual([path]);
  });

  it('say of an outline what crosses what', () => {
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    };
    expect(problems('GRID', 'boundary', bow)[0]?.[1]).toContain('自相交');
  });
});
