import { isWithinRegion } from '../codes/region-code.ts';
import type { RecordKind } from '../ids.ts';
import type { Role } from '../terms/access.ts';
import { roleRules } from './role-rules.ts';

/** A record by kind and public id. */
export interface RecordRef {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Where a grant holds: everywhere, in a region with all below it, or for one record and what lies in it. */
export interface Scope {
  readonly regionCode: string | null;
  readonly record: RecordRef | null;
}

/** What is acted on: the record itself with the parks it lies in, and its region. Nothing of both = the whole portal. */
export interface Resource {
  readonly regionCode: string | null;
  readonly records: readonly RecordRef[];
}

export const EVERYWHERE: Scope = { regionCode: null, record: null };
export const THE_PORTAL: Resource = { regionCode: null, records: [] };

/** Whether a scope reaches a resource. A record whose region is not known is reached by name or from everywhere only. */
export function reaches({ regionCode, record }: Scope, resource: Resource): boolean {
  if (record !== null) return resource.records.some(({ kind, id }) => kind === record.kind && id === record.id);
  if (regionCode === null) return true;
  return resource.regionCode !== null && isWithinRegion(resource.regionCode, regionCode);
}

/** Whether a role can be granted within a scope. */
export function isGrantable(role: Role, { regionCode, record }: Scope): boolean {
  if (role === 'PUBLIC') return false;
  const rule = roleRules[role];
  if (record !== null) return regionCode === null && rule.records.includes(record.kind);
  return regionCode === null ? rule.everywhere : rule.region;
}
