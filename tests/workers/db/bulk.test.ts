import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SqlPort, Statement } from '#db/port.ts';
import { appendAudit, auditHead, verifyAudit } from '#db/queries/audit.ts';
import { changedLinks } from '#db/queries/bulk-links.ts';
import { type BulkRow, bulkRow } from '#db/queries/bulk-row.ts';
import { bulkStatements, bulkTrouble } from '#db/queries/bulk-write.ts';
import type { Change } from '#db/queries/change-types.ts';
import { publicationNo } from '#db/queries/publication.ts';
import { recordSpecs, type WrittenKind } from '#db/queries/record-spec.ts';
import { readState } from '#db/queries/record-state.ts';
import { historyOf } from '#db/queries/revisions.ts';
import { sql } from '#db/queries/sql.ts';
import { openDatabase } from './database.ts';
import { newSite, pinyin, write } from './records.ts';
import { countedByHand, kept } from './rollup-oracle.ts';

let db: SqlPort;
let batches = 0;
const NOW = Date.UTC(2026, 10, 1, 4);

beforeAll(async () => {
  db = await openDatabase();
  await write(db, { kind: 'PARK', id: 'pk_bulk00001', expectedVersion: 0, why: '新增', patch: park('晋中') }, 1000);
  await write(db, { kind: 'PARK', id: 'pk_bulk00002', expectedVersion: 0, why: '新增', patch: park('榆次') }, 1000);
});

function park(name: string) {
  return {
    name,
    shortName: name,
    type: 'DEV_ZONE',
    regionCode: '140702',
    publicationStatus: 'PUBLISHED',
  } as const;
}

/** Stages changes of one kind and makes them ready, as an import does. */
async function prepare(changes: readonly Change[], spoil: (row: BulkRow) => BulkRow = (row) => row): Promise<number> {
  const [batch, kind] = [++batches, changes[0]?.kind ?? 'SITE'];
  await db.batch([
    sql`INSERT INTO import_batch (id, public_id, created_at, updated_at, kind, file_name, file_sha256, status, row_count, created_by, submitted_by)
      VALUES (${batch}, ${`ib_${batch}`}, 1, 1, ${kind}, 'x.csv', 'x', 'SUBMITTED', ${changes.length}, 'u1', 'u1')`,
  ]);
  for (const [i, change] of changes.entries()) {
    const before = await readState(db, change.kind, change.id);
    const rowId = before?.id ?? batch * 100_000 + i;
    const around = { regionName: () => '山西省晋中市', parkName: () => null };
    const made = await bulkRow(change, { before, rowId, at: NOW }, around, pinyin);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    if (made.value === null) continue;
    const action = before === null ? 'CREATE' : 'UPDATE';
    await db.batch([
      sql`INSERT INTO import_row (batch_id, row_no, raw, action, record)
        VALUES (${batch}, ${i + 1}, '{}', ${action}, ${JSON.stringify(spoil(made.value))})`,
    ]);
  }
  return batch;
}

async function commit(batch: number, kind: WrittenKind, meanwhile = async () => {}): Promise<void> {
  const head = await auditHead(db);
  const event = {
    at: NOW,
    who: 'u2',
    action: 'IMPORT',
    kind: 'IMPORT_BATCH',
    publicId: `ib_${batch}`,
    regionCode: null,
  };
  const line = await appendAudit(head, { ...event, result: 'OK', ip: null, detail: {} });
  const links = await changedLinks(db, { kind, batch });
  await meanwhile();
  const change = {
    kind,
    batch,
    links,
    at: NOW,
    who: 'u2',
    why: '导入 x.csv',
    auditSeq: line.head.seq,
    parksMove: kind === 'PARK',
  };
  const guard: Statement = sql`UPDATE import_batch SET status = iif(${bulkTrouble({ kind, batch, links })}, 'CHANGED', 'COMMITTED') WHERE id = ${batch}`;
  await db.batch([guard, ...bulkStatements(change), line.statement]);
}

/** What a change must have left behind, besides the record itself. */
async function expectSound(): Promise<void> {
  const oracle = await countedByHand(db);
  for (const table of ['rollup', 'latest day'] as const) {
    expect(Object.fromEntries(await kept(db, table)), table).toEqual(Object.fromEntries(oracle));
  }
  expect(await verifyAudit(db)).toMatchObject({ ok: true });
  expect(await db.query('PRAGMA foreign_key_check')).toEqual([]);
  const wrong = await db.query(`SELECT s.public_id FROM search_doc s JOIN position p ON p.public_id = s.public_id
    WHERE s.is_public <> (p.publication_status IN ('PUBLISHED', 'SUSPENDED')) OR s.title <> p.name`);
  expect(wrong).toEqual([]);
  const trees = await db.query(
    `SELECT (SELECT count(*) FROM site_rtree_all) AS a, (SELECT count(*) FROM position WHERE mx IS NOT NULL) AS b`,
  );
  expect(trees[0]?.a).toBe(trees[0]?.b);
}

