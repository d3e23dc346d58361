import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { isSchematic, mayLinkByCoordinate, mayShowMinutes } from '#core/geo/precision.ts';
import { coordDecimals, publicPoint, roundPublic } from '#core/geo/public-point.ts';
import { type CoordPrecision, coordPrecision } from '#core/terms/place.ts';

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));
const decimals = fc.integer({ min: 0, max: 6 });

describe('public coordinates', () => {
  it('have no more than the decimals allowed, and rounding again changes nothing', () => {
    fc.assert(
      fc.property(point, decimals, (p, d) => {
        const rounded = roundPublic(p, d);
        for (const degrees of rounded) expect(String(Number(degrees.toFixed(d)) + 0)).toBe(String(degrees));
        expect(roundPublic(rounded, d)).toEqual(rounded);
        expect(rounded.some((degrees) => Object.is(degrees, -0))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('lie within 8 metres of the true point at 4 decimals', () => {
    fc.assert(fc.property(point, (p) => distanceM(p, roundPublic(p, 4)) < 8));
  });

  it('say whether they are schematic', () => {
    expect(publicPoint([112.95723, 38.48005], 'GEOCODED', 4)).toEqual({
      lng: 112.9572,
      lat: 38.4801,
      precision: 'GEOCODED',
      schematic: false,
    });
    expect(publicPoint([112.95723, 38.48], 'COUNTY_CENTROID', 2)).toMatchObject({ lng: 112.96, schematic: true });
  });

  it.each([
    [undefined, 4],
    ['', 4],
    ['4', 4],
    ['0', 0],
    ['6', 6],
    ['7', 4],
    ['12', 4],
    ['-1', 4],
    ['vier', 4],
  ])('PUBLIC_COORD_DECIMALS=%j means %i', (setting, expected) => {
    expect(coordDecimals(setting)).toBe(expected);
  });
});

describe('precision classes', () => {
  it('of park, county, township and illustration are schematic: no minutes, no link by coordinate', () => {
    const classes = Object.keys(coordPrecision) as CoordPrecision[];
    expect(classes.filter(isSchematic).sort()).toEqual([
      'COUNTY_CENTROID',
      'ILLUSTRATIVE',
      'PARK_CENTROID',
      'TOWNSHIP',
    ]);
    expect(classes.filter(mayShowMinutes)).toEqual(['SURVEYED', 'GEOCODED', 'STREET']);
    expect(classes.filter(mayLinkByCoordinate)).toEqual(['SURVEYED', 'GEOCODED', 'STREET']);
  });
});
