import type { OrgType } from './terms/organisation.ts';
import type { Term } from './terms/term.ts';

/**
 * Soft warnings by the rules on branches (中国共产党支部工作条例（试行）, 党组织设置): they are shown to staff, they never
 * stop a change, and the numbers behind them are never public.
 */
export type OrgWarningCode =
  | 'BRANCH_TOO_SMALL'
  | 'OWN_BRANCH_DUE'
  | 'BRANCH_TOO_LARGE'
  | 'COMMITTEE_DUE'
  | 'JOINT_COVERS_TOO_MANY';

export interface OrgWarning extends Term {
  readonly code: OrgWarningCode;
}

export const MIN_BRANCH_MEMBERS = 3;
export const MAX_BRANCH_MEMBERS = 50;
export const MIN_COMMITTEE_MEMBERS = 100;
export const MAX_JOINT_UNITS = 5;

const text: Readonly<Record<OrgWarningCode, Term>> = {
  BRANCH_TOO_SMALL: {
    zh: '正式党员不足 3 人，一般不单独成立党支部，可建联合党支部',
    en: 'Fewer than 3 full members: a joint branch is usual',
  },
  OWN_BRANCH_DUE: {
    zh: '有单位正式党员已有 3 人以上，应单独成立党支部',
    en: 'A unit has 3 or more full members and should have its own branch',
  },
  BRANCH_TOO_LARGE: {
    zh: '党员超过 50 人，应考虑设立党总支',
    en: 'More than 50 members: a general branch is due',
  },
  COMMITTEE_DUE: { zh: '党员达到 100 人，应考虑设立党委', en: '100 or more members: a committee is due' },
  JOINT_COVERS_TOO_MANY: {
    zh: '联合党支部覆盖单位一般不超过 5 个',
    en: 'A joint branch usually covers no more than 5 units',
  },
};

export interface OrgFacts {
  readonly type: OrgType;
  /** null = not known; what is not known warns of nothing. */
  readonly members: number | null;
  readonly coveredUnits: number | null;
  /** Full members of the largest unit that a joint branch covers. */
  readonly largestUnitMembers: number | null;
}

export function orgWarnings({ type, members, coveredUnits, largestUnitMembers }: OrgFacts): OrgWarning[] {
  const isBranch = type === 'BRANCH' || type === 'JOINT_BRANCH';
  const codes: OrgWarningCode[] = [];
  if (type === 'BRANCH' && members !== null && members < MIN_BRANCH_MEMBERS) codes.push('BRANCH_TOO_SMALL');
  if (type === 'JOINT_BRANCH' && (largestUnitMembers ?? 0) >= MIN_BRANCH_MEMBERS) codes.push('OWN_BRANCH_DUE');
  if (type === 'JOINT_BRANCH' && (coveredUnits ?? 0) > MAX_JOINT_UNITS) codes.push('JOINT_COVERS_TOO_MANY');
  const large = (members ?? 0) > MAX_BRANCH_MEMBERS && (members ?? 0) < MIN_COMMITTEE_MEMBERS;
  if (isBranch && large) codes.push('BRANCH_TOO_LARGE');
  const huge = (members ?? 0) >= MIN_COMMITTEE_MEMBERS;
  if ((isBranch || type === 'GENERAL_BRANCH') && huge) codes.push('COMMITTEE_DUE');
  return codes.map((code) => ({ code, ...text[code] }));
}
