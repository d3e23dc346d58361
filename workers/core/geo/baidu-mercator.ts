import gcoord from 'gcoord';
import type { LngLat } from './lng-lat.ts';

/**
 * Baidu's own Mercator (BD09MC, metres, easting first), which stands in the addresses of map.baidu.com, to BD-09 degrees.
 * It is not the spherical Mercator of tiles: 百度 fits a polynomial a band of latitude, as gcoord does.
 */
export function fromBaiduMercator(metres: readonly [x: number, y: number]): LngLat {
  return pair(gcoord.transform([...metres], gcoord.BD09MC, gcoord.BD09));
}

/** BD-09 degrees to metres of BD09MC. */
export function toBaiduMercator([lng, lat]: LngLat): readonly [x: number, y: number] {
  return pair(gcoord.transform([lng, lat], gcoord.BD09, gcoord.BD09MC));
}

function pair(numbers: readonly number[]): readonly [number, number] {
  return [numbers[0] ?? Number.NaN, numbers[1] ?? Number.NaN];
}
