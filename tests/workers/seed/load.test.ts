import { beforeAll, describe, expect, test } from 'vitest';
import { regionPrefix } from '#core/codes/region-code.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { recordSearchKinds } from '#core/schemas/search.ts';
import type { Metric } from '#core/terms/metric.ts';
import { recordSpecs, type WrittenKind } from '#db/queries/record-spec.ts';
import { readStates } from '#db/queries/record-state.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { search } from '#db/queries/search.ts';
import { sql } from '#db/queries/sql.ts';
import { documents, figures, namedRecords } from '#db/seed/documents/all.ts';
import { illustrativeRecords } from '#db/seed/illustrative/all.ts';
import type { LoadReport } from '#db/seed/load/report.ts';
import { openDatabase } from '../db/database.ts';
import { countOf, DAY_MS, dump, loadAll, NOW } from './fixture.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let first: LoadReport;

beforeAll(async () => {
  db = await openDatabase();
  first = await loadAll(db);
});

describe('a first load', () => {
  test('says what it loaded, part by part', () => {
    expect(first.parts.map(({ code, outcome }) => `${code} ${outcome}`)).toEqual([
      'regions LOADED',
      'region-search LOADED',
      'boundaries LOADED',
      'holidays LOADED',
      'named LOADED',
      'samples LOADED',
    ]);
  });

  test.each([
    ['park', 'parks'],
    ['organisation', 'organisations'],
    ['enterprise', 'enterprises'],
    ['village', 'villages'],
    ['position', 'sites'],
    ['cluster', 'clusters'],
    ['grid', 'grids'],
    ['pairing', 'pairings'],
    ['campaign', 'campaigns'],
    ['brand', 'brands'],
    ['honour', 'honours'],
    ['activity', 'activities'],
  ] as const)('%s holds every record, named and generated apart', async (table, kind) => {
    expect(await countOf(db, `FROM ${table} WHERE is_illustrative = 0`)).toBe(namedRecords[kind].length);
    expect(await countOf(db, `FROM ${table} WHERE is_illustrative = 1`)).toBe(illustrativeRecords[kind].length);
  });

  test('holds every document and figure, and counts the figures of each document', async () => {
    const rows = await db.query<{ code: string; n: number }>('SELECT code, figure_count AS n FROM source_document');
    expect(new Map(rows.map(({ code, n }) => [code, n]))).toEqual(
      new Map(documents.map(({ key }) => [key, figures.filter(({ document }) => document === key).length])),
    );
    expect(await countOf(db, 'FROM published_figure')).toBe(figures.length);
  });

  test('publishes every record, unverified', async () => {
    expect(await countOf(db, "FROM position WHERE publication_status <> 'PUBLISHED'")).toBe(0);
    expect(await countOf(db, 'FROM position WHERE published_no IS NULL OR verified_on IS NOT NULL')).toBe(0);
    expect(await countOf(db, 'FROM site_rtree')).toBe(namedRecords.sites.filter(({ point }) => point !== null).length);
    expect(await countOf(db, 'FROM site_rtree_sample')).toBe(illustrativeRecords.sites.length);
  });

  test('gives samples no telephone and no code', async () => {
    expect(await countOf(db, 'FROM position WHERE is_illustrative = 1 AND phone IS NOT NULL')).toBe(0);
    expect(await countOf(db, 'FROM enterprise WHERE is_illustrative = 1 AND uscc IS NOT NULL')).toBe(0);
  });

  test('reads the hours that a listing states, and knows none where none are stated', async () => {
    const rows = await db.query<{ hours: string; text: string | null }>(
      'SELECT hours, hours_text AS text FROM position',
    );
    for (const { hours, text } of rows) {
      const unknown = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };
      const read = text === null ? { ok: true, value: unknown } : parseHours(text);
      expect([text, read]).toEqual([text, { ok: true, value: JSON.parse(hours) }]);
    }
    expect(new Set(rows.flatMap(({ hours }) => (JSON.parse(hours) as OpeningHours).mode))).toEqual(
      new Set(['UNKNOWN', 'REGULAR', 'ALWAYS']),
    );
    expect(await countOf(db, 'FROM position WHERE is_illustrative = 0 AND hours_text IS NOT NULL')).toBe(0);
  });

  test('lets several stations of a line handle the same item', async () => {
    const [row] = await db.query<{ items: number; offers: number }>(
      `SELECT count(DISTINCT i.id) AS items, count(*) AS offers FROM service_item i
        CROSS JOIN station_service_item s ON s.service_item_id = i.id WHERE i.is_illustrative = 1`,
    );
    expect(row).toEqual({ items: 6, offers: 16 });
  });

  test.each(Object.keys(recordSpecs) as WrittenKind[])(
    'keeps the state of every %s as its first revision',
    async (kind) => {
      const states = await readStates(db, kind, sql`1`, 10_000);
      const kept = await db.query<{ id: number; state: string; from: number }>(
        'SELECT record_id AS id, state, valid_from AS "from" FROM revision WHERE kind = ? AND version = 1 AND valid_to IS NULL',
        [kind],
      );
      const byId = new Map(kept.map((row) => [row.id, row]));
      expect(kept).toHaveLength(states.length);
      for (const { id, state } of states) {
        const revision = JSON.parse(byId.get(id)?.state ?? 'null');
        // A named cluster's or bus's first state is what the documents name; its samples are no part of it.
        const samples = kind === 'CLUSTER' ? { members: state.members } : kind === 'SITE' ? { stops: state.stops } : {};
        expect({ ...revision, ...samples }).toEqual(state);
        expect(byId.get(id)?.from).toBe(NOW);
      }
    },
  );

  test('leaves roll-ups that a count from scratch confirms', async () => {
    const before = await db.query('SELECT * FROM rollup ORDER BY 1, 2, 3');
    expect(before.length).toBeGreaterThan(100);
    await rebuildRollups(db, NOW);
    expect(await db.query('SELECT * FROM rollup ORDER BY 1, 2, 3')).toEqual(before);
  });

  test.each([
    ['140921', 'SITES', 119],
    ['140921', 'ORGS', 160],
    ['140921', 'ORGS_REVOKED', 88],
    ['140921', 'ENTERPRISES', 486],
    ['140921', 'ENTERPRISES_COVERED', 466],
    ['140921', 'ENTERPRISES_ABOVE_SCALE', 121],
    ['140921', 'ENTERPRISES_PAIRED', 121],
    ['140921', 'VILLAGES_PAIRED', 118],
    ['140921', 'SOCIAL_ORGS', 50],
    ['140921', 'SOCIAL_ORGS_COVERED', 46],
    ['140702', 'SITES_FEATURED', 14],
    ['340210', 'STATIONS', 7],
    ['340121', 'VILLAGES_PAIRED', 10],
    ['411082', 'GRIDS', 7],
    ['411082', 'ORGS_BRANCH', 89],
    ['411082', 'ORGS_COMMITTEE', 4],
    ['411025', 'ENTERPRISES_PAIRED', 36],
    ['411025', 'VILLAGES_PAIRED', 36],
    ['410471', 'STATIONS', 30],
  ] as const)('counts the samples of %s: %s = %i', async (region, metric: Metric, expected) => {
    const [row] = await db.query<{ n: number }>(
      "SELECT illustrative AS n FROM rollup WHERE scope_kind = 'REGION' AND scope_code = ? AND metric = ?",
      [region, metric],
    );
    expect(row?.n).toBe(expected);
    expect(regionPrefix(region)).toBe(region);
  });

  test('numbers records without two meeting', async () => {
    for (const { table } of Object.values(recordSpecs)) {
      const [row] = await db.query<{ ids: number; least: number; most: number }>(
        `SELECT count(DISTINCT id) AS ids, min(id) AS least, max(id) AS most FROM ${table}`,
      );
      if (table === 'contact_point') continue; // the documents name none
      expect(row?.ids).toBe(await countOf(db, `FROM ${table}`));
      expect(row?.least).toBeGreaterThan(0);
      expect(row?.most).toBeLessThan(2 ** 30);
    }
  });

  test.each([
    ['jzkfq', '山西转型综合改革示范区晋中开发区'],
    ['晋中开发区', '山西转型综合改革示范区晋中开发区'],
    ['党群活动中心', '晋中开发区党群活动中心'],
    ['平遥高新区', '平顶山高新技术产业开发区'],
    ['行政服务中心', '平顶山高新区政务服务中心'],
    ['组织覆盖率', '非公企业组织覆盖率'],
  ])('lets %s find %s', async (q, title) => {
    const answer = await search(
      db,
      { q, kinds: recordSearchKinds, illustrative: 'exclude', limit: 50 },
      { now: NOW, decimals: 4 },
    );
    expect(answer.items.map((item) => item.title)).toContain(title);
  });
});

describe('loading again', () => {
  test('finds everything there and writes nothing', async () => {
    const before = await dump(db);
    const again = await loadAll(db, { now: NOW + DAY_MS });
    expect(again.parts.map(({ outcome }) => outcome)).toEqual(Array(6).fill('UP_TO_DATE'));
    expect(await dump(db)).toEqual(before);
  });

  test('changes nothing even where it is made to write everything', async () => {
    const before = await dump(db);
    const again = await loadAll(db, { now: NOW + DAY_MS, force: true });
    expect(again.parts.map(({ outcome }) => outcome)).toEqual(Array(6).fill('LOADED'));
    expect(await dump(db)).toEqual(before);
  });
});