const patch = fc.record(
  {
    name: fc.constantFrom('中心', '驿站', '示范阵地'),
    regionCode: fc.constantFrom('140702', '140921100', '140921'),
    parkId: fc.constantFrom(1, 2, null),
    level: fc.constantFrom('CENTER', 'ORDINARY', null),
    publicationStatus: fc.constantFrom('PUBLISHED', 'PUBLISHED', 'SUSPENDED', 'CLOSED', 'DRAFT'),
    verifiedOn: fc.constantFrom('2026-01-02', null),
    facilities: fc.constantFrom([], ['WIFI'], ['WATER', 'WIFI']),
    aliases: fc.constantFrom([], [{ name: '旧名', reason: 'FORMER_NAME' as const }]),
    point: fc.constantFrom(
      { lng: 112.7, lat: 37.7, precision: 'STREET' as const },
      { lng: null, lat: null, precision: null },
    ),
    station: fc.constantFrom(
      { stationTier: null, station: null },
      {
        stationTier: 'TOWN' as const,
        station: { windowCount: 1, itemsCount: null, promiseHours: 1.5, instructorCount: null, serviceArea: '全镇' },
      },
    ),
  },
  { requiredKeys: [] },
);

describe('many records at once', () => {
  test('are as if each had been written by itself', async () => {
    const versions = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.nat(11), patch), { selector: ([n]) => n, minLength: 1, maxLength: 8 }),
        async (given) => {
          const changes = given.map(([n, { point, station, ...rest }]): Change => {
            const id = `st_bulk${String(n).padStart(6, '0')}`;
            const base = versions.has(id) ? {} : newSite(id).patch;
            return {
              kind: 'SITE',
              id,
              expectedVersion: versions.get(id) ?? 0,
              why: '导入',
              patch: { ...base, ...rest, ...point, ...station } as Extract<Change, { kind: 'SITE' }>['patch'], // as the arbitrary made it
            };
          });
          const no = await publicationNo(db);
          const batch = await prepare(changes);
          const ready = await db.query<{ record: string }>('SELECT record FROM import_row WHERE batch_id = ?', [batch]);
          await commit(batch, 'SITE');
          for (const { record } of ready) {
            const row: BulkRow = JSON.parse(record);
            expect((await readState(db, 'SITE', row.id))?.state).toEqual(row.next);
            versions.set(row.id, Number(row.next.version));
            const [last, before] = await historyOf(db, 'SITE', row.id);
            expect(last).toMatchObject({ version: row.next.version, who: 'u2', validTo: null });
            expect(before?.validTo ?? null).toBe(row.seen === null ? null : last?.validFrom);
            const [published] = await db.query<{ no: number | null; gone: number }>(
              `SELECT published_no AS no, (SELECT count(*) FROM publication_tombstone WHERE public_id = ?1) AS gone
             FROM position WHERE public_id = ?1`,
              [row.id],
            );
            expect((published?.no ?? 0) > no).toBe(row.isPublic);
            if (row.isPublic) expect(published?.gone).toBe(0);
            if (row.wasPublic && !row.isPublic) expect(published?.gone).toBe(1);
          }
          await expectSound();
        },
      ),
      { numRuns: 12 },
    );
    const [row] = await db.query<{ n: number; d: number }>(
      'SELECT count(published_no) AS n, count(DISTINCT published_no) AS d FROM position',
    );
    expect(row?.n).toBe(row?.d);
  });

  test('with a tree of parks, organisations below each other and pairings', async () => {
    const org = (id: string, parentId: number | null): Change => ({
      kind: 'ORGANISATION',
      id,
      expectedVersion: 0,
      why: '导入',
      patch: { name: id, type: 'BRANCH', regionCode: '140702', parentId, publicationStatus: 'PUBLISHED' },
    });
    const top = (batches + 1) * 100_000;
    await commit(
      await prepare([org('og_bulk00001', null), org('og_bulk00002', top), org('og_bulk00003', top)]),
      'ORGANISATION',
    );
    expect(await db.query("SELECT child_count AS n FROM organisation WHERE public_id = 'og_bulk00001'")).toEqual([
      { n: 2 },
    ]);
    const move: Change = { kind: 'PARK', id: 'pk_bulk00002', expectedVersion: 1, why: '导入', patch: { parentId: 1 } };
    await commit(await prepare([move]), 'PARK');
    const enterprise = (id: string): Change => ({
      kind: 'ENTERPRISE',
      id,
      expectedVersion: 0,
      why: '导入',
      patch: { name: id, type: 'NON_PUBLIC', regionCode: '140702', publicationStatus: 'PUBLISHED' },
    });
    const first = (batches + 1) * 100_000;
    await commit(await prepare([enterprise('en_bulk00001'), enterprise('en_bulk00002')]), 'ENTERPRISE');
    const village = await write(
      db,
      {
        kind: 'VILLAGE',
        id: 'vl_bulk00001',
        expectedVersion: 0,
        why: '新增',
        patch: { name: '村', kind: 'VILLAGE', regionCode: '140702', publicationStatus: 'PUBLISHED' },
      },
      NOW,
    );
    const pair = (n: number): Change => ({
      kind: 'PAIRING',
      id: `pr_bulk0000${n}`,
      expectedVersion: 0,
      why: '导入',
      patch: {
        type: 'ENTERPRISE_VILLAGE',
        localTerm: '结对包联',
        aKind: 'ENTERPRISE',
        aId: first + n,
        bKind: 'VILLAGE',
        bId: village,
        regionCode: '140702',
        status: 'ACTIVE',
        publicationStatus: 'PUBLISHED',
      },
    });
    await commit(await prepare([pair(0), pair(1)]), 'PAIRING');
    expect(await db.query("SELECT pairing_count AS n FROM village WHERE public_id = 'vl_bulk00001'")).toEqual([
      { n: 2 },
    ]);
    await expectSound();
  });
});

