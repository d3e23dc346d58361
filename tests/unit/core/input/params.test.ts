import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { choiceParam, choicesParam, flagParam, formatParam, illustrativeParam } from '#core/input/choice-params.ts';
import {
  bboxParam,
  integerParam,
  latParam,
  limitParam,
  lngParam,
  MAX_GEOJSON_LIMIT,
  mapLimitParam,
  refusePoint,
} from '#core/input/number-params.ts';
import { inputProblem } from '#core/input/problem.ts';
import { cursorParam, dateParam, idParam, qParam, regionParam } from '#core/input/text-params.ts';
import { positionLevel } from '#core/terms/position.ts';
import { codesOf } from '#core/terms/term.ts';

const levels = codesOf(positionLevel);
const query = z.strictObject({
  q: qParam.optional(),
  limit: limitParam(),
  cursor: cursorParam.optional(),
  region: regionParam.optional(),
  bbox: bboxParam.optional(),
  level: choicesParam(levels, '层级').optional(),
  sort: choiceParam(['name', 'updated'], '排序').optional(),
  mobile: flagParam('流动').optional(),
  illustrative: illustrativeParam,
  f: formatParam.optional(),
  date: dateParam.optional(),
  park: idParam('PARK').optional(),
});
const known = Object.keys(query.shape);

/** The values read, or the problem as the API will answer it. */
function read(input: Record<string, unknown>) {
  const result = query.safeParse(input);
  return result.success ? result.data : inputProblem(result.error.issues, input, known);
}

describe('query parameters', () => {
  it('left out take their defaults', () => {
    expect(read({})).toEqual({ limit: 50, illustrative: 'exclude' });
  });

  it('are read into values', () => {
    expect(
      read({
        q: ' 党群 ',
        limit: '500',
        region: '140702000000',
        bbox: '112,38,113,39',
        level: 'CENTER, FEATURED,CENTER',
        sort: 'name',
        mobile: 'false',
        illustrative: 'only',
        f: 'geojson',
        date: '2026-11-20',
        park: 'pk_0123456789',
        cursor: 'abc-_1',
      }),
    ).toEqual({
      q: '党群',
      limit: 500,
      region: '140702',
      bbox: [112, 38, 113, 39],
      level: ['CENTER', 'FEATURED'],
      sort: 'name',
      mobile: false,
      illustrative: 'only',
      f: 'geojson',
      date: '2026-11-20',
      park: 'pk_0123456789',
      cursor: 'abc-_1',
    });
  });

  it('empty in a form mean: not asked for', () => {
    expect(read({ q: '   ' })).toEqual({ q: undefined, limit: 50, illustrative: 'exclude' });
  });

  it.each([
    ['limit', '1000000', '1 到 500 之间的整数'],
    ['limit', '0', '1 到 500 之间的整数'],
    ['limit', '-1', '1 到 500 之间的整数'],
    ['limit', '1.5', '1 到 500 之间的整数'],
    ['limit', '', '1 到 500 之间的整数'],
    ['limit', '99999999999999999999', '1 到 500 之间的整数'],
    ['q', 'x'.repeat(10_240), '不超过 100 个字的文字'],
    ['q', '党'.repeat(101), '不超过 100 个字的文字'],
    ['cursor', 'a b', '上一页给出的 nextCursor'],
    ['cursor', '', '上一页给出的 nextCursor'],
    ['region', '1407', '6、9 或 12 位行政区划代码'],
    ['bbox', '38,112,39,113', '先经度后纬度：经度 −180 到 180，纬度 −90 到 90（看起来写反了）'],
    ['bbox', '112,38', '四个用逗号分开的数：西,南,东,北（十进制度，WGS84）'],
    ['level', 'CENTER,TOP', '以逗号分开的取值：CENTER、FEATURED、ORDINARY'],
    ['level', '', '以逗号分开的取值：CENTER、FEATURED、ORDINARY'],
    ['sort', 'size', '取值之一：name、updated'],
    ['mobile', 'yes', 'true 或 false'],
    ['illustrative', 'all', 'exclude（不含示例）、include（含示例）或 only（只看示例）'],
    ['f', 'xml', 'json 或 geojson'],
    ['date', '2026-02-30', '日期，形如 2026-11-20'],
    ['park', 'st_0123456789', '形如 pk_0123456789 的编号'],
  ])('%s is answered with what was expected (%#)', (path, value, expected) => {
    expect(read({ [path]: value })).toEqual({
      code: 'VALIDATION',
      details: [{ path, value: value.slice(0, 100), expected }],
    });
  });

  it('given twice are refused like any other wrong value', () => {
    expect(read({ limit: ['10', '20'] })).toMatchObject({
      code: 'VALIDATION',
      details: [{ path: 'limit', value: '["10","20"]' }],
    });
  });

  it('that nobody knows are named, with those there are', () => {
    expect(read({ regoin: '14', x: '1' })).toEqual({
      code: 'UNKNOWN_PARAMETER',
      details: [
        { path: 'regoin', value: '14', expected: `可用的参数：${known.join('、')}` },
        { path: 'x', value: '1', expected: `可用的参数：${known.join('、')}` },
      ],
    });
    expect(read({ regoin: '14', limit: 'x' })).toMatchObject({ code: 'VALIDATION' });
    expect(inputProblem([{ code: 'unrecognized_keys', message: '', keys: ['a'] }], { a: '1' }, [])).toMatchObject({
      details: [{ expected: '这里没有参数' }],
    });
  });

  it('in hundreds get a short answer', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, 'x'.repeat(1000)]));
    expect(JSON.stringify(read(many)).length).toBeLessThan(10_000);
  });

  it('never throw, whatever is sent', () => {
    const names = fc.constantFrom(...known, 'x', '__proto__', 'constructor');
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '140702', ',,', '112,38,113,39', 'true'),
    );
    fc.assert(
      fc.property(fc.dictionary(names, values), (input) => {
        expect(() => read(input)).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('may have limits of their own', () => {
    expect(mapLimitParam().parse('5000')).toBe(MAX_GEOJSON_LIMIT);
    expect(() => mapLimitParam().parse('6000')).toThrow('1 到 500 之间的整数（f=geojson 时到 5000）');
    expect(integerParam(1, 3, '层数').safeParse('4').success).toBe(false);
  });
});

describe('a point in a query', () => {
  const near = z.strictObject({ lat: latParam, lng: lngParam }).superRefine(refusePoint);
  const problem = (input: Record<string, string>) => {
    const result = near.safeParse(input);
    return result.success ? result.data : inputProblem(result.error.issues, input, ['lat', 'lng']);
  };

  it('is read', () => {
    expect(problem({ lat: '38.48', lng: '112.957' })).toEqual({ lat: 38.48, lng: 112.957 });
  });

  it.each([
    ['112.957', '38.48', '先经度后纬度：经度 −180 到 180，纬度 −90 到 90（看起来写反了）'],
    ['112.957', '238.48', '经度 −180 到 180，纬度 −90 到 90'],
    ['38', '181', '经度 −180 到 180，纬度 −90 到 90'],
  ])('lat=%s lng=%s', (lat, lng, expected) => {
    expect(problem({ lat, lng })).toEqual({
      code: 'VALIDATION',
      details: [
        { path: 'lat', value: lat, expected },
        { path: 'lng', value: lng, expected },
      ],
    });
  });

  it('has two numbers', () => {
    expect(problem({ lat: 'abc' })).toMatchObject({
      details: [
        { path: 'lat', value: 'abc' },
        { path: 'lng', value: null },
      ],
    });
  });
});
