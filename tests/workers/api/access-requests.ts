import { EVERYWHERE } from '#core/access/scope.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';

/** What the matrix test sends: requests that get as far as asking who it is, about records that are there. */

export const CHANGE = 'lc_0000000001';
export const CORRECTION = 'cr_0000000001';
export const RATING = 'rt_0000000001';
export const PHOTO = 'ph_0000000001';
export const KEY = 'abcdefghijklmnopqrstuv';
export const VILLAGE = 'vl_0000000001';
export const ENTERPRISE = 'en_0000000001';
export const PARK = 'pk_0000000001';
export const SITE_PHOTO = 'ph_0000000002';
export const SITE = 'st_0000000001';
export const PRESENTATION = 'ps_0000000001';
export const REMOVED = 'ps_0000000002';
export const IMPORT = 'ib_0000000001';
export const DISPLAY_HERE = 'dt_0000140900';
/** Public and never verified: it waits in the queue of verification. */
export const DUE_SITE = 'st_0000000003';
export const OTHER_VILLAGE = 'vl_0000000002';
export const OTHER_ENTERPRISE = 'en_0000000002';
export const OTHER_PARK = 'pk_0000000002';
export const OTHER_SITE = 'st_0000000002';

/** A record of each kind in 定襄. */
export const RECORDS: Readonly<Record<StaffKind, string>> = {
  SITE,
  PARK,
  ORGANISATION: 'og_0000000001',
  ENTERPRISE,
  VILLAGE,
  PAIRING: 'pr_0000000001',
  GRID: 'gr_0000000001',
  CLUSTER: 'cl_0000000001',
  CONTACT_POINT: 'cp_0000000001',
  SERVICE_ITEM: 'sv_0000000001',
  CAMPAIGN: 'cm_0000000001',
  BRAND: 'br_0000000001',
  ACTIVITY: 'ac_0000000001',
  HONOUR: 'hn_0000000001',
};

/** Records in 定襄 that the addresses of routes lead to, by what stands before `/:id` or by the whole address; others lead nowhere. */
export const TARGETS: Readonly<Record<string, string>> = {
  '/staff/changes': CHANGE,
  '/staff/corrections': CORRECTION,
  '/staff/ratings': RATING,
  '/staff/photos': PHOTO,
  '/staff/imports': IMPORT,
  '/staff/pairings': RECORDS.PAIRING,
  '/record-links/mine/pairings': RECORDS.PAIRING,
  '/displays': DISPLAY_HERE,
  '/presentations': PRESENTATION,
  '/api/presentations/:id/restore': REMOVED,
  '/api/staff/photos/:id': SITE_PHOTO,
  ...Object.fromEntries(
    staffKinds.map((kind) => [`/staff/records/${recordCatalogue[kind].slug}`, RECORDS[kind]] as const),
  ),
};

/** What a list holds of 定襄, by its route; of the lists of a kind it is the record of that kind. */
export const LISTED: Readonly<Record<string, readonly string[]>> = {
  'GET /api/staff/imports': [IMPORT],
  'GET /api/staff/import-ground/:kind/names': [PARK],
  'GET /api/displays': [DISPLAY_HERE],
  'GET /api/record-links/mine': [VILLAGE, ENTERPRISE],
  'GET /api/record-links/mine/pairings': [RECORDS.PAIRING],
  'GET /api/staff/lookup': [SITE],
  'POST /api/staff/dues/preview': [RECORDS.ORGANISATION],
  'GET /api/staff/changes': [CHANGE],
  'GET /api/staff/corrections': [CORRECTION],
  'GET /api/staff/ratings': [RATING],
  'GET /api/staff/verification': [DUE_SITE],
  'GET /api/presentations': [PRESENTATION],
};

/** What nobody sees whose grant is for another place, whichever route is asked. */
export const HERE_ONLY: readonly string[] = [
  ...Object.values(RECORDS),
  ...[CHANGE, CORRECTION, RATING, PHOTO, SITE_PHOTO, PRESENTATION, IMPORT, DISPLAY_HERE],
];

