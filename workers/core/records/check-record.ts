import type { ErrorDetail } from '../errors.ts';
import type { Term } from '../terms/term.ts';
import type { StaffKind } from './catalogue.ts';
import { enterpriseRules } from './rules/enterprise-rules.ts';
import { organisationRules } from './rules/organisation-rules.ts';
import { pairingRules } from './rules/pairing-rules.ts';
import { notItself, type RuleContext } from './rules/rule.ts';
import { siteRules } from './rules/site-rules.ts';
import { activityRules, brandRules, contactPointRules, honourRules } from './rules/tag-rules.ts';

/** What is worth a second look and stops nothing. `path` is the field it is about. */
export interface RecordWarning extends Term {
  readonly code: string;
  readonly path: string;
}

export interface RecordCheck {
  readonly problems: readonly ErrorDetail[];
  readonly warnings: readonly RecordWarning[];
}

/** The values of a whole record, each checked by itself already. */
type Values = Readonly<Record<string, unknown>>;

const rules: Readonly<Record<StaffKind, (values: Values, context: RuleContext) => RecordCheck>> = {
  SITE: siteRules,
  PARK: notItself,
  ORGANISATION: organisationRules,
  ENTERPRISE: enterpriseRules,
  VILLAGE: nothing,
  PAIRING: pairingRules,
  GRID: nothing,
  CLUSTER: nothing,
  CONTACT_POINT: contactPointRules,
  SERVICE_ITEM: nothing,
  CAMPAIGN: nothing,
  BRAND: brandRules,
  ACTIVITY: activityRules,
  HONOUR: honourRules,
};

/**
 * What the fields of a record must be to each other. `context.id`: its public id, null for a new one; `today` in
 * Asia/Shanghai, where what lies ahead of it cannot be.
 */
export function checkRecord(kind: StaffKind, values: Values, context: RuleContext): RecordCheck {
  return rules[kind](values, context);
}

/**
 * Problems that a change brings: those of the record as it would be, less those that it has already. Old slips of a record
 * stop nobody from mending something else.
 */
export function newProblems(
  kind: StaffKind,
  before: Values,
  after: Values,
  context: RuleContext,
): readonly ErrorDetail[] {
  const old = new Set(checkRecord(kind, before, context).problems.map(same));
  return checkRecord(kind, after, context).problems.filter((problem) => !old.has(same(problem)));
}

function same({ path, value, expected }: ErrorDetail): string {
  return JSON.stringify([path, value, expected]);
}

function nothing(): RecordCheck {
  return { problems: [], warnings: [] };
}
