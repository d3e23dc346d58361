import { errorDetail } from '../../errors.ts';
import type { RecordCheck } from '../check-record.ts';
import { listAt, textAt } from './rule.ts';

/** 联系点: some body is contacted. */
export function contactPointRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const isNamed = textAt(values, 'organisation') !== null || textAt(values, 'enterprise') !== null;
  const problems = isNamed ? [] : [errorDetail('organisation', null, '联系党组织和联系企业至少填一个')];
  return { problems, warnings: [] };
}

export function honourRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const isBorne = listAt(values, 'subjects').length > 0;
  const nobody = {
    code: 'NO_SUBJECT',
    path: 'subjects',
    zh: '还没有写获得者：荣誉不会显示在任何记录上',
    en: 'Nobody bears it yet: it is shown with no record',
  };
  return { problems: [], warnings: isBorne ? [] : [nobody] };
}

export function brandRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const isBorne = listAt(values, 'bearers').length > 0;
  const nobody = {
    code: 'NO_BEARER',
    path: 'bearers',
    zh: '还没有写品牌归属：品牌不会显示在任何记录上',
    en: 'Nobody bears it yet: it is shown with no record',
  };
  return { problems: [], warnings: isBorne ? [] : [nobody] };
}

/** 活动: it ends when it began or later; dates are compared as far as both are known. */
export function activityRules(values: Readonly<Record<string, unknown>>): RecordCheck {
  const [from, to] = [textAt(values, 'startsOn'), textAt(values, 'endsOn')];
  if (from === null || to === null) return { problems: [], warnings: [] };
  const known = Math.min(from.length, to.length);
  const isLate = to.slice(0, known) >= from.slice(0, known);
  return { problems: isLate ? [] : [errorDetail('endsOn', to, '不早于开始时间')], warnings: [] };
}
