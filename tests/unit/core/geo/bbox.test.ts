import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bboxesMeet, bboxOf, checkPoint, geoRefusalText, inBbox, parseBbox } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

describe('a box from a query', () => {
  it('is west, south, east, north', () => {
    expect(parseBbox('112.5,38.3,113.2,38.7')).toEqual({ ok: true, value: [112.5, 38.3, 113.2, 38.7] });
    expect(parseBbox(' -180, -90 ,180,90')).toEqual({ ok: true, value: [-180, -90, 180, 90] });
  });

  it.each([
    ['', 'NOT_NUMBERS'],
    ['112,38,113', 'NOT_NUMBERS'],
    ['112,38,113,39,1', 'NOT_NUMBERS'],
    ['112,38,113,', 'NOT_NUMBERS'],
    ['a,b,c,d', 'NOT_NUMBERS'],
    ['1e2,38,113,39', 'NOT_NUMBERS'],
    ['NaN,38,113,39', 'NOT_NUMBERS'],
    ['Infinity,38,113,39', 'NOT_NUMBERS'],
    ['0x10,38,113,39', 'NOT_NUMBERS'],
    ['38.3,112.5,38.7,113.2', 'SWAPPED'],
    ['112,38,181,39', 'OUT_OF_WORLD'],
    ['112,-91,113,39', 'OUT_OF_WORLD'],
    ['190,-95,200,95', 'OUT_OF_WORLD'],
    ['170,38,-170,39', 'ACROSS_DATE_LINE'],
    ['112,38,112,39', 'EMPTY'],
    ['112,39,113,39', 'EMPTY'],
    ['112,39,113,38', 'EMPTY'],
  ] as const)('%j is refused: %s', (text, refusal) => {
    const box = parseBbox(text);
    expect(box).toEqual({ ok: false, error: refusal });
    expect(geoRefusalText[refusal]).toMatch(/[\u4e00-\u9fa5]/);
  });

  it('is read whatever is sent, and never with an end before its start', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.double(), fc.string()), { maxLength: 6 }), (parts) => {
        const box = parseBbox(parts.join(','));
        if (box.ok) expect(box.value[0] < box.value[2] && box.value[1] < box.value[3]).toBe(true);
      }),
    );
  });
});

describe('a point from a query', () => {
  it.each([
    [112.957, 38.48, { ok: true, value: [112.957, 38.48] }],
    [38.48, 112.957, { ok: false, error: 'SWAPPED' }],
    [43.8, 87.6, { ok: false, error: 'SWAPPED' }],
    [112.957, 138, { ok: false, error: 'OUT_OF_WORLD' }],
    [181, 38, { ok: false, error: 'OUT_OF_WORLD' }],
    [Number.NaN, 38, { ok: false, error: 'NOT_NUMBERS' }],
    [-0.12, 51.5, { ok: true, value: [-0.12, 51.5] }],
    [25, 71, { ok: true, value: [25, 71] }],
  ] as const)('lng %d, lat %d', (lng, lat, expected) => {
    expect(checkPoint(lng, lat)).toEqual(expected);
  });
});

describe('boxes', () => {
  const point: fc.Arbitrary<LngLat> = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );

  it('around points hold them all and are the smallest', () => {
    expect(bboxOf([])).toBeNull();
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const box = bboxOf(points);
        expect(box).not.toBeNull();
        if (box === null) return;
        expect(points.every((p) => inBbox(p, box))).toBe(true);
        expect(box[0]).toBe(Math.min(...points.map((p) => p[0])));
        expect(box[3]).toBe(Math.max(...points.map((p) => p[1])));
      }),
    );
  });

  it('meet when they share a point, edges included', () => {
    expect(bboxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(bboxesMeet([0, 0, 1, 1], [1.01, 0, 2, 1])).toBe(false);
    expect(bboxesMeet([0, 0, 1, 1], [0, 1.01, 1, 2])).toBe(false);
  });
});
