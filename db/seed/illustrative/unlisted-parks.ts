import type { ParkData } from '../documents/record.ts';
import { parkOf } from '../documents/shape.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const ANHUI_CODE = 'AH-UNLISTED-PARKS';
const XUCHANG_CODE = 'XC-UNLISTED-PARKS';

/** Counted but not named: listed without a place, never plotted, and without the honour, which is known of four only. */
const anhui: readonly ParkData[] = Array.from({ length: 16 }, (_, i) =>
  parkOf({
    ...generated(ANHUI_CODE, i + 1),
    name: `安徽省示范园区${numbered(i + 1, 2)}（资料未列名）`,
    shortName: `示范园区${numbered(i + 1, 2)}（资料未列名）`,
    type: 'DEV_ZONE',
    regionCode: '340000',
    point: null,
  }),
);

const xuchang: readonly ParkData[] = Array.from({ length: 3 }, (_, i) =>
  parkOf({
    ...generated(XUCHANG_CODE, i + 1),
    name: `许昌市产业集聚区${i + 1}（资料未列名）`,
    shortName: `产业集聚区${i + 1}（资料未列名）`,
    type: 'CLUSTER',
    regionCode: '411000',
    point: null,
    termNote: '产业集聚区（现多已更名开发区）',
  }),
);

export const anhuiUnlistedSet = illustrativeSet(
  ANHUI_CODE,
  '安徽未列名示范园区',
  [{ label: '全省非公企业党建工作示范园区', published: 20, named: 4, generated: anhui.length }],
  { parks: anhui },
);

export const xuchangUnlistedSet = illustrativeSet(
  XUCHANG_CODE,
  '许昌未列名产业集聚区',
  [{ label: '产业集聚区', published: 10, named: 7, generated: xuchang.length }],
  { parks: xuchang },
);
