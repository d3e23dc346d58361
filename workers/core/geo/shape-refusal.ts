import type { Term } from '../terms/term.ts';
import { MAX_BOUNDARY_LENGTH, MAX_CORNERS } from './boundary.ts';
import { ringName } from './shape-problem-text.ts';

/** Why a pasted text gives no outline. */
export type ShapeRefusalCode =
  | 'EMPTY'
  | 'TEXT_TOO_LONG'
  | 'UNREADABLE'
  | 'BROKEN_JSON'
  | 'WRONG_GEOMETRY'
  | 'SEVERAL_PARTS'
  | 'SEVERAL_FEATURES'
  | 'NO_FEATURE'
  | 'OTHER_SYSTEM'
  | 'NOT_NUMBERS'
  | 'METRES'
  | 'SWAPPED'
  | 'OUT_OF_WORLD'
  | 'TOO_FEW_CORNERS'
  | 'TOO_MANY_CORNERS'
  | 'TOO_LONG';

export interface ShapeRefusal {
  readonly code: ShapeRefusalCode;
  /** 0 = the outer ring, then the holes. */
  readonly ring: number;
  /** Which corner of it, from 0. */
  readonly corner: number;
  /** How many there are, where that is the trouble. */
  readonly count: number;
  /** What stands there, cut short: a type, a system, a number. */
  readonly value: string;
}

/** Characters of a pasted text that are read at all: an outline of 2,000 corners with all its digits has fewer. */
export const MAX_SHAPE_TEXT = 1_000_000;

export function refuseShape(
  code: ShapeRefusalCode,
  more: Partial<Omit<ShapeRefusal, 'code'>> = {},
): { readonly ok: false; readonly error: ShapeRefusal } {
  const { ring = 0, corner = 0, count = 0, value = '' } = more;
  return { ok: false, error: { code, ring, corner, count, value: value.slice(0, 60) } };
}

/** Says what is wrong and what would be right. */
export function shapeRefusalText({ code, ring, corner, count, value }: ShapeRefusal): Term {
  const at = { zh: `${ringName(ring).zh}第 ${corner + 1} 个顶点`, en: `${ringName(ring).en}, corner ${corner + 1}` };
  switch (code) {
    case 'EMPTY':
      return { zh: '还没有粘贴内容', en: 'Nothing has been pasted yet' };
    case 'TEXT_TOO_LONG':
      return {
        zh: `粘贴的文字有 ${count} 个字符，最多 ${MAX_SHAPE_TEXT} 个：请只粘贴这一个边界`,
        en: `The text has ${count} characters, at most ${MAX_SHAPE_TEXT} are read: paste this one outline only`,
      };
    case 'UNREADABLE':
      return {
        zh: '看不懂这段文字：请粘贴 GeoJSON、WKT（POLYGON）或每行一个“经度,纬度”',
        en: 'This cannot be read: paste GeoJSON, WKT (POLYGON), or a longitude and latitude a line',
      };
    case 'BROKEN_JSON':
      return {
        zh: 'GeoJSON 不完整，可能没有复制全：请从第一个 { 复制到最后一个 }',
        en: 'The GeoJSON is not whole: copy from the first { to the last }',
      };
    case 'WRONG_GEOMETRY':
      return {
        zh: `这是 ${value || '别的内容'}，需要的是一个面（Polygon）`,
        en: `This is ${value || 'something else'}; a Polygon is needed`,
      };
    case 'SEVERAL_PARTS':
      return {
        zh: `这是由 ${count} 块组成的 MultiPolygon，一条资料只能有一块：请分成 ${count} 条，或者只粘贴其中一块`,
        en: `This MultiPolygon has ${count} parts, and a record has one: make ${count} records, or paste one part`,
      };
    case 'SEVERAL_FEATURES':
      return {
        zh: `里面有 ${count} 个要素，不知道要哪一个：请只粘贴一个`,
        en: `There are ${count} features; paste the one that is meant`,
      };
    case 'NO_FEATURE':
      return { zh: '里面没有边界：要素是空的', en: 'There is no outline in it: the feature is empty' };
    case 'OTHER_SYSTEM':
      return {
        zh: `里面写着坐标系 ${value}：请先转换为经纬度（WGS84 或国家2000）再粘贴`,
        en: `It names the system ${value}: convert it to degrees (WGS84 or CGCS2000) first`,
      };
    case 'NOT_NUMBERS':
      return { zh: `${at.zh}不是两个数：${value}`, en: `${at.en} is no pair of numbers: ${value}` };
    case 'METRES':
      return {
        zh: `${at.zh}是 ${value}，看起来是以米为单位的投影坐标：请先转换为经纬度再粘贴`,
        en: `${at.en} is ${value}, which looks like metres of a projection: convert it to degrees first`,
      };
    case 'SWAPPED':
      return {
        zh: `${at.zh}是 ${value}，经度和纬度看起来写反了：先经度，后纬度`,
        en: `${at.en} is ${value}, which looks like latitude, longitude: longitude goes first`,
      };
    case 'OUT_OF_WORLD':
      return {
        zh: `${at.zh}是 ${value}，不在经纬度范围内：经度 −180 到 180，纬度 −90 到 90`,
        en: `${at.en} is ${value}, off the globe: longitude −180 to 180, latitude −90 to 90`,
      };
    case 'TOO_FEW_CORNERS':
      return {
        zh: `${ringName(ring).zh}只有 ${count} 个不同的顶点，至少需要三个`,
        en: `${ringName(ring).en} has ${count} different corners; three are needed`,
      };
    case 'TOO_MANY_CORNERS':
      return {
        zh: `共 ${count} 个顶点，最多 ${MAX_CORNERS} 个：请先在制图软件里简化边界再粘贴`,
        en: `${count} corners; at most ${MAX_CORNERS}. Simplify the outline first, then paste it`,
      };
    case 'TOO_LONG':
      return {
        zh: `边界的数据有 ${count} 个字符，最多 ${MAX_BOUNDARY_LENGTH} 个：请减少顶点`,
        en: `The outline takes ${count} characters; at most ${MAX_BOUNDARY_LENGTH}. Use fewer corners`,
      };
  }
}