/** A figure of a document that nobody has. */
const FIGURE = {
  ...{ key: KEY, label: '党员', labelEn: null, valueText: '1名', value: '1', unit: '名', qualifier: 'EXACT' },
  ...{ numerator: null, denominator: null, scope: '全县', asOf: '2024', region: '140921', park: PARK, metric: null },
  ...{ reliability: 'RELIABLE', note: null, supersedes: null, document: 'dc_0000000001', documentTitle: null },
  ...{ documentPublisher: null, documentPublishedOn: null, quotation: '党员1名', reason: null },
};

const DISPLAY = { label: '一楼大厅', region: '140921', view: '/leader/wall', level: 'PUBLIC', days: 30 };
const IMPORT_ACT = { key: 'access-matrix-import-1', version: 1, reason: null };

const SHOWING = {
  ...{
    key: KEY,
    kind: 'VIEW',
    title: '一个视图',
    note: null,
    regionCode: '140921',
    audience: 'REGION',
    plannedOn: null,
  },
  stops: [{ title: '一站', view: 'region=140921', text: null, at: null, record: null }],
};

/** Parts of a request that a route must have to get as far as asking who it is. Of records an older version is named: nothing is changed. */
export const BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/displays': DISPLAY,
  'POST /api/staff/imports': {
    kind: 'SITE',
    fileName: 'x.csv',
    fileSha256: '0'.repeat(64),
    rowCount: 1,
    mapping: {},
  },
  'POST /api/staff/exports/:kind': { format: 'CSV', system: 'WGS84', columns: ['id'], filter: '' },
  'POST /api/staff/import-ground/:kind/beside': { file: '0'.repeat(64), codes: [] },
  'POST /api/staff/imports/:id/rows': {
    rows: [{ rowNo: 1, action: 'SKIP', id: null, seenVersion: null, title: 'x', patch: {}, before: {}, warnings: [] }],
  },
  'POST /api/staff/imports/:id/submit': IMPORT_ACT,
  'POST /api/staff/imports/:id/discard': IMPORT_ACT,
  'POST /api/staff/imports/:id/return': { ...IMPORT_ACT, reason: '试' },
  'POST /api/staff/imports/:id/prepare': { version: 1, for: 'COMMIT', anew: false },
  'POST /api/staff/imports/:id/commit': IMPORT_ACT,
  'POST /api/staff/imports/:id/roll-back': { ...IMPORT_ACT, reason: '试' },
  'POST /api/auth/password': { current: 'x', next: 'y' },
  'POST /api/auth/second-factor/begin': { password: 'x', code: '000000' },
  'POST /api/auth/second-factor/confirm': { code: '000000' },
  'POST /api/auth/second-factor/recovery-codes': { password: 'x' },
  'POST /api/accounts/:id/grants': { role: 'AUDITOR', scope: EVERYWHERE },
  'POST /api/invitations': { role: 'AUDITOR', scope: EVERYWHERE, note: '试' },
  'POST /api/staff/shape-check': {
    kind: 'PARK',
    id: PARK,
    boundary: {
      type: 'Polygon',
      coordinates: [
        [
          [112, 37],
          [113, 37],
          [113, 38],
          [112, 37],
        ],
      ],
    },
  },
  'PUT /api/staff/preferences/:name': { value: ['name'] },
  'POST /api/presentations': SHOWING,
  'PUT /api/presentations/:id': { ...SHOWING, version: 9 },
  'POST /api/presentations/:id/remove': { key: KEY, version: 9 },
  'POST /api/presentations/:id/restore': { key: KEY, version: 9 },
  'POST /api/staff/calendar': { key: KEY, year: 2027, version: 'older', source: '一份通知', days: [] },
  'POST /api/staff/photos/:id': { key: KEY, version: 9, place: 0 },
  'POST /api/record-links': { role: 'VILLAGE_REP', record: VILLAGE },
  'POST /api/record-links/mine/pairings/:id/act': { key: KEY, version: 9, act: 'REJECT', reason: null },
  'POST /api/staff/changes/:id/submit': { key: KEY, version: 9, reason: null },
  'POST /api/staff/changes/:id/recall': { key: KEY, version: 9, reason: null },
  'POST /api/staff/changes/:id/discard': { key: KEY, version: 9, reason: null },
  'POST /api/staff/changes/decide': {
    key: KEY,
    decision: 'RETURN',
    changes: [{ id: CHANGE, version: 9 }],
    reason: '试',
  },
  'POST /api/staff/figures': FIGURE,
  'POST /api/staff/records/:kind': {
    key: KEY,
    values: { name: '甲', type: 'BRANCH', region: '140921', park: PARK, parent: 'og_0000000009' },
    submit: false,
    reason: null,
  },
  'POST /api/staff/records/:kind/bulk': {
    key: KEY,
    records: [{ id: 'og_0000000001', version: 9 }],
    values: {},
    submit: false,
    reason: null,
  },
  'POST /api/staff/records/:kind/:id': { key: KEY, version: 9, values: {}, submit: false, reason: null },
  'POST /api/staff/records/:kind/:id/close': { key: KEY, version: 9, reason: '试' },
  'POST /api/staff/records/:kind/:id/merge': {
    key: KEY,
    version: 9,
    from: 'og_0000000001',
    fromVersion: 9,
    values: {},
    reason: '试',
  },
  'POST /api/staff/records/:kind/:id/reopen': { key: KEY, version: 9, reason: '试' },
  'POST /api/staff/records/sites/:id/unverify': { key: KEY, version: 9 },
  'POST /api/staff/records/sites/:id/verify': { key: KEY, version: 9, on: null, values: {}, reason: null },
  'POST /api/staff/corrections/:id/decide': {
    ...{ key: KEY, version: 9, decision: 'ANSWER', answer: '试', siteVersion: null, values: {}, submit: false },
  },
  'POST /api/staff/ratings/:id/step': {
    ...{ key: KEY, version: 9, step: 'START_CHECK', reason: null, answer: null, rectification: null },
  },
  'POST /api/staff/ratings/:id/recheck': { key: KEY, version: 9, step: 'UPHOLD', reason: null },
  'POST /api/staff/ratings/:id/contact': { key: KEY },
  'POST /api/staff/records/organisations/:id/status': {
    key: KEY,
    version: 9,
    to: 'STOPPED',
    reason: null,
    on: null,
    approvedBySuperior: false,
  },
  'POST /api/staff/dues': {
    key: KEY,
    rows: [{ organisation: 'og_0000000001', month: '2026-10', edition: 9, owed: 12, paid: 11 }],
  },
  'POST /api/staff/dues/preview': {
    rows: [{ organisation: '示例党组织', month: '2026-10', owed: 12, paid: 11 }],
  },
  'POST /api/month-ends': { key: KEY, region: '140921', month: '2026-10', edition: 0, reason: null },
  'POST /api/staff/pairings/:id/act': { key: KEY, version: 9, act: 'SUSPEND', reason: null, endReason: null, on: null },
};

