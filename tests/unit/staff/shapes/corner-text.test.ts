import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { cornerText, typedCorner } from '../../../../web/staff/shapes/corner-text.ts';

const point: LngLat = [112.7082, 37.6977];

describe('a corner in the table', () => {
  it('is shown in the system that is chosen', () => {
    expect(cornerText(point, 'WGS84')).toEqual({ lng: '112.708200', lat: '37.697700' });
    // the vectors of reference.md 4.1 for 榆次
    expect(cornerText(point, 'GCJ02')).toEqual({ lng: '112.714641', lat: '37.698348' });
    expect(cornerText(point, 'BD09')).toEqual({ lng: '112.721183', lat: '37.704272' });
  });

  it('typed as it is shown stays where it is, to a tenth of a metre, in every system', () => {
    const systems = fc.constantFrom<CoordSystem>('WGS84', 'CGCS2000', 'GCJ02', 'BD09');
    const somewhere = fc.tuple(
      fc.double({ min: 110, max: 116, noNaN: true }),
      fc.double({ min: 32, max: 40, noNaN: true }),
    );
    fc.assert(
      fc.property(somewhere, systems, fc.constantFrom('lng' as const, 'lat' as const), (at, system, part) => {
        const typed = typedCorner(at, part, cornerText(at, system)[part], system);
        expect(typed.ok && distanceM(typed.value, at)).toBeLessThan(0.1);
      }),
    );
  });

  it.each([
    ['a pair in one field', '112.7190, 37.7', 'lng', [112.719, 37.7]],
    ['a pair parted by a tab', '112.7190\t37.7', 'lat', [112.719, 37.7]],
    ['full-width digits', '１１２．７１９', 'lng', [112.719, 37.6977]],
    ['one number', ' 37.7001 ', 'lat', [112.7082, 37.7001]],
  ] as const)('takes %s', (_, text, part, expected) => {
    expect(typedCorner(point, part, text, 'WGS84')).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', 'number'],
    ['北门', 'number'],
    ['37°43′57″', 'number'],
    ['112.7 37.7 790', 'number'],
    ['37.7, 112.7', 'swapped'],
    ['200', 'world'],
  ] as const)('refuses “%s” as %s', (text, fault) => {
    expect(typedCorner(point, 'lng', text, 'WGS84')).toEqual({ ok: false, error: fault });
  });
});
