import { ok, type Result } from '../../result.ts';
import { readAmap } from './amap-link.ts';
import { readBaidu } from './baidu-link.ts';
import { isUnder, type LinkPoint, type LinkReader, type MapLink, readLink } from './map-link.ts';
import { readApple, readGeoUri, readGoogle, readOsm, readOther, readTianditu } from './other-links.ts';
import { fault, type PasteFault } from './paste-fault.ts';
import { readTencent } from './tencent-link.ts';

/** Hosts whose links lead to another address first: what they lead to only their service knows. */
const SHORT = [
  ...['surl.amap.com', 'j.map.baidu.com', 'surl.qq.com', 'url.cn', 't.cn', 'dwz.cn', 'dwz.mk', 'suo.im', 'goo.gl'],
  ...['maps.app.goo.gl', 'bit.ly', 'tinyurl.com'],
];

interface Service {
  readonly schemes: readonly string[];
  readonly hosts: readonly string[];
  readonly read: LinkReader;
}

const services: readonly Service[] = [
  { schemes: ['amapuri', 'androidamap', 'iosamap'], hosts: ['amap.com', 'gaode.com'], read: readAmap },
  { schemes: ['baidumap', 'bdapp', 'bdmap'], hosts: ['map.baidu.com'], read: readBaidu },
  { schemes: ['qqmap'], hosts: ['map.qq.com'], read: readTencent },
  { schemes: [], hosts: ['tianditu.gov.cn', 'tianditu.com'], read: readTianditu },
  { schemes: ['geo'], hosts: [], read: readGeoUri },
  { schemes: [], hosts: ['openstreetmap.org', 'osm.org'], read: readOsm },
  { schemes: ['comgooglemaps'], hosts: ['google.com', 'google.cn', 'google.com.hk'], read: readGoogle },
  { schemes: [], hosts: ['maps.apple.com'], read: readApple },
];

/** What a link says of a point, before it is asked whether the numbers can be. */
export function linkPoint(text: string): Result<LinkPoint, PasteFault> {
  const link = readLink(text);
  const service = services.find((each) => serves(each, link));
  const point = (service?.read ?? readOther)(link);
  if (point === 'TOO_MANY') return fault('TOO_MANY');
  if (point !== null) return ok(point);
  if (isUnder(link.host, ...SHORT)) return fault('SHORT_LINK');
  return fault(service === undefined ? 'UNKNOWN_LINK' : 'LINK_WITHOUT_POINT');
}

function serves({ schemes, hosts }: Service, { scheme, host }: MapLink): boolean {
  return schemes.includes(scheme) || isUnder(host, ...hosts);
}
