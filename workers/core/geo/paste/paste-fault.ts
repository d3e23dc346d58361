import { err } from '../../result.ts';
import type { Term, Terms } from '../../terms/term.ts';

/** 粘贴的内容为什么不能用: the closed list. Each says what to do. */
export const pasteFaultText = {
  EMPTY: { zh: '请粘贴坐标或地图链接', en: 'Paste a coordinate or a map link' },
  NO_COORDINATE: {
    zh: '没有认出坐标，请粘贴“经度,纬度”，例如 112.6808,37.7326，或高德、百度、腾讯的地图链接',
    en: 'No coordinate was recognised. Paste “longitude,latitude”, e.g. 112.6808,37.7326, or a link of Amap, Baidu or Tencent',
  },
  ONE_NUMBER: {
    zh: '只有一个数，请把经度和纬度一起粘贴',
    en: 'One number only: paste longitude and latitude together',
  },
  TOO_MANY: { zh: '不止一个点，请一次只粘贴一个坐标', en: 'More than one point: paste one coordinate at a time' },
  SAME_AXIS: {
    zh: '两个数标的都是经度，或都是纬度，请核对后重新粘贴',
    en: 'Both numbers are called longitude, or both latitude: check and paste again',
  },
  OUT_OF_WORLD: {
    zh: '数值不可能：经度在 −180 到 180 之间，纬度在 −90 到 90 之间',
    en: 'Not possible: longitude lies between −180 and 180, latitude between −90 and 90',
  },
  OUTSIDE_CHINA: {
    zh: '这个坐标不在中国：经度应在 73 到 136 之间，纬度应在 3 到 54 之间，请核对',
    en: 'Not in China: longitude should lie between 73 and 136, latitude between 3 and 54',
  },
  BAD_MINUTES: {
    zh: '度分秒不对：分和秒都小于 60，有分时度是整数，有秒时分是整数',
    en: 'Not degrees and minutes: both stay below 60, and only the last part has decimals',
  },
  PROJECTED: {
    zh: '这是以米为单位的平面坐标，不是经纬度，请向提供的单位要经纬度',
    en: 'These are projected coordinates in metres: ask whoever gave them for longitude and latitude',
  },
  NOT_A_POINT: {
    zh: '这不是一个点（可能是线或面），请粘贴 POINT 或 GeoJSON 的 Point',
    en: 'This is not a point but perhaps a line or an area: paste a POINT or a GeoJSON Point',
  },
  SHORT_LINK: {
    zh: '短链接里没有坐标，请用坐标拾取器取得坐标后再粘贴',
    en: 'A short link carries no coordinate: get one with the coordinate picker and paste it',
  },
  LINK_WITHOUT_POINT: {
    zh: '这个链接里没有坐标（只有名称或编号），请用坐标拾取器取得坐标后再粘贴',
    en: 'This link carries no coordinate, only a name or number: get one with the coordinate picker and paste it',
  },
  UNKNOWN_LINK: {
    zh: '不认识这个链接，请用高德、百度、腾讯的地图链接，或直接粘贴坐标',
    en: 'This link is not known here: use one of Amap, Baidu or Tencent, or paste the coordinate itself',
  },
} as const satisfies Terms;

export type PasteFaultCode = keyof typeof pasteFaultText;

/** Faults that the 坐标拾取器 helps out of. */
export const PICKER_FAULTS: ReadonlySet<PasteFaultCode> = new Set(['SHORT_LINK', 'LINK_WITHOUT_POINT']);

/** `value`: the part of the text that is wrong, where one is. */
export interface PasteFault {
  readonly code: PasteFaultCode;
  readonly value: string | null;
}

export function fault(code: PasteFaultCode, value: string | null = null) {
  return err<PasteFault>({ code, value });
}

/** The words of a fault with the value it is about. */
export function pasteFaultWords({ code, value }: PasteFault): Term {
  const words = pasteFaultText[code];
  return value === null ? words : { zh: `${words.zh}（现在是 ${value}）`, en: `${words.en} (it is ${value})` };
}
