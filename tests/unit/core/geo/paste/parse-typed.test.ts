import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { parsePoint, parsePointCells } from '#core/geo/paste/parse-point.ts';
import { pasteFaultText, pasteFaultWords } from '#core/geo/paste/paste-fault.ts';
import { unwrap } from '#core/result.ts';
import { inChina } from '../points-in-china.ts';

describe('decimal degrees', () => {
  it.each([
    '112.6808,37.7326',
    ' 112.6808 , 37.7326 ',
    '112.6808，37.7326',
    '112.6808、37.7326',
    '112.6808;37.7326',
    '112.6808；37.7326',
    '112.6808 37.7326',
    '112.6808\t37.7326',
    '112.6808\n37.7326',
    '112.6808/37.7326',
    '112.6808|37.7326',
    '１１２．６８０８，３７．７３２６',
    '112。6808，37。7326',
    '[112.6808, 37.7326]',
    '(112.6808, 37.7326)',
    '112.6808°, 37.7326°',
    '112.6808° 37.7326°',
    '112.6808 E, 37.7326 N',
    '112.6808E37.7326N',
    'E112.6808 N37.7326',
    'E112.6808N37.7326',
    'E 112.6808° N 37.7326°',
    'N37.7326 E112.6808',
    '37.7326N, 112.6808E',
    '37.7326° N, 112.6808° E',
    '经度112.6808 纬度37.7326',
    '经度：112.6808，纬度：37.7326',
    '纬度37.7326 经度112.6808',
    '东经112.6808°北纬37.7326°',
    '北纬37.7326度，东经112.6808度',
    '经纬度：112.6808,37.7326',
    '经纬度坐标为（112.6808，37.7326）',
    'lng: 112.6808, lat: 37.7326',
    'lat=37.7326&lng=112.6808',
    '{"lng":112.6808,"lat":37.7326}',
    '{"latitude": 37.7326, "longitude": 112.6808}',
    'Longitude 112.6808 Latitude 37.7326',
    '榆次区迎宾西街128号（112.6808，37.7326）',
    '+112.6808,+37.7326',
    '112.6808,37.7326,0',
  ])('%s', (text) => {
    expect(unwrap(parsePoint(text))).toEqual({
      lng: 112.6808,
      lat: 37.7326,
      system: null,
      entered: text.trim(),
      origin: 'NUMBERS',
      notes: [],
    });
  });

  it('takes whole degrees where nothing else stands', () => {
    expect(parsePoint('112 37')).toMatchObject({ ok: true, value: { lng: 112, lat: 37 } });
  });

  it.each([
    ['37.7326,112.6808'],
    ['N112.6808 E37.7326'],
    ['经度37.7326 纬度112.6808'],
    ['POINT(37.7326 112.6808)'],
    ['{"type":"Point","coordinates":[37.7326,112.6808]}'],
    ['https://uri.amap.com/marker?position=37.7326,112.6808'],
  ])('swaps %s and says so', (text) => {
    expect(unwrap(parsePoint(text))).toMatchObject({ lng: 112.6808, lat: 37.7326, notes: ['SWAPPED'] });
  });

  it.each([
    ['百度坐标 112.6808,37.7326', 'BD09'],
    ['BD-09：112.6808,37.7326', 'BD09'],
    ['高德 112.6808,37.7326', 'GCJ02'],
    ['112.6808,37.7326（GCJ-02）', 'GCJ02'],
    ['腾讯地图坐标拾取：112.6808,37.7326', 'GCJ02'],
    ['WGS84 112.6808,37.7326', 'WGS84'],
    ['手机GPS：112.6808,37.7326', 'WGS84'],
    ['EPSG:4326 112.6808 37.7326', 'WGS84'],
    ['CGCS2000 112.6808,37.7326', 'CGCS2000'],
    ['国家2000：112.6808,37.7326', 'CGCS2000'],
    ['天地图 112.6808,37.7326', 'CGCS2000'],
    ['高德或百度 112.6808,37.7326', null],
  ])('%s is in %s', (text, system) => {
    expect(unwrap(parsePoint(text))).toMatchObject({ lng: 112.6808, lat: 37.7326, system });
  });

  it('reads what was written with any number of decimals', () => {
    fc.assert(
      fc.property(inChina, fc.integer({ min: 1, max: 9 }), fc.boolean(), ([lng, lat], decimals, turned) => {
        const pair = [lng.toFixed(decimals), lat.toFixed(decimals)];
        const point = unwrap(parsePoint((turned ? pair.reverse() : pair).join(',')));
        expect(point).toMatchObject({ lng: Number(lng.toFixed(decimals)), lat: Number(lat.toFixed(decimals)) });
        expect(point.notes).toEqual(turned ? ['SWAPPED'] : []);
      }),
    );
  });
});

