import { beforeAll, expect, test } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { SqlPort, SqlValue, Statement } from '#db/port.ts';
import { auditHead } from '#db/queries/audit.ts';
import { applyChange } from '#db/queries/change.ts';
import { countChangeRequests, listChangeRequests } from '#db/queries/change-request-list.ts';
import type { Change } from '#db/queries/change-types.ts';
import { listCorrections } from '#db/queries/correction-list.ts';
import { nearestSites, sitesInBox } from '#db/queries/nearest.ts';
import { nearestSitesWhere } from '#db/queries/nearest-where.ts';
import { changesSince, publicationNo } from '#db/queries/publication.ts';
import { countBadRatings, listBadRatings } from '#db/queries/rating-list.ts';
import { historyOf, stateAt, stateOfVersion, statesInRegionAt } from '#db/queries/revisions.ts';
import { rollupAt, rollupNow } from '#db/queries/rollups.ts';
import { rowPlaces } from '#db/queries/row-places.ts';
import { sql } from '#db/queries/sql.ts';
import { reviewsNow, stepValues, timelyAt } from '#db/queries/steps.ts';
import { countQueue, verificationQueue } from '#db/queries/verification-queue.ts';
import { waitingImports } from '#db/queries/waiting-imports.ts';
import { waitingWork } from '#db/queries/waiting-work.ts';
import { openDatabase } from './database.ts';
import { by, newSite } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let tables: Set<string>;
beforeAll(async () => {
  db = await openDatabase();
  const rows = await db.query<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  tables = new Set(rows.map((row) => row.name));
  // Empty within a batch but for the rows of that batch.
  tables.delete('rollup_delta');
});

/** A port that notes every statement on its way. */
function noting(statements: Statement[]): SqlPort {
  return {
    query<Row>(text: string, values: readonly SqlValue[] = []) {
      statements.push({ text, values });
      return db.query<Row>(text, values);
    },
    batch(batch) {
      statements.push(...batch);
      return db.batch(batch);
    },
  };
}

