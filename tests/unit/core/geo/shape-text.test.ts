import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, keptRings } from '#core/geo/boundary.ts';
import { circleAround } from '#core/geo/circle.ts';
import { fromWgs84 } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type ShapeRefusalCode, shapeRefusalText } from '#core/geo/shape-refusal.ts';
import { readShape, type ShapeNote, type ShapeReading } from '#core/geo/shape-text.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { boxRing, starRing } from './rings.ts';

const ring = boxRing(112.6, 37.7, 112.61, 37.71);
const hole = boxRing(112.603, 37.703, 112.606, 37.706).toReversed();
const polygon = { type: 'Polygon', coordinates: [ring] };
const json = (value: unknown) => JSON.stringify(value);
const wkt = (rings: LngLat[][]) =>
  `POLYGON (${rings.map((each) => `(${each.map((point) => point.join(' ')).join(', ')})`).join(', ')})`;

function reading(text: string, system: CoordSystem = 'WGS84'): ShapeReading {
  const result = readShape(text, { system });
  if (!result.ok) throw new Error(shapeRefusalText(result.error).zh);
  return result.value;
}

function refused(text: string, system: CoordSystem = 'WGS84') {
  const result = readShape(text, { system });
  if (result.ok) throw new Error('was not refused');
  return result.error;
}

