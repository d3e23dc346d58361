import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field, FieldValue } from '#core/records/field.ts';

/** A column of a list: a field, or one of those that every list has. */
export type ListColumn = {
  readonly id: string;
  readonly field: Field | null;
  /** Width in px at the size of the table's type. */
  readonly width: number;
  /** `end` for numbers. */
  readonly align: 'start' | 'end';
};

/** What is too long for a cell: lists of staff carry no such values. */
const LONG: readonly FieldValue['is'][] = [
  'HOURS',
  'CLOSURES',
  'DAY_EXCEPTIONS',
  'STOPS',
  'ITEMS',
  'ACTIVITIES',
  'POLYGON',
];

const WIDTHS: Partial<Record<FieldValue['is'], number>> = {
  FLAG: 84,
  INTEGER: 96,
  NUMBER: 112,
  DATE: 112,
  PARTIAL_DATE: 112,
  PHONE: 140,
  TERM: 140,
  REGION: 140,
  USCC: 196,
  POINT: 230,
  RECORD: 180,
};
const WIDTH = 200;

/** The name of each row; always there, always first. */
const NAME: ListColumn = { id: 'name', field: null, width: 232, align: 'start' };
const PUBLICATION: ListColumn = { id: 'publication', field: null, width: 104, align: 'start' };
const VERIFY: ListColumn = { id: 'verify', field: null, width: 104, align: 'start' };
const UPDATED: ListColumn = { id: 'updated', field: null, width: 112, align: 'start' };

/** All columns a list of the kind can have, its name first. */
export function allColumns(kind: StaffKind): readonly ListColumn[] {
  const fields = fieldsOf(kind).filter((field) => field.key !== 'name' && !LONG.includes(field.value.is));
  return [
    { ...NAME, field: fieldsOf(kind).find((field) => field.key === 'name') ?? null },
    PUBLICATION,
    ...(kind === 'SITE' ? [VERIFY] : []),
    ...fields.map(columnOf),
    UPDATED,
  ];
}

function columnOf(field: Field): ListColumn {
  const { is } = field.value;
  return {
    id: field.key,
    field,
    width: WIDTHS[is] ?? WIDTH,
    align: is === 'INTEGER' || is === 'NUMBER' ? 'end' : 'start',
  };
}

/** What a list shows until somebody chooses. */
const FIRST: Readonly<Record<StaffKind, readonly string[]>> = {
  SITE: ['region', 'publication', 'verify', 'type', 'level', 'park', 'phone', 'address', 'updated'],
  PARK: ['region', 'publication', 'type', 'parent', 'contactPhone', 'industryTags', 'updated'],
  ORGANISATION: ['region', 'publication', 'type', 'status', 'parent', 'park', 'coveredUnitCount', 'updated'],
  ENTERPRISE: [
    'region',
    'publication',
    'type',
    'operatingStatus',
    'isAboveScale',
    'coveredBy',
    'park',
    'uscc',
    'updated',
  ],
  VILLAGE: ['region', 'publication', 'kind', 'park', 'updated'],
  PAIRING: ['publication', 'type', 'localTerm', 'status', 'a', 'b', 'startedOn', 'park', 'updated'],
  GRID: ['region', 'publication', 'park', 'instructorCount', 'stationedStaffCount', 'branchCount', 'updated'],
  CLUSTER: [
    'region',
    'publication',
    'formula',
    'park',
    'declaredCenter',
    'declaredFeatured',
    'declaredOrdinary',
    'updated',
  ],
  CONTACT_POINT: ['region', 'publication', 'level', 'status', 'organisation', 'enterprise', 'park', 'updated'],
  SERVICE_ITEM: ['region', 'publication', 'promises', 'promiseHours', 'bring', 'updated'],
  CAMPAIGN: ['region', 'publication', 'asOf', 'updated'],
  BRAND: ['region', 'publication', 'bearers', 'asOf', 'updated'],
  ACTIVITY: ['region', 'publication', 'kindText', 'startsOn', 'endsOn', 'placeText', 'park', 'updated'],
  HONOUR: ['region', 'publication', 'grade', 'awardedBy', 'subjects', 'updated'],
};

export function firstColumns(kind: StaffKind): readonly string[] {
  return FIRST[kind];
}

/**
 * The columns chosen, the name before them; unknown and repeated ones are left out, as a choice kept before a field went.
 */
export function chosenColumns(kind: StaffKind, chosen: readonly string[]): readonly ListColumn[] {
  const all = allColumns(kind);
  const rest = [...new Set(chosen)].flatMap((id) => all.filter((column) => column.id === id && id !== NAME.id));
  return [...all.slice(0, 1), ...rest];
}
