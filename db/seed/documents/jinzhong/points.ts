import type { PointData } from '../record.ts';

/** 金科山西智慧科技城产业园区, in the 大学城 area. */
export const jinkePoint: PointData = {
  lng: 112.735,
  lat: 37.742,
  precision: 'PARK_CENTROID',
  basis: '大学城产业园区大致位置，人工估计，误差可能超过 5 公里',
};

/** A place of which only the park is known: an offset from its centre, so that the symbols do not cover one another. */
export function somewhereInPark(lng: number, lat: number): PointData {
  return { lng, lat, precision: 'PARK_CENTROID', basis: '只知道在晋中开发区内，取园区中心附近的示意位置' };
}

export const incubatorPoint = somewhereInPark(112.738, 37.708);