describe('what is read', () => {
  it.each<[string, string]>([
    ['a Polygon', json(polygon)],
    ['a Feature', json({ type: 'Feature', properties: { name: '一号网格' }, geometry: polygon })],
    ['a collection of one', json({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] })],
    [
      'a file of QGIS that names WGS84',
      json({ ...polygon, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } }),
    ],
    ['a file that names 国家2000', json({ ...polygon, crs: { properties: { name: 'EPSG:4490' } } })],
    ['bare coordinates', json([ring])],
    ['a bare ring', json(ring)],
    ['WKT', wkt([ring])],
    ['WKT in small letters, without blanks', wkt([ring]).toLowerCase().replace(' ((', '((').replaceAll(', ', ',')],
    ['EWKT', `SRID=4326;${wkt([ring])}`],
    ['a path of 高德', ring.map(String).join(';')],
    ['lines of a table', ring.map((point) => point.join('\t')).join('\r\n')],
    ['a text with a mark of order and blanks around', `\uFEFF  ${json(polygon)}\n`],
  ])('%s', (_, text) => {
    expect(reading(text)).toEqual({ boundary: polygon, notes: [] });
  });

  it('holes come along in either form', () => {
    for (const text of [json({ type: 'Polygon', coordinates: [ring, hole] }), wkt([ring, hole])]) {
      expect(reading(text)).toEqual({ boundary: { type: 'Polygon', coordinates: [ring, hole] }, notes: [] });
    }
  });

  it.each<[string, string, ShapeNote[]]>([
    ['an open ring is closed', json([ring.slice(0, -1)]), ['CLOSED']],
    ['a ring wound the other way is turned', wkt([ring.toReversed()]), ['REWOUND']],
    ['a hole wound like the outer ring is turned', json([ring, hole.toReversed()]), ['REWOUND']],
    ['a corner clicked twice counts once', json([[ring[0], ...ring]]), ['REPEATS_DROPPED']],
    ['heights are left out', json([ring.map((point) => [...point, 790.5])]), ['HEIGHTS_DROPPED']],
    [
      'POLYGON Z too',
      wkt([ring])
        .replace('POLYGON', 'POLYGON Z')
        .replaceAll(/(37\.7\d?)/g, '$1 790'),
      ['HEIGHTS_DROPPED'],
    ],
    ['a MultiPolygon of one part is that part', json({ type: 'MultiPolygon', coordinates: [[ring]] }), ['SINGLE_PART']],
    ['so in WKT', `MULTIPOLYGON (${wkt([ring]).slice(8)})`, ['SINGLE_PART']],
  ])('%s, and that is said', (_, text, notes) => {
    const { boundary, notes: said } = reading(text);
    expect(said).toEqual(notes);
    expect(keptRings(boundary.coordinates as unknown as LngLat[][])).toEqual(boundary.coordinates);
    expect(new Set(boundary.coordinates[0]?.map(String))).toEqual(new Set(ring.map(String)));
  });

  it.each(['GCJ02', 'BD09'] as const)('%s comes back to within a few centimetres of where it is', (system) => {
    fc.assert(
      fc.property(starRing([112.7, 37.7], 0.05, 12), (star) => {
        const { boundary, notes } = reading(json([star.map((point) => fromWgs84(point, system))]), system);
        expect(notes).toContain('CONVERTED');
        const [kept = []] = boundary.coordinates;
        for (const [i, point] of star.entries()) {
          expect(distanceM(point, kept[i] as unknown as LngLat)).toBeLessThan(0.05);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('国家2000 is taken as it is, and the same outline in any form is the same', () => {
    fc.assert(
      fc.property(starRing([112.7, 37.7], 0.05), (star) => {
        const kept = boundaryOf(keptRings([star]));
        expect(reading(json([star]), 'CGCS2000').boundary).toEqual(kept);
        expect(reading(wkt([star])).boundary).toEqual(kept);
        expect(reading(star.map(String).join('\n')).boundary).toEqual(kept);
      }),
    );
  });
});

describe('what is refused', () => {
  const far = boxRing(114, 37, 114.1, 37.1);
  it.each<[string, string, ShapeRefusalCode, RegExp]>([
    ['nothing', ' \n', 'EMPTY', /还没有粘贴/],
    ['prose', '边界见附图', 'UNREADABLE', /看不懂/],
    ['half a file', json(polygon).slice(0, -20), 'BROKEN_JSON', /没有复制全/],
    ['half a WKT', wkt([ring]).slice(0, -1), 'UNREADABLE', /看不懂/],
    ['two parts', json({ type: 'MultiPolygon', coordinates: [[ring], [far]] }), 'SEVERAL_PARTS', /2 块/],
    ['two parts in WKT', `MULTIPOLYGON (${wkt([ring]).slice(8)}, ${wkt([far]).slice(8)})`, 'SEVERAL_PARTS', /2 块/],
    ['three features', json({ type: 'FeatureCollection', features: [1, 2, 3] }), 'SEVERAL_FEATURES', /3 个要素/],
    ['no feature', json({ type: 'FeatureCollection', features: [] }), 'NO_FEATURE', /空的/],
    ['a feature without a geometry', json({ type: 'Feature', geometry: null }), 'NO_FEATURE', /空的/],
    ['an empty WKT', 'POLYGON EMPTY', 'NO_FEATURE', /空的/],
    ['a line', json({ type: 'LineString', coordinates: ring }), 'WRONG_GEOMETRY', /LineString/],
    ['a point in WKT', 'POINT (112.68 37.73)', 'WRONG_GEOMETRY', /POINT/],
    [
      'features in features',
      `${'{"type":"Feature","geometry":'.repeat(30_000)}null${'}'.repeat(30_000)}`,
      'WRONG_GEOMETRY',
      /别的内容/,
    ],
    ['any object', '{"a":1}', 'WRONG_GEOMETRY', /别的内容/],
    [
      'a system in metres',
      json({ ...polygon, crs: { properties: { name: 'urn:ogc:def:crs:EPSG::4547' } } }),
      'OTHER_SYSTEM',
      /4547/,
    ],
    ['an SRID in metres', `SRID=4547;${wkt([ring])}`, 'OTHER_SYSTEM', /4547/],
    [
      'metres of a projection',
      wkt([
        [
          [500123.4, 4173456.7],
          [500200, 4173456],
          [500200, 4173500],
        ],
      ]),
      'METRES',
      /第 1 个顶点.*500123/,
    ],
    ['words for numbers', 'POLYGON ((112.6 37.7, 112.61 N37, 112.61 37.71))', 'NOT_NUMBERS', /第 2 个顶点.*N37/],
    ['a lone number', json([[[112.6], [112.7, 37.7], [112.6, 37.8]]]), 'NOT_NUMBERS', /第 1 个顶点/],
    ['latitude first', wkt([ring.map(([lng, lat]): LngLat => [lat, lng])]), 'SWAPPED', /第 1 个顶点.*写反/],
    ['one corner latitude first', json([[ring[0], ring[1], [37.71, 112.61], ring[3]]]), 'SWAPPED', /第 3 个顶点/],
    ['a corner off the globe', json([[ring[0], [199, 37.7], ring[2]]]), 'OUT_OF_WORLD', /第 2 个顶点/],
    ['two corners', wkt([[ring[0], ring[1], ring[0]] as LngLat[]]), 'TOO_FEW_CORNERS', /只有 2 个/],
    ['a hole of one corner', json([ring, [ring[0], ring[0], ring[0]]]), 'TOO_FEW_CORNERS', /第 1 个孔洞只有 1 个/],
    [
      'too many corners',
      json([circleAround([112.6, 37.7], 900, 3412)]),
      'TOO_MANY_CORNERS',
      /共 3412 个顶点，最多 2000/,
    ],
    ['a whole layer of a map', json([circleAround([112.6, 37.7], 900, 30_000)]), 'TEXT_TOO_LONG', /字符/],
  ])('%s, in words that say what to do', (_, text, code, words) => {
    const error = refused(text);
    expect(error.code).toBe(code);
    const { zh, en } = shapeRefusalText(error);
    expect(zh).toMatch(words);
    expect(zh + en).not.toMatch(/undefined|null|NaN/);
  });

  it('latitude first is read once that is said', () => {
    const text = wkt([ring.map(([lng, lat]): LngLat => [lat, lng])]);
    expect(readShape(text, { system: 'WGS84', latitudeFirst: true })).toEqual({
      ok: true,
      value: { boundary: polygon, notes: [] },
    });
  });

  it('never throws, whatever is pasted', () => {
    const piece = fc.constantFrom(
      'POLYGON',
      'Z',
      '(',
      ')',
      ',',
      ' ',
      '112.6',
      '37.7',
      '{',
      '}',
      '[',
      ']',
      '"type"',
      ':',
      'null',
      '\n',
      ';',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.anything(), (pieces, value) => {
        readShape(pieces.join(''), { system: 'BD09' });
        readShape(json(value) ?? '', { system: 'GCJ02' });
        readShape(json({ type: 'Polygon', coordinates: value }), { system: 'WGS84' });
        readShape(json({ type: 'FeatureCollection', features: [value] }), { system: 'WGS84' });
      }),
      { numRuns: 1000 },
    );
  });
});