describe('all or nothing', () => {
  const change = (n: number, expectedVersion: number): Change =>
    ({
      ...newSite(`st_whole0000${n}`, { name: `整批 ${n}-${expectedVersion}` }),
      expectedVersion,
    }) as Change; // with another version

  async function expectUnwritten(batch: number, work: () => Promise<void>) {
    const dump = () => db.query('SELECT public_id, version FROM position ORDER BY id');
    const before = await dump();
    await expect(work()).rejects.toThrow(/constraint failed/);
    expect(await dump()).toEqual(before);
    expect(await db.query('SELECT status FROM import_batch WHERE id = ?', [batch])).toEqual([{ status: 'SUBMITTED' }]);
    await expectSound();
  }

  test('a record that somebody changed since the row was made ready stops the batch', async () => {
    await commit(await prepare([change(1, 0), change(2, 0)]), 'SITE');
    const batch = await prepare([change(1, 1), change(2, 1)]);
    await write(db, { ...change(2, 1), patch: { note: '另一个人' } } as Change, NOW);
    await expectUnwritten(batch, () => commit(batch, 'SITE'));
  });

  test('so does a row that was made ready with more to write since the batch was looked at', async () => {
    const more = { facilities: ['WIFI'] };
    const before: BulkRow[] = [];
    const batch = await prepare([change(6, 0)], (row) => {
      before.push(row);
      return row;
    });
    const after = before.map((row) => ({
      ...row,
      next: { ...row.next, ...more },
      fields: [...row.fields, 'facilities'],
    }));
    await expectUnwritten(batch, () =>
      commit(batch, 'SITE', async () => {
        await db.query('UPDATE import_row SET record = ? WHERE batch_id = ?', [JSON.stringify(after[0]), batch]);
      }),
    );
  });

  test('so does a row that is not ready, and one that the database refuses', async () => {
    const unready = await prepare([change(3, 0), change(4, 0)]);
    await db.query('UPDATE import_row SET record = NULL WHERE batch_id = ? AND row_no = 2', [unready]);
    await expectUnwritten(unready, () => commit(unready, 'SITE'));
    const broken = await prepare([change(5, 0)], (row) => ({ ...row, next: { ...row.next, type: 'NOTHING' } }));
    await expectUnwritten(broken, () => commit(broken, 'SITE'));
  });
});

test('what hangs on a station is written after it, in whatever order the links were found', () => {
  const change = { kind: 'SITE', batch: 1, at: NOW, who: 'u', why: 'x', auditSeq: 1, parksMove: false } as const;
  const tables = bulkStatements({ ...change, links: ['items', 'facilities', 'station'] }).flatMap(
    ({ text }) => /^INSERT INTO (service_station|station_service_item|position_facility) /.exec(text)?.[1] ?? [],
  );
  expect(tables.indexOf('service_station')).toBeGreaterThanOrEqual(0);
  expect(tables.indexOf('station_service_item')).toBeGreaterThan(tables.indexOf('service_station'));
  expect(tables).toHaveLength(3);
});

test('every written kind has its statements', () => {
  for (const kind of Object.keys(recordSpecs) as WrittenKind[]) {
    const change = {
      kind,
      batch: 1,
      at: NOW,
      who: 'u',
      why: 'x',
      auditSeq: 1,
      parksMove: false,
      links: recordSpecs[kind].links,
    };
    expect(bulkStatements(change).every(({ values }) => values.length <= 100)).toBe(true);
  }
});
