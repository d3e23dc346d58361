import { describe, expect, it } from 'vitest';
import { SCHEMATIC_PRECISIONS } from '#core/geo/precision.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import { amapLink } from '../../../web/resident/model/directions.ts';
import { county, illustrative, schematic, site } from './samples.ts';

function at(lat: number, lng: number, precision: CoordPrecision = 'SURVEYED') {
  return { ...site, point: { lat, lng, precision, schematic: false } };
}

/** WGS84 → GCJ-02, latitude first: reference vectors, cross-checked with the inverse. */
const vectors = [
  [31.1774276, 121.5272106, 31.175304, 121.5315419],
  [38.4735, 112.9572, 38.4739775, 112.9637109],
  [37.6977, 112.7082, 37.6983484, 112.7146406],
  [33.7323, 113.3876, 33.7309829, 113.3940272],
  [34.0355, 113.8526, 34.0339415, 113.8584715],
  [31.8333, 117.1362, 31.8314435, 117.1418111],
] as const;

describe('the link to 高德', () => {
  it.each(vectors)('takes %d, %d to GCJ-02', (lat, lng, gcjLat, gcjLng) => {
    const url = new URL(amapLink(at(lat, lng), county) ?? '');
    expect(url.origin + url.pathname).toBe('https://uri.amap.com/marker');
    const [toLng, toLat] = (url.searchParams.get('position') ?? '').split(',').map(Number);
    expect(Math.abs((toLng ?? 0) - gcjLng)).toBeLessThan(1e-6);
    expect(Math.abs((toLat ?? 0) - gcjLat)).toBeLessThan(1e-6);
    expect(url.searchParams.get('coordinate')).toBe('gaode');
    expect(url.searchParams.get('name')).toBe(site.name);
  });

  it('leaves a point outside China where it is', () => {
    expect(new URL(amapLink(at(51.5, -0.12), null) ?? '').searchParams.get('position')).toBe('-0.120000,51.500000');
  });

  it.each(SCHEMATIC_PRECISIONS)(
    'searches by name and city for a point of precision %s, never by coordinate',
    (precision) => {
      const url = new URL(amapLink(at(37.7, 112.7, precision), county) ?? '');
      expect(url.pathname).toBe('/search');
      expect(Object.fromEntries(url.searchParams)).toEqual({ keyword: site.name, city: '晋中市', src: 'park-atlas' });
    },
  );

  it('searches where no point is known, and by the whole region name where no county is', () => {
    const url = new URL(amapLink({ ...schematic, point: null }, null) ?? '');
    expect(url.searchParams.get('city')).toBe('山西省晋中市榆次区');
  });

  it('sends nobody to a sample', () => {
    expect(amapLink(illustrative, county)).toBeNull();
  });
});