/** Tables and aliases that a statement walks from end to end. */
async function scans({ text, values }: Statement): Promise<string[]> {
  const plan = await db.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${text}`, values);
  const names = new Map(
    Array.from(text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)\s+(?:AS\s+)?(\w+)?/gi), (match) => [
      match[2] ?? match[1] ?? '',
      match[1] ?? '',
    ]),
  );
  return plan.flatMap(({ detail }) => {
    const scanned = /^SCAN (\w+)(?! VIRTUAL)/.exec(detail)?.[1];
    if (scanned === undefined || detail.includes('VIRTUAL TABLE')) return [];
    return tables.has(scanned) || tables.has(names.get(scanned) ?? '') ? [`${detail}: ${text}`] : [];
  });
}

async function expectNoScan(work: (port: SqlPort) => Promise<unknown>): Promise<void> {
  const statements: Statement[] = [];
  await work(noting(statements));
  expect(statements.length).toBeGreaterThan(0);
  expect((await Promise.all(statements.map(scans))).flat()).toEqual([]);
}

const waiting = { scopes: [{ regionCode: '140921', record: null }], account: 'u1', status: ['SUBMITTED'] } as const;
const page = { limit: 20, after: null };
const region = { regionCode: '140921', publicationStatus: 'PUBLISHED' } as const;
const writes: Change[] = [
  {
    kind: 'PARK',
    id: 'pk_1',
    expectedVersion: 0,
    why: 'x',
    patch: { ...region, name: 'a', shortName: 'a', type: 'CLUSTER' },
  },
  newSite('st_1', { parkId: 1, facilities: ['WATER'] }),
  {
    kind: 'SITE',
    id: 'st_1',
    expectedVersion: 1,
    why: 'x',
    patch: { name: 'b', aliases: [], publicationStatus: 'CLOSED' },
  },
  {
    kind: 'ORGANISATION',
    id: 'og_1',
    expectedVersion: 0,
    why: 'x',
    patch: { ...region, name: 'a', type: 'BRANCH', parentId: null },
  },
  {
    kind: 'ORGANISATION',
    id: 'og_2',
    expectedVersion: 0,
    why: 'x',
    patch: { ...region, name: 'b', type: 'BRANCH', parentId: 1 },
  },
  { kind: 'ENTERPRISE', id: 'en_1', expectedVersion: 0, why: 'x', patch: { ...region, name: 'a', type: 'NON_PUBLIC' } },
  { kind: 'VILLAGE', id: 'vl_1', expectedVersion: 0, why: 'x', patch: { ...region, name: 'a', kind: 'VILLAGE' } },
  {
    kind: 'PAIRING',
    id: 'pr_1',
    expectedVersion: 0,
    why: 'x',
    patch: {
      ...region,
      type: 'ENTERPRISE_VILLAGE',
      localTerm: '结对包联',
      aKind: 'ENTERPRISE',
      aId: 1,
      bKind: 'VILLAGE',
      bId: 1,
      status: 'ACTIVE',
    },
  },
  { kind: 'GRID', id: 'gr_1', expectedVersion: 0, why: 'x', patch: { ...region, name: 'a' } },
  {
    kind: 'CLUSTER',
    id: 'cl_1',
    expectedVersion: 0,
    why: 'x',
    patch: { ...region, name: 'a', formula: '1+20+N', members: [1] },
  },
  {
    kind: 'PARK',
    id: 'pk_2',
    expectedVersion: 0,
    why: 'x',
    patch: { ...region, name: 'b', shortName: 'b', type: 'SUBPARK' },
  },
  { kind: 'PARK', id: 'pk_2', expectedVersion: 1, why: 'x', patch: { parentId: 1 } },
];

test.each(writes.map((change) => [`${change.kind} ${change.id} v${change.expectedVersion}`, change] as const))(
  'writing %s walks over no table',
  async (_, change) => {
    await expectNoScan(async (port) => {
      const result = await applyChange(port, change, by('u1', 1_000_000));
      expect(result).toMatchObject({ ok: true });
    });
  },
);

test.each<[string, (port: SqlPort) => Promise<unknown>]>([
  ['the state on a date', (port) => stateAt(port, 'SITE', 'st_1', '2026-01-01')],
  ['the state of a version', (port) => stateOfVersion(port, 'SITE', 'st_1', 1)],
  ['the states of a region on a date', (port) => statesInRegionAt(port, 'SITE', '140900', '2026-01-01', 50)],
  ['the history of a record', (port) => historyOf(port, 'SITE', 'st_1')],
  ['counts of now', (port) => rollupNow(port, { kind: 'REGION', code: '140900' })],
  ['counts of a date', (port) => rollupAt(port, { kind: 'PARK', code: 'pk_1' }, '2026-01-01')],
  ['sums without a day', (port) => stepValues(port, { kind: 'REGION', code: '140900' }, ['RATINGS'])],
  ['reviews of now', (port) => reviewsNow(port, 'REGION', ['140900'], '2026-01-01')],
  ['reviews of a date', (port) => timelyAt(port, 'PARK', ['pk_1'], '2026-01-01')],
  ['what waits in a region', (port) => waitingWork(port, '140900', '2026-01-01')],
  ['the nearest', (port) => nearestSites(port, { x: 1, y: 1 }, 10, 'PUBLIC')],
  [
    'the nearest of a kind',
    (port) => nearestSitesWhere(port, { x: 1, y: 1 }, 10, 'PUBLIC', { sql: sql`t.type = ${'MOBILE'}`, look: 280 }),
  ],
  ['a box', (port) => sitesInBox(port, { x0: 1, x1: 9, y0: 1, y1: 9 }, 'ALL', 50)],
  ['what changed since a publication number', (port) => changesSince(port, 'SITE', 'position', 3, 50)],
  ['the publication number', publicationNo],
  ['the end of the audit chain', auditHead],
  ['changes to approve in a county', (port) => listChangeRequests(port, waiting, page)],
  ['how many wait everywhere', (port) => countChangeRequests(port, { ...waiting, scopes: [EVERYWHERE] }, 1000)],
  ['changes of one’s own', (port) => listChangeRequests(port, { ...waiting, mine: true }, page)],
  [
    'changes of one’s own, done ones too',
    (port) => listChangeRequests(port, { ...waiting, status: ['RETURNED', 'APPROVED'], mine: true }, page),
  ],
  [
    'what is overdue for verification',
    (port) => verificationQueue(port, { ...waiting, state: 'overdue', now: 1 }, page),
  ],
  ['what was never verified', (port) => countQueue(port, { ...waiting, state: 'unverified', now: 1 }, 1000)],
  ['corrections to decide', (port) => listCorrections(port, { ...waiting, status: 'SUBMITTED' }, page)],
  [
    'imports to approve',
    (port) => waitingImports(port, { task: 'APPROVE', account: 'u1', scopes: waiting.scopes }, 20),
  ],
  ['bad ratings to handle', (port) => listBadRatings(port, { ...waiting, group: 'open' }, page)],
  ['bad ratings that are closed', (port) => listBadRatings(port, { ...waiting, group: 'closed' }, page)],
  ['how many wait', (port) => countBadRatings(port, { ...waiting, group: 'recheck', notDisputedBy: 'u1' }, 1000)],
  ...(
    ['PAIRING', 'CONTACT_POINT', 'CAMPAIGN', 'HONOUR', 'BRAND', 'ACTIVITY', 'SERVICE_ITEM', 'CLUSTER', 'SITE'] as const
  ).map((kind): [string, (port: SqlPort) => Promise<unknown>] => [
    `the places of ${kind}`,
    (port) => rowPlaces(port, kind, { ids: ['x'], scopes: waiting.scopes }, { now: 1, decimals: 4 }),
  ]),
  ['imports to finish', (port) => waitingImports(port, { task: 'FINISH', account: 'u1' }, 20)],
])('reading %s walks over no table', async (_, read) => {
  await expectNoScan(read);
});
