import { fieldsOf, type StaffKind } from '../records/catalogue.ts';
import type { Field } from '../records/field.ts';
import type { Term } from '../terms/term.ts';
import { isCellField } from './cell/read-cell.ts';

/**
 * What a column of a table can be: a field by its key, the public id, a part of the point, or an address that is used to
 * check the point and is not imported.
 */
export interface Target {
  readonly key: TargetKey;
  readonly term: Term;
  /** The field that its cells are read for; null for what is put together or only looked at. */
  readonly field: Field | null;
  readonly headings: readonly string[];
  readonly required: boolean;
  /** Several columns may be joined to it: 省, 市, 县 are one region. */
  readonly joins: boolean;
}

/** `id`, a field's key, or one of the parts below. */
export type TargetKey = string;

const ID: Target = {
  key: 'id',
  term: { zh: '编号', en: 'Id' },
  field: null,
  headings: ['编号', '记录编号', '系统编号', '公开编号', 'id'],
  required: false,
  joins: false,
};

function part(key: string, zh: string, en: string, headings: readonly string[]): Target {
  return { key, term: { zh, en }, field: null, headings, required: false, joins: false };
}

const POINT: readonly Target[] = [
  part('point', '经纬度（一格）', 'Coordinates (one cell)', [
    ...[
      '坐标',
      '经纬度',
      '定位',
      '地理坐标',
      '位置坐标',
      '坐标点',
      '地图链接',
      '位置链接',
      'point',
      'location',
      'coordinates',
    ],
  ]),
  part('point.lng', '经度', 'Longitude', ['经度', 'lng', 'lon', 'long', 'longitude', '东经']),
  part('point.lat', '纬度', 'Latitude', ['纬度', 'lat', 'latitude', '北纬']),
  part('point.system', '坐标系', 'Coordinate system', ['坐标系', '坐标系统', '坐标类型', '坐标来源']),
  part('point.precision', '位置精度', 'Precision of the point', [
    ...['位置精度', '坐标精度', '精度', '定位精度', 'precision', 'geocodeprecision'],
  ]),
  part('point.source', '坐标取得方式', 'How the point was got', ['取得方式', '采集方式', '坐标取得方式']),
];

const CHECK_ADDRESS = part('check.address', '地址（只核对位置，不导入）', 'Address (checked only)', [
  ...['匹配地址', '解析地址', '标准地址', 'geocodedaddress', 'formattedaddress'],
]);

/** Words for regions in other columns than the field's own headings. */
const REGION_HEADINGS = [
  ...[
    '省',
    '省份',
    '市',
    '地市',
    '城市',
    '县',
    '区',
    '区县',
    '县区',
    '县市区',
    '乡镇',
    '街道',
    '乡镇街道',
    '镇街',
    '所属乡镇',
  ],
  ...[
    '所在省',
    '所在市',
    '所在县',
    '所属省',
    '所属市',
    '所属县',
    '所属区县',
    '行政区',
    '区划',
    '地域',
    'province',
    'city',
    'county',
  ],
  ...['district', 'region', 'adcode', '区划编码', '行政编码'],
];

const cache = new Map<StaffKind, readonly Target[]>();

/** All that columns of a table of this kind can be, in the order of the form. */
export function targetsOf(kind: StaffKind): readonly Target[] {
  const known = cache.get(kind);
  if (known !== undefined) return known;
  const targets = [ID, ...fieldsOf(kind).flatMap(targetsOfField)];
  const made = targets.some(({ key }) => key === 'point') ? [...targets, CHECK_ADDRESS] : targets;
  cache.set(kind, made);
  return made;
}

export function targetOf(kind: StaffKind, key: TargetKey): Target | null {
  return targetsOf(kind).find((target) => target.key === key) ?? null;
}

function targetsOfField(field: Field): readonly Target[] {
  if (field.value.is === 'POINT') return field.way === 'ACT' ? [] : POINT;
  if (!isCellField(field)) return [];
  const isRegion = field.value.is === 'REGION';
  const headings = [...(field.headings ?? []), field.key, field.term.zh, field.term.en];
  return [
    {
      key: field.key,
      term: field.term,
      field,
      headings: isRegion ? [...headings, ...REGION_HEADINGS] : headings,
      required: field.required === true,
      joins: isRegion,
    },
  ];
}
