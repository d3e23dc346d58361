import type { Metric } from '#core/terms/metric.ts';

/** Kinds of records that are counted. */
export type CountedKind = 'PARK' | 'SITE' | 'ORGANISATION' | 'ENTERPRISE' | 'VILLAGE' | 'PAIRING' | 'GRID';

/** Where the records of a kind are, and which column is the park they count for (a park counts for the park above it). */
export const countedTables: Readonly<Record<CountedKind, { readonly table: string; readonly park: string }>> = {
  PARK: { table: 'park', park: 'parent_id' },
  SITE: { table: 'position', park: 'park_id' },
  ORGANISATION: { table: 'organisation', park: 'park_id' },
  ENTERPRISE: { table: 'enterprise', park: 'park_id' },
  VILLAGE: { table: 'village', park: 'park_id' },
  PAIRING: { table: 'pairing', park: 'park_id' },
  GRID: { table: 'grid', park: 'park_id' },
};

interface Rule {
  readonly kind: CountedKind;
  /** SQL over the record's row. */
  readonly when: string;
}

const running = "status = 'NORMAL'";
const operatingEnterprise = "type = 'NON_PUBLIC' AND operating_status = 'OPERATING'";
const operatingSocialOrg = "type = 'SOCIAL_ORG' AND operating_status = 'OPERATING'";
const allSixChecks = [
  'check_place',
  'check_equipment',
  'check_sign',
  'check_books',
  'check_rules',
  'check_activities',
].map((check) => `${check} = 1`);

/**
 * What each metric counts: public records (PUBLISHED or SUSPENDED) that meet the condition, registered and illustrative
 * apart. The one place that says so: the roll-ups kept with every write and those rebuilt from scratch both run it.
 */
export const rollupRules: Readonly<Record<Metric, Rule>> = {
  PARKS: { kind: 'PARK', when: '1' },
  SITES: { kind: 'SITE', when: '1' },
  SITES_CENTER: { kind: 'SITE', when: "level = 'CENTER'" },
  SITES_FEATURED: { kind: 'SITE', when: "level = 'FEATURED'" },
  SITES_ORDINARY: { kind: 'SITE', when: "level = 'ORDINARY'" },
  // Ever verified: whether a review is due follows from the clock and is computed at read.
  SITES_VERIFIED: { kind: 'SITE', when: 'verified_on IS NOT NULL' },
  // Of the verified ones, so that 达标率 = this / SITES_VERIFIED.
  SITES_UP_TO_STANDARD: { kind: 'SITE', when: ['verified_on IS NOT NULL', ...allSixChecks].join(' AND ') },
  STATIONS: { kind: 'SITE', when: 'station_tier IS NOT NULL' },
  ORGS: { kind: 'ORGANISATION', when: running },
  ORGS_WORKING_COMMITTEE: { kind: 'ORGANISATION', when: `${running} AND type = 'WORKING_COMMITTEE'` },
  ORGS_COMMITTEE: { kind: 'ORGANISATION', when: `${running} AND type = 'COMMITTEE'` },
  ORGS_GENERAL_BRANCH: { kind: 'ORGANISATION', when: `${running} AND type = 'GENERAL_BRANCH'` },
  ORGS_BRANCH: { kind: 'ORGANISATION', when: `${running} AND type = 'BRANCH'` },
  ORGS_JOINT_BRANCH: { kind: 'ORGANISATION', when: `${running} AND type = 'JOINT_BRANCH'` },
  ORGS_GROUP: { kind: 'ORGANISATION', when: `${running} AND type = 'GROUP'` },
  ORGS_REVOKED: { kind: 'ORGANISATION', when: "status = 'REVOKED'" },
  ENTERPRISES: { kind: 'ENTERPRISE', when: operatingEnterprise },
  ENTERPRISES_COVERED: { kind: 'ENTERPRISE', when: `${operatingEnterprise} AND covered_by_org_id IS NOT NULL` },
  ENTERPRISES_ABOVE_SCALE: { kind: 'ENTERPRISE', when: "type <> 'SOCIAL_ORG' AND is_above_scale = 1" },
  ENTERPRISES_PAIRED: { kind: 'ENTERPRISE', when: "type <> 'SOCIAL_ORG' AND pairing_count > 0" },
  SOCIAL_ORGS: { kind: 'ENTERPRISE', when: operatingSocialOrg },
  SOCIAL_ORGS_COVERED: { kind: 'ENTERPRISE', when: `${operatingSocialOrg} AND covered_by_org_id IS NOT NULL` },
  VILLAGES: { kind: 'VILLAGE', when: '1' },
  VILLAGES_PAIRED: { kind: 'VILLAGE', when: 'pairing_count > 0' },
  PAIRINGS: { kind: 'PAIRING', when: "status = 'ACTIVE'" },
  GRIDS: { kind: 'GRID', when: '1' },
};
