import type { ExistingRecord } from '#core/import/existing.ts';
import { type Given, PARK, previewOf } from './import-world.ts';

/** A position that is there, others like it, and a row of a file that may be it. */

export const SITE = 'st_0000000001';
export const HEAD = '编号|名称|类型|所属园区|行政区划|经度|纬度|地址|办公电话';

export const stored: ExistingRecord = {
  id: SITE,
  version: 3,
  title: '甲',
  values: {
    name: '甲',
    type: 'EXHIBITION',
    park: PARK,
    region: '140921',
    point: {
      lng: 112.95,
      lat: 38.481,
      precision: 'SURVEYED',
      system: 'WGS84',
      entered: '112.95, 38.481',
      source: null,
    },
    address: '一路',
    phone: '0350-6022222',
    openToPublic: null,
  },
};
export const site = (id: string, name: string, values: object = {}): ExistingRecord => ({
  ...stored,
  id,
  title: name,
  values: { ...stored.values, name, ...values },
});

/** The first row below the headings. */
export function first(line: string, given: Given = { existing: [stored] }, head = HEAD) {
  return previewOf('SITE', [head, line], given).rows[0];
}
