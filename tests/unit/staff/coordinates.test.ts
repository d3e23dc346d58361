import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWgs84 } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import { coordinatesOf } from '../../../web/staff/model/coordinates.ts';

describe('coordinatesOf', () => {
  it('says a point in the four systems, longitude first, all decimals written', () => {
    const texts = coordinatesOf({ lng: 112.68, lat: 37.7326 });
    expect(texts.map(({ system }) => system)).toEqual(['GCJ02', 'BD09', 'CGCS2000', 'WGS84']);
    expect(texts[3]?.text).toBe('112.6800,37.7326');
    for (const { text } of texts) expect(text).toMatch(/^112\.\d{4},37\.\d{4}$/);
  });

  it('leads back to the point, within what the decimals can say', () => {
    const inChina = fc.record({
      lng: fc.double({ min: 104, max: 119, noNaN: true }),
      lat: fc.double({ min: 29, max: 41, noNaN: true }),
    });
    fc.assert(
      fc.property(inChina, fc.integer({ min: 3, max: 6 }), (point, decimals) => {
        for (const { system, text } of coordinatesOf(point, decimals)) {
          const [lng = Number.NaN, lat = Number.NaN] = text.split(',').map(Number);
          const back = toWgs84([lng, lat], system);
          expect(distanceM(back, [point.lng, point.lat])).toBeLessThan(90_000 / 10 ** decimals + 0.5);
        }
      }),
    );
  });
});
