import type { Term } from '../terms/term.ts';
import { clusterFields } from './cluster-fields.ts';
import { enterpriseFields } from './enterprise-fields.ts';
import type { Field } from './field.ts';
import { gridFields } from './grid-fields.ts';
import { organisationFields } from './organisation-fields.ts';
import { pairingFields } from './pairing-fields.ts';
import { parkFields } from './park-fields.ts';
import { siteFields } from './site-fields.ts';
import {
  activityFields,
  brandFields,
  campaignFields,
  contactPointFields,
  honourFields,
  serviceItemFields,
} from './tag-fields.ts';
import { villageFields } from './village-fields.ts';

interface KindOfRecord {
  readonly term: Term;
  /** Part of the addresses of pages and of the API. */
  readonly slug: string;
  readonly fields: readonly Field[];
}

/** 台账目录: every kind of record that staff keep, with all its fields. Forms, tables, imports, exports follow it. */
export const recordCatalogue = {
  SITE: { term: { zh: '阵地', en: 'Positions' }, slug: 'sites', fields: siteFields },
  PARK: { term: { zh: '园区', en: 'Parks' }, slug: 'parks', fields: parkFields },
  ORGANISATION: { term: { zh: '党组织', en: 'Organisations' }, slug: 'organisations', fields: organisationFields },
  ENTERPRISE: { term: { zh: '企业', en: 'Enterprises' }, slug: 'enterprises', fields: enterpriseFields },
  VILLAGE: { term: { zh: '村（社区）', en: 'Villages' }, slug: 'villages', fields: villageFields },
  PAIRING: { term: { zh: '结对', en: 'Pairings' }, slug: 'pairings', fields: pairingFields },
  GRID: { term: { zh: '网格', en: 'Grids' }, slug: 'grids', fields: gridFields },
  CLUSTER: { term: { zh: '阵地集群', en: 'Clusters' }, slug: 'clusters', fields: clusterFields },
  CONTACT_POINT: { term: { zh: '联系点', en: 'Contact points' }, slug: 'contact-points', fields: contactPointFields },
  SERVICE_ITEM: { term: { zh: '服务事项', en: 'Service items' }, slug: 'service-items', fields: serviceItemFields },
  CAMPAIGN: { term: { zh: '活动载体', en: 'Campaigns' }, slug: 'campaigns', fields: campaignFields },
  BRAND: { term: { zh: '党建品牌', en: 'Brands' }, slug: 'brands', fields: brandFields },
  ACTIVITY: { term: { zh: '活动', en: 'Activities' }, slug: 'activities', fields: activityFields },
  HONOUR: { term: { zh: '荣誉', en: 'Honours' }, slug: 'honours', fields: honourFields },
} as const satisfies Readonly<Record<string, KindOfRecord>>;

export type StaffKind = keyof typeof recordCatalogue;

// Object.keys widens the keys to string; they are the kinds by the type.
export const staffKinds = Object.keys(recordCatalogue) as StaffKind[];

export function isStaffKind(kind: string | null): kind is StaffKind {
  return kind !== null && Object.hasOwn(recordCatalogue, kind);
}

export function fieldsOf(kind: StaffKind): readonly Field[] {
  return recordCatalogue[kind].fields;
}

export function fieldOf(kind: StaffKind, key: string): Field | null {
  return fieldsOf(kind).find((field) => field.key === key) ?? null;
}

/** The kind whose addresses carry the slug; null for any other word. */
export function kindOfSlug(slug: string): StaffKind | null {
  return staffKinds.find((kind) => recordCatalogue[kind].slug === slug) ?? null;
}
