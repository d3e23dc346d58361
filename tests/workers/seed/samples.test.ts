import { beforeAll, describe, expect, test } from 'vitest';
import type { SqlValue } from '#db/port.ts';
import { portalFacts } from '#db/queries/portal.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { illustrativeRecords } from '#db/seed/illustrative/all.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import type { LoadReport } from '#db/seed/load/report.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { countOf, DAY_MS, dump, loadAll, NOW, withoutRun } from './fixture.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let withSamples: Awaited<ReturnType<typeof dump>>;
let without: Awaited<ReturnType<typeof dump>>;
let came: LoadReport;
let gone: LoadReport;

const flagged = (rows: Record<string, SqlValue>[] | undefined) =>
  (rows ?? []).filter((row) => row.is_illustrative === 1);
const registered = (rows: Record<string, SqlValue>[] | undefined) =>
  (rows ?? []).filter((row) => row.is_illustrative === 0);
const TABLES = ['park', 'organisation', 'enterprise', 'village', 'position', 'grid', 'pairing', 'mobile_stop'];

beforeAll(async () => {
  db = await openDatabase();
  came = await loadAll(db);
  withSamples = await dump(db);
  // A later hour of the same day: the counts of the day are those at its end.
  gone = await loadAll(db, { demoData: false, now: NOW + 3_600_000 });
  without = await dump(db);
});

describe('without samples', () => {
  test('the report tells how many rows went: as many as had come', () => {
    const counts = [came, gone].map(({ parts }) => parts.at(-1)?.rowCount);
    expect(counts[1]).toBe(counts[0]);
  });

  test('no table has an illustrative row left', () => {
    for (const [table, rows] of Object.entries(without)) expect(flagged(rows), table).toEqual([]);
  });

  test('nothing belongs to a sample any more', async () => {
    const ids = new Set(illustrativeRecords.sites.map(({ key }) => publicIdOf('SITE', key, true)));
    expect((without.revision ?? []).filter((row) => ids.has(String(row.public_id)))).toEqual([]);
    expect(await countOf(db, 'FROM cluster_member')).toBe(7);
    expect(await countOf(db, 'FROM service_station WHERE instructor_count IS NOT NULL')).toBe(0);
    expect(await countOf(db, 'FROM site_rtree_sample')).toBe(0);
    expect(await countOf(db, "FROM search_fts WHERE search_fts MATCH 'facets : sample'")).toBe(0);
    expect(await countOf(db, 'FROM loaded_set WHERE is_illustrative = 1')).toBe(0);
  });

  test('every registered row is as it was', () => {
    for (const table of TABLES) {
      expect(registered(without[table]), table).toEqual(registered(withSamples[table]));
    }
    for (const table of [
      'region',
      'published_figure',
      'source_document',
      'campaign',
      'brand',
      'honour',
      'activity',
      'alias',
    ]) {
      expect(without[table], table).toEqual(withSamples[table]);
    }
  });

  test('the counts keep what is registered and lose what was a sample', async () => {
    const key = ({ scope_kind, scope_code, metric }: Record<string, SqlValue>) =>
      `${scope_kind} ${scope_code} ${metric}`;
    const before = new Map((withSamples.rollup ?? []).map((row) => [key(row), row.registered]));
    for (const row of without.rollup ?? []) {
      expect(row.illustrative, key(row)).toBe(0);
      expect(row.registered, key(row)).toBe(before.get(key(row)));
    }
    await rebuildRollups(db, NOW + 3_600_000);
    expect((await dump(db)).rollup).toEqual(without.rollup);
  });

  test('the portal knows it, and who holds a copy is told by tombstones', async () => {
    const facts = await portalFacts(db);
    expect(facts.demoData).toBe(false);
    const sites = (without.publication_tombstone ?? []).filter(({ kind }) => kind === 'SITE');
    expect(sites).toHaveLength(illustrativeRecords.sites.length);
    expect(new Set(sites.map((row) => row.published_no))).toEqual(new Set([facts.publicationNo]));
  });

  test('a second time nothing is left to do', async () => {
    const again = await loadAll(db, { demoData: false, now: NOW + DAY_MS });
    expect(again.parts.every(({ outcome }) => outcome === 'UP_TO_DATE')).toBe(true);
    expect(await dump(db)).toEqual(without);
  });
});

describe('with samples again', () => {
  test('the identical rows are back, and the tombstones gone', async () => {
    await loadAll(db, { now: NOW + 7_200_000 });
    const back = await dump(db);
    const differing = new Set(['audit_log', 'publication_counter']);
    for (const table of Object.keys(withSamples)) {
      if (!differing.has(table)) expect(withoutRun(back[table]), table).toEqual(withoutRun(withSamples[table]));
    }
    expect(back.publication_tombstone).toEqual([]);
  });
});

describe('real records that point at a sample', () => {
  test('lose the pointer and nothing else when the samples go', async () => {
    const [sample] = await db.query<{ id: number }>('SELECT id FROM organisation WHERE is_illustrative = 1 LIMIT 1');
    const enterprise = publicIdOf('ENTERPRISE', 'tianbao-group', false);
    await write(
      db,
      {
        kind: 'ENTERPRISE',
        id: enterprise,
        expectedVersion: 1,
        why: '试',
        patch: { coveredByOrgId: sample?.id ?? null },
      },
      NOW + DAY_MS,
    );
    const read = () => db.query('SELECT * FROM enterprise WHERE public_id = ?', [enterprise]);
    const [before] = await read();
    expect(before?.covered_by_org_id).toBe(sample?.id);
    await loadAll(db, { demoData: false, now: NOW + 2 * DAY_MS });
    expect(await read()).toEqual([{ ...before, covered_by_org_id: null }]);
  });

  test('samples that people changed or made go too', async () => {
    await loadAll(db, { now: NOW + 3 * DAY_MS });
    const site = publicIdOf('SITE', 'DX-POSITIONS/1', true);
    await write(
      db,
      { kind: 'SITE', id: site, expectedVersion: 1, why: '试', patch: { name: '改过的示例' } },
      NOW + 4 * DAY_MS,
    );
    await write(
      db,
      {
        kind: 'SITE',
        id: 'st_9876543210',
        expectedVersion: 0,
        why: '培训用',
        patch: {
          name: '培训示例',
          type: 'ACTIVITY_POSITION',
          regionCode: '140921100',
          isIllustrative: 1,
          publicationStatus: 'PUBLISHED',
        },
      },
      NOW + 4 * DAY_MS,
    );
    await loadAll(db, { demoData: false, now: NOW + 5 * DAY_MS });
    expect(await countOf(db, 'FROM position WHERE is_illustrative = 1')).toBe(0);
    expect(await countOf(db, 'FROM revision WHERE public_id IN (?, ?)', [site, 'st_9876543210'])).toBe(0);
    await loadAll(db, { now: NOW + 6 * DAY_MS });
    const [row] = await db.query<{ name: string }>('SELECT name FROM position WHERE public_id = ?', [site]);
    expect(row?.name).toBe('示例阵地-001');
  });
});
