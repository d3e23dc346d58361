import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBaiduMercator } from '#core/geo/baidu-mercator.ts';
import { fromWgs84, toWgs84 } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { parsePoint } from '#core/geo/paste/parse-point.ts';
import { unwrap } from '#core/result.ts';
import { inChina, VECTORS } from '../points-in-china.ts';

const AMAP = ['AMAP', 'GCJ02'] as const;
const BAIDU = ['BAIDU', 'BD09'] as const;
const TENCENT = ['TENCENT', 'GCJ02'] as const;

describe('links of maps', () => {
  it.each([
    ['https://uri.amap.com/marker?position=112.6808,37.7326&name=香年广场', ...AMAP],
    ['https://uri.amap.com/marker?position=112.6808,37.7326&coordinate=gaode&callnative=0', ...AMAP],
    ['https://uri.amap.com/marker?position=112.6808,37.7326&coordinate=wgs84', 'AMAP', 'WGS84'],
    ['uri.amap.com/marker?position=112.6808%2C37.7326', ...AMAP],
    ['https://uri.amap.com/marker?markers=112.6808,37.7326,党群服务中心', ...AMAP],
    ['https://www.amap.com/?p=B0G16U0P5K,37.7326,112.6808,青溪园,淀浦河南侧', ...AMAP],
    ['https://wb.amap.com/?p=B023B1C842%2C37.7326%2C112.6808%2C%E6%9D%AD%E5%B7%9E&src=app_C3090', ...AMAP],
    ['https://wb.amap.com/?q=37.7326%2C112.6808%2C%E4%B8%8A%E6%B5%B7&src=app_C3090', ...AMAP],
    ['http://www.amap.com/#!poi!!q=37.7326,112.6808|3|B013706PJN', ...AMAP],
    ['https://ditu.amap.com/regeo?lng=112.6808&lat=37.7326&src=uriapi&name=', ...AMAP],
    ['https://ditu.gaode.com/regeo?lng=112.6808&lat=37.7326', ...AMAP],
    ['https://m.amap.com/share/index?lnglat=112.6808,37.7326&name=x', ...AMAP],
    ['androidamap://viewMap?sourceApplication=a&poiname=b&lat=37.7326&lon=112.6808&dev=0', ...AMAP],
    ['iosamap://viewMap?sourceApplication=a&poiname=b&lat=37.7326&lon=112.6808&dev=1', 'AMAP', 'WGS84'],
    ['【高德地图】党群服务中心 https://www.amap.com/?p=B0,37.7326,112.6808 打开看看', ...AMAP],
    ['http://api.map.baidu.com/marker?location=37.7326,112.6808&title=a&content=b&output=html', ...BAIDU],
    ['https://api.map.baidu.com/marker?location=37.7326,112.6808&coord_type=bd09ll', ...BAIDU],
    ['https://api.map.baidu.com/marker?location=37.7326,112.6808&coord_type=gcj02', 'BAIDU', 'GCJ02'],
    ['https://api.map.baidu.com/marker?location=37.7326,112.6808&coord_type=wgs84', 'BAIDU', 'WGS84'],
    ['https://api.map.baidu.com/marker?location=37.7326,112.6808&coord_type=xian80', 'BAIDU', null],
    ['baidumap://map/marker?location=37.7326,112.6808&title=a&coord_type=gcj02', 'BAIDU', 'GCJ02'],
    ['http://map.baidu.com/?latlng=37.7326,112.6808&title=我们位置&autoOpen=true', ...BAIDU],
    ['https://apis.map.qq.com/uri/v1/marker?marker=coord:37.7326,112.6808;title:a;addr:b&referer=myapp', ...TENCENT],
    ['https://apis.map.qq.com/uri/v1/marker?marker=coord%3A37.7326%2C112.6808%3Btitle%3Aa', ...TENCENT],
    ['https://apis.map.qq.com/uri/v1/geocoder?coord=37.7326,112.6808&coord_type=1', 'TENCENT', 'WGS84'],
    ['qqmap://map/geocoder?coord=37.7326,112.6808&referer=x', ...TENCENT],
    ['https://map.qq.com/?type=marker&isopeninfowin=1&pointx=112.6808&pointy=37.7326&name=x', ...TENCENT],
    ['http://map.qq.com/m/place/info/pointx=112.6808&pointy=37.7326&level=16&word=x', ...TENCENT],
    ['geo:37.7326,112.6808', 'GEO_URI', 'WGS84'],
    ['geo:37.7326,112.6808;u=35', 'GEO_URI', 'WGS84'],
    ['geo:0,0?q=37.7326,112.6808(党群服务中心)', 'GEO_URI', 'WGS84'],
    ['https://www.openstreetmap.org/?mlat=37.7326&mlon=112.6808#map=17/37.70/112.60', 'OSM', 'WGS84'],
    ['https://www.google.com/maps/place/X/@37.7,112.6,17z/data=!3m1!4b1!4m6!3d37.7326!4d112.6808', 'GOOGLE', null],
    ['https://maps.google.com/?q=37.7326,112.6808', 'GOOGLE', null],
    ['https://maps.apple.com/?ll=37.7326,112.6808&q=x', 'APPLE', null],
    ['https://map.tianditu.gov.cn/?lng=112.6808&lat=37.7326', 'TIANDITU', 'CGCS2000'],
    ['https://example.gov.cn/site?lng=112.6808&lat=37.7326', 'OTHER_LINK', null],
  ])('%s', (text, origin, system) => {
    const notes: string[] = [];
    expect(unwrap(parsePoint(text))).toEqual({ lng: 112.6808, lat: 37.7326, origin, system, entered: text, notes });
  });

  it.each([
    [
      'https://uri.amap.com/navigation?from=112.5,37.8,a&to=112.6808,37.7326,b&mode=car&coordinate=gaode',
      'END_OF_ROUTE',
    ],
    ['amapuri://route/plan/?sid=&slat=37.8&slon=112.5&dlat=37.7326&dlon=112.6808&dev=0&t=0', 'END_OF_ROUTE'],
    ['https://ditu.amap.com/dir?from%5Blnglat%5D=112.5,37.8&to%5Blnglat%5D=112.6808,37.7326', 'END_OF_ROUTE'],
    ['https://ditu.amap.com/dir?to[lng]=112.6808&to[lat]=37.7326', 'END_OF_ROUTE'],
    ['https://ditu.amap.com/?center=112.6808,37.7326&zoom=17', 'MAP_CENTRE'],
    [
      'http://api.map.baidu.com/direction?origin=latlng:37.8,112.5|name:a&destination=latlng:37.7326,112.6808|name:b',
      'END_OF_ROUTE',
    ],
    ['http://api.map.baidu.com/direction?origin=37.8,112.5&destination=37.7326,112.6808', 'END_OF_ROUTE'],
    [
      'https://apis.map.qq.com/uri/v1/routeplan?type=drive&fromcoord=37.8,112.5&tocoord=37.7326,112.6808',
      'END_OF_ROUTE',
    ],
    ['https://map.qq.com/m/nearby/search/centerX=112.6808&centerY=37.7326&placename=a', 'MAP_CENTRE'],
    ['https://www.google.cn/maps/@37.7326,112.6808,17z', 'MAP_CENTRE'],
    ['https://www.openstreetmap.org/#map=17/37.7326/112.6808', 'MAP_CENTRE'],
  ])('%s gives %s', (text, note) => {
    expect(unwrap(parsePoint(text))).toMatchObject({ lng: 112.6808, lat: 37.7326, notes: [note] });
  });

  it('reads metres of Baidu, wherever they stand', () => {
    const [x, y] = [12958160.97, 4825907.72];
    for (const link of [
      `https://map.baidu.com/@${x},${y},19z`,
      `https://map.baidu.com/poi/%E5%A4%A9%E5%AE%89%E9%97%A8/@${x},${y},17.7z?uid=1`,
      `https://map.baidu.com/dir/a/b/@1,2,3z?sn=1$$$$1000000.1,2000000.2$$a$$0$$$$&en=1$$$$${x},${y}$$b$$0$$$$`,
      `https://map.baidu.com/mobile/webapp/place/detail/qt=inf&uid=1/act=read_share&sharegeo=${x}%2c${y}`,
      `http://map.baidu.com/#tn=B_NORMAL_MAP&c=${x},${y}&s=x`,
      `https://api.map.baidu.com/marker?location=${y},${x}&coord_type=bd09mc`,
    ]) {
      const { lng, lat, system } = unwrap(parsePoint(link));
      expect(distanceM([lng, lat], [116.403874, 39.914889])).toBeLessThan(0.2);
      expect(system).toBe('BD09');
    }
  });

  it.each([
    ['https://surl.amap.com/4mkKGuyJ2bz', 'SHORT_LINK'],
    ['我在高德地图发现了一个好地方 https://surl.amap.com/abcdEF 分享给你', 'SHORT_LINK'],
    ['https://j.map.baidu.com/15/fo', 'SHORT_LINK'],
    ['https://surl.qq.com/abc', 'SHORT_LINK'],
    ['https://url.cn/5abc', 'SHORT_LINK'],
    ['https://maps.app.goo.gl/abc', 'SHORT_LINK'],
    ['https://www.amap.com/place/B000A83M61', 'LINK_WITHOUT_POINT'],
    ['https://uri.amap.com/search?keyword=党群服务中心&city=晋中', 'LINK_WITHOUT_POINT'],
    ['https://map.baidu.com/?shareurl=1&poiShareUid=1a2b', 'LINK_WITHOUT_POINT'],
    ['https://map.qq.com/poi/?sm=4749403447891313513', 'LINK_WITHOUT_POINT'],
    ['https://www.example.com/a?id=112.68', 'UNKNOWN_LINK'],
    ['https://notamap.com/?position=112.6808,37.7326', 'UNKNOWN_LINK'],
    ['https://uri.amap.com/marker?markers=112.1,37.1,a|112.2,37.2,b', 'TOO_MANY'],
    ['https://apis.map.qq.com/uri/v1/marker?marker=coord:37.1,112.1;title:a|coord:37.2,112.2;title:b', 'TOO_MANY'],
    ['https://uri.amap.com/marker?position=2.3522,48.8566', 'OUTSIDE_CHINA'],
    ['https://uri.amap.com/marker?position=%', 'LINK_WITHOUT_POINT'],
  ])('%s: %s', (text, code) => {
    expect(parsePoint(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('does not take a host that merely ends alike', () => {
    expect(parsePoint('https://evilamap.com/?p=B0,37.7326,112.6808')).toMatchObject({
      error: { code: 'UNKNOWN_LINK' },
    });
  });
});

/** Every kind of link with a writer of our own: point in WGS84 to text. */
const writers: Readonly<Record<string, (point: LngLat) => string>> = {
  amap: (point) => `https://uri.amap.com/marker?position=${text(fromWgs84(point, 'GCJ02'))}`,
  'amap in WGS84': (point) => `https://uri.amap.com/marker?position=${text(point)}&coordinate=wgs84`,
  'amap shared': (point) => `https://wb.amap.com/?p=B0,${turned(fromWgs84(point, 'GCJ02'))},x`,
  baidu: (point) => `https://api.map.baidu.com/marker?location=${turned(fromWgs84(point, 'BD09'))}`,
  'baidu in GCJ-02': (point) => `baidumap://map/marker?location=${turned(fromWgs84(point, 'GCJ02'))}&coord_type=gcj02`,
  'baidu metres': (point) => `https://map.baidu.com/@${toBaiduMercator(fromWgs84(point, 'BD09')).join(',')},19z`,
  tencent: (point) => `https://apis.map.qq.com/uri/v1/marker?marker=coord:${turned(fromWgs84(point, 'GCJ02'))};title:x`,
  geo: (point) => `geo:${turned(point)}`,
  osm: ([lng, lat]) => `https://www.openstreetmap.org/?mlat=${lat.toFixed(7)}&mlon=${lng.toFixed(7)}`,
};

function text([lng, lat]: LngLat): string {
  return `${lng.toFixed(7)},${lat.toFixed(7)}`;
}

function turned([lng, lat]: LngLat): string {
  return text([lat, lng]);
}

describe('the way from a map into the record', () => {
  it.each(Object.entries(writers))('%s: within half a metre, anywhere in China', (_, write) => {
    fc.assert(
      fc.property(inChina, (point) => {
        const { lng, lat, system, notes } = unwrap(parsePoint(write(point)));
        if (system === null) throw new Error('the link names its system');
        expect(distanceM(toWgs84([lng, lat], system), point)).toBeLessThan(0.5);
        expect(notes).not.toContain('SWAPPED');
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the vectors of the reference', () => {
    for (const { WGS84, GCJ02, BD09 } of VECTORS) {
      for (const link of [
        `https://uri.amap.com/marker?position=${GCJ02.join(',')}`,
        `https://api.map.baidu.com/marker?location=${BD09[1]},${BD09[0]}&coord_type=bd09ll`,
        `https://map.qq.com/?pointx=${GCJ02[0]}&pointy=${GCJ02[1]}`,
      ]) {
        const { lng, lat, system } = unwrap(parsePoint(link));
        expect(distanceM(toWgs84([lng, lat], system ?? 'WGS84'), WGS84)).toBeLessThan(0.05);
      }
    }
  });
});