describe('degrees and minutes', () => {
  it.each([
    '37°43′57″N 112°40′51″E',
    '112°40′51″E 37°43′57″N',
    `37°43'57"N 112°40'51"E`,
    `37°43'57''N, 112°40'51''E`,
    '37°43’57”N 112°40’51”E',
    '37º43′57″N 112º40′51″E',
    '３７°４３′５７″Ｎ １１２°４０′５１″Ｅ',
    'N37°43′57″ E112°40′51″',
    'N37°43′57″E112°40′51″',
    '37°43′57″N112°40′51″E',
    '北纬37度43分57秒，东经112度40分51秒',
    '东经112°40′51″，北纬37°43′57″',
    '112°40′51″，37°43′57″',
    '112°40′51 37°43′57',
    '112:40:51, 37:43:57',
    'N37 43 57 E112 40 51',
    '37 43 57 N 112 40 51 E',
    '37°43.95′N 112°40.85′E',
    '112°40.85′ 37°43.95′',
    '经度：112°40′51″ 纬度：37°43′57″',
  ])('%s', (text) => {
    const { lng, lat, notes } = unwrap(parsePoint(text));
    expect(distanceM([lng, lat], [112.6808333333, 37.7325])).toBeLessThan(0.01);
    expect(notes).toEqual([]);
  });

  it.each(['37°63′57″N 112°40′51″E', '37°43′77″N 112°40′51″E', '37.5°43′N 112°40′E', '37°43.5′57″N 112°40′51″E'])(
    'refuses %s with the part that is wrong',
    (text) => {
      const result = parsePoint(text);
      expect(result).toMatchObject({ ok: false, error: { code: 'BAD_MINUTES' } });
      expect(text).toContain((result.ok ? '' : (result.error.value ?? '')).slice(0, 2));
    },
  );
});

describe('geometry', () => {
  it.each([
    ['POINT(112.68 37.73)', 'WKT', null],
    ['point ( 112.68   37.73 )', 'WKT', null],
    ['POINT Z (112.68 37.73 812)', 'WKT', null],
    ['SRID=4326;POINT(112.68 37.73)', 'WKT', 'WGS84'],
    ['SRID=4490;POINT(112.68 37.73)', 'WKT', 'CGCS2000'],
    ['{"type":"Point","coordinates":[112.68,37.73]}', 'GEOJSON', null],
    [
      '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[112.68,37.73,812]}}',
      'GEOJSON',
      null,
    ],
    [
      '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[112.68,37.73]}}]}',
      'GEOJSON',
      'CGCS2000',
    ],
  ])('%s', (text, origin, system) => {
    expect(unwrap(parsePoint(text))).toMatchObject({ lng: 112.68, lat: 37.73, origin, system });
  });

  it.each([
    'LINESTRING(112.68 37.73, 112.69 37.74)',
    'POINT EMPTY()',
    '{"type":"Polygon","coordinates":[]}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"Point","coordinates":["112.68","37.73"]}',
  ])('refuses %s', (text) => {
    expect(parsePoint(text)).toMatchObject({ ok: false });
  });
});

describe('what cannot be', () => {
  it.each([
    ['', 'EMPTY', null],
    ['  \n', 'EMPTY', null],
    ['榆次区迎宾西街', 'NO_COORDINATE', null],
    ['112.6808', 'ONE_NUMBER', '112.6808'],
    ['112.68,37.73 112.69,37.74', 'TOO_MANY', null],
    ['E112.68 E37.73', 'SAME_AXIS', null],
    ['212.6808,37.7326', 'OUT_OF_WORLD', '212.6808'],
    ['112.6808,97.7326', 'OUT_OF_WORLD', '97.7326'],
    ['12.6808,37.7326', 'OUTSIDE_CHINA', '12.6808, 37.7326'],
    ['112.6808,-37.7326', 'OUTSIDE_CHINA', '112.6808, -37.7326'],
    ['0,0', 'OUTSIDE_CHINA', '0, 0'],
    ['4176543.21, 38472345.1', 'PROJECTED', '4176543.21, 38472345.1'],
  ])('%s', (text, code, value) => {
    expect(parsePoint(text)).toEqual({ ok: false, error: { code, value } });
  });

  it('names the value in the words', () => {
    const words = pasteFaultWords({ code: 'OUT_OF_WORLD', value: '97.7326' });
    expect(words.zh).toBe(`${pasteFaultText.OUT_OF_WORLD.zh}（现在是 97.7326）`);
    expect(pasteFaultWords({ code: 'EMPTY', value: null })).toBe(pasteFaultText.EMPTY);
  });

  it('never throws and never leaves China, whatever is pasted', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,°′″NSEW经度纬 -=&?/:@%#'.split(''),
      'POINT(',
      'https://uri.amap.com/',
      '{"type":',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const result = parsePoint(text);
          if (!result.ok) return;
          expect(result.value.lng).toBeGreaterThanOrEqual(73);
          expect(result.value.lng).toBeLessThanOrEqual(136);
          expect(result.value.lat).toBeGreaterThanOrEqual(3);
          expect(result.value.lat).toBeLessThanOrEqual(54);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('two cells of a table', () => {
  it.each([
    ['112.6808', '37.7326', []],
    [' 112.6808 ', '37.7326°', []],
    ['E112.6808', 'N37.7326', []],
    ['37.7326', '112.6808', ['SWAPPED']],
  ] as const)('%s | %s', (lng, lat, notes) => {
    expect(unwrap(parsePointCells(lng, lat))).toMatchObject({ lng: 112.6808, lat: 37.7326, notes });
  });

  it('reads degrees and minutes in each', () => {
    const { lng, lat } = unwrap(parsePointCells('112°40′51″', '37°43′57″'));
    expect(distanceM([lng, lat], [112.6808333333, 37.7325])).toBeLessThan(0.01);
  });

  it.each([
    ['', ' ', 'EMPTY'],
    ['112.6808', '', 'ONE_NUMBER'],
    ['', '37.7326', 'ONE_NUMBER'],
    ['112.6808', '待测', 'ONE_NUMBER'],
    ['112.6808,37.7326', '37.7326', 'TOO_MANY'],
  ])('%s | %s: %s', (lng, lat, code) => {
    expect(parsePointCells(lng, lat)).toMatchObject({ ok: false, error: { code } });
  });
});
