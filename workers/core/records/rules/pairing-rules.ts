import { type ErrorDetail, errorDetail } from '../../errors.ts';
import { parseId, type RecordKind } from '../../ids.ts';
import { isObject } from '../check/checked.ts';
import type { RecordCheck, RecordWarning } from '../check-record.ts';
import { listAt, type RuleContext, textAt } from './rule.ts';

/** Which kinds of record these pairings join; of the other kinds of pairing either side may be anything. */
const PARTIES: Readonly<Record<string, readonly [RecordKind, RecordKind]>> = {
  ENTERPRISE_VILLAGE: ['ENTERPRISE', 'VILLAGE'],
  COMMUNITY_ENTERPRISE: ['ENTERPRISE', 'VILLAGE'],
  SCHOOL_ENTERPRISE: ['ENTERPRISE', 'PARTNER_UNIT'],
};

export function pairingRules(values: Readonly<Record<string, unknown>>, { today }: RuleContext): RecordCheck {
  const problems: ErrorDetail[] = [];
  const [a, b] = [textAt(values, 'a'), textAt(values, 'b')];
  if (a !== null && a === b) problems.push(errorDetail('b', b, '与甲方不同的一方'));
  const [from, to] = [textAt(values, 'startedOn'), textAt(values, 'endedOn')];
  if (from !== null && to !== null && to < from) {
    problems.push(errorDetail('endedOn', to, `不早于开始日期 ${from}`));
  }
  listAt(values, 'activities').forEach((activity, i) => {
    const on = isObject(activity) ? textAt(activity, 'on') : null;
    if (on !== null && on > today) problems.push(errorDetail(`activities[${i}].on`, on, '今天或更早'));
  });
  return { problems, warnings: unusualParties(textAt(values, 'type'), a, b) };
}

function unusualParties(type: string | null, a: string | null, b: string | null): RecordWarning[] {
  const usual = PARTIES[type ?? ''];
  if (usual === undefined || a === null || b === null) return [];
  const kinds = [a, b].map((id) => {
    const parsed = parseId(id);
    return parsed.ok ? parsed.value.kind : null;
  });
  if (usual.every((kind) => kinds.includes(kind))) return [];
  return [
    {
      code: 'PARTIES',
      path: 'type',
      zh: '这类结对通常是一家企业和一个村（社区）或高校，请核对双方',
      en: 'Such a pairing usually joins an enterprise with a village, community or university; please check the sides',
    },
  ];
}
