import type { RecordKind } from '../ids.ts';
import type { Role } from '../terms/access.ts';

/** Where a grant of a role may hold. RECORD names the kinds of record it can be narrowed to. */
interface RoleRule {
  /** Signed in with a password; the others come by a one-time link for one record. */
  readonly account: boolean;
  /** R16: a second factor before anything else. */
  readonly secondFactor: boolean;
  readonly everywhere: boolean;
  readonly region: boolean;
  readonly records: readonly RecordKind[];
}

type GrantedRole = Exclude<Role, 'PUBLIC'>;

/** 授权规则: a row a role. */
export const roleRules: Readonly<Record<GrantedRole, RoleRule>> = {
  LEADER: { account: true, secondFactor: false, everywhere: true, region: true, records: [] },
  PARK_EDITOR: { account: true, secondFactor: false, everywhere: false, region: true, records: ['PARK'] },
  ORG_DEPT: { account: true, secondFactor: true, everywhere: true, region: true, records: [] },
  STATION_STAFF: { account: true, secondFactor: false, everywhere: false, region: false, records: ['SITE'] },
  SUPERVISOR: { account: true, secondFactor: false, everywhere: false, region: true, records: [] },
  AUDITOR: { account: true, secondFactor: true, everywhere: true, region: false, records: [] },
  SYSADMIN: { account: true, secondFactor: true, everywhere: true, region: false, records: [] },
  VILLAGE_REP: { account: false, secondFactor: false, everywhere: false, region: false, records: ['VILLAGE'] },
  ENTERPRISE_REP: { account: false, secondFactor: false, everywhere: false, region: false, records: ['ENTERPRISE'] },
};

// Object.keys widens the keys to string; they are the roles by the type.
export const grantedRoles = Object.keys(roleRules) as GrantedRole[];
export const accountRoles = grantedRoles.filter((role) => roleRules[role].account);
export const linkRoles = grantedRoles.filter((role) => !roleRules[role].account);

/** 三权分立: one account holds at most one of these (a trigger of the database holds it too). */
export const SEPARATE_ROLES: readonly Role[] = ['SYSADMIN', 'AUDITOR', 'LEADER'];

/** Whether an account that holds `held` may not be given `added` as well. */
export function conflicts(held: readonly Role[], added: Role): boolean {
  return SEPARATE_ROLES.includes(added) && held.some((role) => role !== added && SEPARATE_ROLES.includes(role));
}

export function needsSecondFactor(held: readonly Role[]): boolean {
  return held.some((role) => role !== 'PUBLIC' && roleRules[role].secondFactor);
}
