/** Kinds of records that revisions, search, aliases, honours, photos and links point at; SITE is a row of `position`. */
export const RECORD_KINDS = [
  'REGION',
  'PARK',
  'SITE',
  'CLUSTER',
  'ORGANISATION',
  'ENTERPRISE',
  'VILLAGE',
  'PARTNER_UNIT',
  'PAIRING',
  'GRID',
  'FIGURE',
  'CAMPAIGN',
  'BRAND',
  'HONOUR',
  'ACTIVITY',
  'CONTACT_POINT',
  'SERVICE_ITEM',
  'REPORT',
  'RATING',
  'PHOTO',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