/** The same for who works at a site only. */
export const SITE_BODIES: Readonly<Record<string, unknown>> = {
  'POST /api/staff/records/:kind/bulk': {
    ...{ key: KEY, records: [{ id: SITE, version: 9 }], values: {}, submit: false, reason: null },
  },
};

export const QUERIES: Readonly<Record<string, string>> = {
  'GET /api/month-ends': '?region=140921',
  'GET /api/month-ends/preview': '?region=140921&month=2026-10',
  'GET /api/leader/rankings': '?region=140921&metric=TIMELINESS',
  'GET /api/leader/figures': '?region=140921',
  'GET /api/leader/ledger': '?region=140921',
  'GET /api/leader/dues': '?region=140921&month=2026-10',
  'GET /api/staff/verification': '?state=unverified',
  'GET /api/record-links': `?record=${VILLAGE}`,
  'GET /api/staff/calendar': '?year=2027',
  'GET /api/staff/import-ground/:kind/names': '?of=PARK',
  'GET /api/staff/lookup': '?kind=SITE',
  'GET /api/staff/shapes': `?park=${PARK}`,
  'GET /api/staff/photos': `?owner=${SITE}`,
  'POST /api/staff/photos': `?owner=${SITE}&alt=${encodeURIComponent('大厅正面')}&key=${KEY}`,
  'GET /api/staff/point-check': `?lng=112.957&lat=38.48&record=${SITE}`,
};
