import { describe, expect, it } from 'vitest';
import { directionsBy, directionsTo, type MapApp, mapApps } from '#core/geo/directions.ts';
import { SCHEMATIC_PRECISIONS } from '#core/geo/precision.ts';
import type { Site } from '#core/schemas/site.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import { coordinateTexts } from '../../../web/resident/model/coordinates.ts';
import { county, illustrative, mobile, schematic, site } from './samples.ts';

function at(lat: number, lng: number, precision: CoordPrecision = 'SURVEYED') {
  return { ...site, point: { lat, lng, precision, schematic: precision !== 'SURVEYED' } };
}

function linkOf(app: MapApp, place: Site = at(37.6977, 112.7082), region: typeof county | null = county): URL {
  return new URL(directionsTo(place, region)?.links[app] ?? '');
}

/** WGS84, GCJ-02 and BD-09, latitude first: reference vectors, cross-checked with the inverse. */
const vectors = [
  [31.1774276, 121.5272106, 31.175304, 121.5315419, 31.1813286, 121.5380157],
  [38.4735, 112.9572, 38.4739775, 112.9637109, 38.4797502, 112.9702741],
  [37.6977, 112.7082, 37.6983484, 112.7146406, 37.7042722, 112.7211834],
  [33.7323, 113.3876, 33.7309829, 113.3940272, 33.7373097, 113.4004413],
  [34.0355, 113.8526, 34.0339415, 113.8584715, 34.0400842, 113.8649149],
  [31.8333, 117.1362, 31.8314435, 117.1418111, 31.8375949, 117.1482907],
] as const;

/** Where each app's link has its coordinate, as [latitude, longitude]. */
const coordinateIn: Record<MapApp, (url: URL) => (string | undefined)[]> = {
  AMAP: (url) => (url.searchParams.get('to') ?? '').split(',').slice(0, 2).reverse(),
  BAIDU: (url) => (url.searchParams.get('location') ?? '').split(','),
  TENCENT: (url) => (url.searchParams.get('tocoord') ?? '').split(','),
  APPLE: (url) => (url.searchParams.get('daddr') ?? '').split(','),
  GOOGLE: (url) => (url.searchParams.get('destination') ?? '').split(','),
};

describe.each(mapApps)('the way with %s', (app) => {
  it.each(vectors)('goes to %d, %d in the system that the app expects', (lat, lng, gcjLat, gcjLng, bdLat, bdLng) => {
    const [toLat, toLng] = coordinateIn[app](linkOf(app, at(lat, lng))).map(Number);
    const expected = app === 'BAIDU' ? [bdLat, bdLng] : [gcjLat, gcjLng];
    // six digits are written, and the vectors themselves are cut after seven
    expect(Math.abs((toLat ?? 0) - (expected[0] ?? 0))).toBeLessThan(1e-6);
    expect(Math.abs((toLng ?? 0) - (expected[1] ?? 0))).toBeLessThan(1e-6);
  });

  it.each(SCHEMATIC_PRECISIONS)('is a search by name and city for a point of precision %s', (precision) => {
    const place = at(37.7, 112.7, precision);
    const url = linkOf(app, place);
    expect(directionsTo(place, county)?.by).toBe('NAME');
    const words = [...url.searchParams.values()].join(' ');
    expect(words).toContain(site.name);
    expect(words).toContain('晋中市');
    expect(url.href).not.toMatch(/37\.|112\./);
  });

  it('opens in WeChat: https, and every name whole', () => {
    const odd = { ...at(37.7, 112.7), name: '人民路1号,2号 & “红色”驿站+便民' };
    for (const place of [odd, { ...odd, point: null }]) {
      const url = linkOf(app, place);
      expect(url.protocol).toBe('https:');
      expect(url.search).not.toMatch(/[ +“]/);
    }
  });
});

describe('the formats of the links', () => {
  it('are those that the providers document', () => {
    const parts = mapApps.map((app) => {
      const { origin, pathname, searchParams } = linkOf(app);
      return [app, origin + pathname, [...searchParams.keys()].join()];
    });
    expect(parts).toEqual([
      ['AMAP', 'https://uri.amap.com/navigation', 'to,coordinate,callnative,src'],
      ['BAIDU', 'https://api.map.baidu.com/marker', 'location,title,content,coord_type,output,src'],
      ['TENCENT', 'https://apis.map.qq.com/uri/v1/routeplan', 'type,to,tocoord,coord_type,referer'],
      ['APPLE', 'https://maps.apple.com/', 'daddr'],
      ['GOOGLE', 'https://www.google.com/maps/dir/', 'api,destination'],
    ]);
  });

  it('keep a comma of the name from ending it', () => {
    expect(
      new URL(directionsBy('一号,二号', at(37.7, 112.7).point, '晋中市').links.AMAP).searchParams.get('to'),
    ).toMatch(/,一号，二号$/);
  });
});

describe('where nobody may be sent', () => {
  it('there is no way: to a sample, to a bus that has stops but no place', () => {
    expect(directionsTo(illustrative, county)).toBeNull();
    expect(directionsTo(mobile, county)).toBeNull();
  });

  it('an unknown city is the region as it is written', () => {
    expect(linkOf('AMAP', { ...schematic, point: null }, null).searchParams.get('city')).toBe('山西省晋中市榆次区');
  });

  it('a point outside China stays where it is for GCJ-02', () => {
    expect(coordinateIn.GOOGLE(linkOf('GOOGLE', at(51.5, -0.12), null))).toEqual(['51.500000', '-0.120000']);
  });
});

describe('the coordinate to copy', () => {
  it('is written in three systems with the public number of decimals, latitude first', () => {
    expect(coordinateTexts(site.point, 4)).toEqual([
      { system: 'WGS84', text: '37.6977, 112.7082' },
      { system: 'GCJ02', text: '37.6983, 112.7146' },
      { system: 'BD09', text: '37.7043, 112.7212' },
    ]);
    expect(coordinateTexts(site.point, 2).map(({ text }) => text)).toEqual([
      '37.70, 112.71',
      '37.70, 112.71',
      '37.70, 112.72',
    ]);
  });

  it('is none where the point is schematic or not known', () => {
    expect(coordinateTexts(schematic.point, 4)).toEqual([]);
    expect(coordinateTexts(null, 4)).toEqual([]);
  });
});
