import { type ErrorDetail, errorDetail } from '../../errors.ts';
import { orgWarnings } from '../../org-rules.ts';
import { type OrgType, orgType } from '../../terms/organisation.ts';
import type { RecordCheck } from '../check-record.ts';
import { notItself, type RuleContext, textAt } from './rule.ts';

/** A number of members that stands for each band when the rules on branches are asked. */
const MEMBERS: Readonly<Record<string, number>> = { UNDER_3: 2, '3_TO_49': 3, '50_TO_99': 51, '100_AND_MORE': 100 };

/** Fields that the numbers of a rule come from. */
const FIELD_OF: Readonly<Record<string, string>> = { JOINT_COVERS_TOO_MANY: 'coveredUnitCount' };

export function organisationRules(values: Readonly<Record<string, unknown>>, context: RuleContext): RecordCheck {
  const problems: ErrorDetail[] = [...notItself(values, context).problems];
  const [established, revoked] = [textAt(values, 'establishedOn'), textAt(values, 'revokedOn')];
  if (established !== null && established.slice(0, 10) > context.today) {
    problems.push(errorDetail('establishedOn', established, '今天或更早'));
  }
  if (established !== null && revoked !== null && revoked < established) {
    problems.push(errorDetail('revokedOn', revoked, `不早于成立日期 ${established}`));
  }
  const type = textAt(values, 'type');
  const warnings = isOrgType(type) ? orgWarnings({ type, ...factsOf(values) }) : [];
  return {
    problems,
    warnings: warnings.map((warning) => ({ ...warning, path: FIELD_OF[warning.code] ?? 'memberCountBand' })),
  };
}

function factsOf(values: Readonly<Record<string, unknown>>) {
  const covered = values.coveredUnitCount;
  return {
    members: MEMBERS[textAt(values, 'memberCountBand') ?? ''] ?? null,
    coveredUnits: typeof covered === 'number' ? covered : null,
    largestUnitMembers: null,
  };
}

function isOrgType(type: string | null): type is OrgType {
  return type !== null && Object.hasOwn(orgType, type);
}
