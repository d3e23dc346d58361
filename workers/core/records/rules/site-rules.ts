import { type ErrorDetail, errorDetail } from '../../errors.ts';
import { isObject } from '../check/checked.ts';
import type { RecordCheck, RecordWarning } from '../check-record.ts';
import { listAt, textAt } from './rule.ts';

/** What only a service station has. */
export const STATION_FIELDS = [
  'windowCount',
  'itemsCount',
  'promiseHours',
  'instructorCount',
  'serviceArea',
  'items',
] as const;

/** R05: how the names of these places end. */
const SUFFIXES: Readonly<Record<string, string>> = {
  GOV_SERVICE_CENTER: '政务服务中心',
  TOWN_SERVICE_CENTER: '便民服务中心',
  VILLAGE_SERVICE_STATION: '便民服务站',
};

/** 流动阵地: it has a timetable instead of one place. */
export function isMobile({ type }: Readonly<Record<string, unknown>>): boolean {
  return type === 'MOBILE';
}

export function siteRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const problems: ErrorDetail[] = [];
  if (textAt(values, 'stationTier') === null) {
    const stray = STATION_FIELDS.filter((key) => isSaid(values[key]));
    problems.push(...stray.map((key) => errorDetail(key, values[key], '空，或者先选“服务站点类型”')));
  }
  const stops = listAt(values, 'stops').length;
  if (stops > 0 && !isMobile(values)) {
    problems.push(errorDetail('stops', `${stops} 站`, '空，或者先把“阵地类型”选为“流动阵地”'));
  }
  return { problems, warnings: warningsOf(values) };
}

function warningsOf(values: Readonly<Record<string, unknown>>): RecordWarning[] {
  const warnings: RecordWarning[] = [];
  const type = textAt(values, 'type') ?? '';
  const suffix = SUFFIXES[type];
  if (suffix !== undefined && !(textAt(values, 'name') ?? '').endsWith(suffix)) {
    warnings.push({
      code: 'NAME_SUFFIX',
      path: 'name',
      zh: `这类场所的规范名称以“${suffix}”结尾；原名称可以记在别名里`,
      en: `The standard name of such a place ends in ${suffix}; the old name can stand among the other names`,
    });
  }
  warnings.push(...narrowRegion(values));
  if (isMobile(values) && listAt(values, 'stops').length === 0) {
    warnings.push({
      code: 'NO_STOPS',
      path: 'stops',
      zh: '流动阵地还没有时刻表：居民看不到它什么时候到哪里',
      en: 'A mobile position without a timetable: residents cannot see when it is where',
    });
  }
  if (isObject(values.hours) && values.hours.mode === 'CALL_FIRST' && textAt(values, 'phone') === null) {
    warnings.push({
      code: 'NO_PHONE',
      path: 'phone',
      zh: '开放时间写的是“请先致电”，但没有办公电话',
      en: 'Visitors are asked to call first, yet there is no office phone',
    });
  }
  return warnings;
}

/** Digits of the region code of a station that serves a town or a village. */
const DIGITS: Readonly<Record<string, number>> = { TOWN: 9, VILLAGE: 12 };

function narrowRegion(values: Readonly<Record<string, unknown>>): RecordWarning[] {
  const digits = DIGITS[textAt(values, 'stationTier') ?? ''];
  const region = textAt(values, 'region');
  if (digits === undefined || region === null || region.length >= digits) return [];
  const level = digits === 9 ? '镇（街道）' : '村（社区）';
  return [
    {
      code: 'STATION_REGION',
      path: 'region',
      zh: `${level}级站点的行政区划通常填到${level}（${digits} 位）`,
      en: `A station of this tier usually has a region code of ${digits} digits`,
    },
  ];
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}
