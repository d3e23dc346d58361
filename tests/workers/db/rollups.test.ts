import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { shanghaiDate } from '#core/time.ts';
import { applyChange, applyChanges } from '#db/queries/change.ts';
import type { Change } from '#db/queries/change-types.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { rollupNow } from '#db/queries/rollups.ts';
import { loadCombinations } from './code-combinations.ts';
import { openDatabase } from './database.ts';
import { by, newSite, write } from './records.ts';
import { countedByHand, kept, steppedByHand, steppedTo } from './rollup-oracle.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

const START = Date.UTC(2026, 0, 1, 4);
const DAY = 86_400_000;

/** Regions of every length, a municipality and a county that its province administers. */
const regionCode = fc.constantFrom('140000', '140900', '140921', '140921100', '140921100201', '310115', '419001');
const publicationStatus = fc.constantFrom('PUBLISHED', 'PUBLISHED', 'PUBLISHED', 'SUSPENDED', 'DRAFT', 'CLOSED');
const flag = fc.constantFrom(0, 1);
const fields = { regionCode, publicationStatus };

/** Which of the records made so far a field points at; turned into a row id when the change is made. */
const pick = fc.option(fc.nat(1000), { nil: null });

const siteFields = fc.record({
  ...fields,
  level: fc.constantFrom('CENTER', 'FEATURED', 'ORDINARY', null),
  verifiedOn: fc.constantFrom(null, '2026-01-02'),
  nextReviewOn: fc.constantFrom('2026-01-05', '2026-01-12', '2026-02-20', '2027-01-02'),
  checkPlace: flag,
  station: fc.constantFrom(null, {
    windowCount: 1,
    itemsCount: 2,
    promiseHours: 3,
    instructorCount: 4,
    serviceArea: null,
  }),
});
const organisationFields = fc.record({
  ...fields,
  type: fc.constantFrom('BRANCH', 'COMMITTEE', 'JOINT_BRANCH'),
  status: fc.constantFrom('NORMAL', 'NORMAL', 'STOPPED', 'REVOKED'),
  setting: fc.constantFrom('PARK', 'CHAIN', null),
  memberCountBand: fc.constantFrom('UNDER_3', '3_TO_49', null),
});
const enterpriseFields = fc.record({
  ...fields,
  type: fc.constantFrom('NON_PUBLIC', 'SOCIAL_ORG', 'STATE_OWNED'),
  operatingStatus: fc.constantFrom('OPERATING', 'OPERATING', 'ZOMBIE'),
  isAboveScale: fc.constantFrom(0, 1, null),
});
const pairingFields = fc.record({ ...fields, status: fc.constantFrom('ACTIVE', 'ACTIVE', 'SUSPENDED', 'ENDED') });

const operation = fc.record({
  kind: fc.constantFrom('SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'PAIRING', 'GRID'),
  /** Which record of the kind to change; beyond those that exist a new one is made. */
  target: fc.nat(6),
  isIllustrative: flag,
  plain: fc.record(fields),
  site: siteFields,
  organisation: organisationFields,
  enterprise: enterpriseFields,
  pairing: pairingFields,
  park: pick,
  other: pick,
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

interface Made {
  publicId: string;
  rowId: number;
  version: number;
}
type Kind = Operation['kind'];
const made: Record<Kind, Made[]> = {
  SITE: [],
  PARK: [],
  ORGANISATION: [],
  ENTERPRISE: [],
  VILLAGE: [],
  PAIRING: [],
  GRID: [],
};
const chosen = (kind: Kind, index: number | null) =>
  index === null ? null : (made[kind][index % Math.max(1, made[kind].length)]?.rowId ?? null);

function patchOf(op: Operation, record: Made | undefined): object | null {
  const parkId = chosen('PARK', op.park);
  switch (op.kind) {
    case 'SITE':
      return {
        ...op.site,
        stationTier: op.site.station === null ? null : 'TOWN',
        parkId,
        type: 'ACTIVITY_POSITION',
        checkEquipment: 1,
        checkSign: 1,
        checkBooks: 1,
        checkRules: 1,
        checkActivities: 1,
      };
    case 'ORGANISATION': {
      const parentId = chosen('ORGANISATION', op.other);
      return { ...op.organisation, parkId, parentId: parentId === record?.rowId ? null : parentId };
    }
    case 'ENTERPRISE':
      return { ...op.enterprise, parkId, coveredByOrgId: chosen('ORGANISATION', op.other) };
    case 'PARK': {
      // A park hangs below an older one only, so that the tree stays a tree.
      const parentId = parkId !== null && parkId < (record?.rowId ?? Number.POSITIVE_INFINITY) ? parkId : null;
      return { ...op.plain, type: 'SUBPARK', shortName: '园', parentId };
    }
    case 'PAIRING': {
      if (record !== undefined) return { ...op.pairing, parkId };
      const [aId, bId] = [chosen('ENTERPRISE', op.park), chosen('VILLAGE', op.other)];
      if (aId === null || bId === null) return null;
      return {
        ...op.pairing,
        parkId,
        type: 'ENTERPRISE_VILLAGE',
        localTerm: '结对',
        aKind: 'ENTERPRISE',
        aId,
        bKind: 'VILLAGE',
        bId,
      };
    }
    case 'VILLAGE':
      return { ...op.plain, parkId, kind: 'VILLAGE' };
    case 'GRID':
      return { ...op.plain, parkId, instructorCount: op.other === null ? null : op.other % 4 };
  }
}

let clock = START;

/** 核实未到期 by scope at the end of each day on which something was written. */
const timely = new Map<string, Map<string, number>>();
const timelyOf = (values: Map<string, number>) => new Map([...values].filter(([key]) => key.endsWith('|TIMELY')));

async function perform(op: Operation): Promise<void> {
  const record = made[op.kind][op.target];
  const patch = patchOf(op, record);
  if (patch === null) return;
  const isNew = record === undefined;
  const publicId = record?.publicId ?? `${op.kind.toLowerCase()}_${made[op.kind].length}`;
  const name = op.kind === 'PAIRING' ? {} : { name: publicId };
  const change = {
    kind: op.kind,
    id: publicId,
    expectedVersion: record?.version ?? 0,
    patch: { ...patch, ...(isNew ? { ...name, isIllustrative: op.isIllustrative } : {}) },
    why: '随机',
  } as Change; // the patch was made for the kind
  clock += DAY / 7;
  const result = await applyChange(db, change, by('u1', clock));
  if (!result.ok && result.error.code === 'CONFLICT') return; // the same open pairing once more
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  if (record === undefined) {
    const table = op.kind === 'SITE' ? 'position' : op.kind.toLowerCase();
    const [row] = await db.query<{ id: number }>(`SELECT id FROM ${table} WHERE public_id = ?`, [publicId]);
    made[op.kind].push({ publicId, rowId: row?.id ?? 0, version: 1 });
  } else {
    record.version = result.value.version;
  }
}

describe('counts that are kept with the writes', () => {
  test('equal those counted by hand and those rebuilt, after any writes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 30, maxLength: 60 }), async (operations) => {
        for (const op of operations) {
          await perform(op);
          const day = shanghaiDate(clock);
          if (shanghaiDate(clock + DAY / 7) !== day) timely.set(day, timelyOf(await steppedByHand(db, day)));
        }
        const byHand = await countedByHand(db);
        expect(await kept(db, 'rollup')).toEqual(byHand);
        expect(await kept(db, 'latest day')).toEqual(byHand);
        const today = shanghaiDate(clock);
        const stepped = await steppedByHand(db, today);
        expect(await steppedTo(db, today)).toEqual(stepped);
        for (const [day, then] of timely) expect([day, timelyOf(await steppedTo(db, day))]).toEqual([day, then]);
        await rebuildRollups(db, clock);
        expect(await kept(db, 'rollup')).toEqual(byHand);
        expect(await steppedTo(db, today)).toEqual(stepped);
        expect(await db.query('SELECT * FROM rollup_delta')).toEqual([]);
      }),
      { numRuns: 5, seed: 118, endOnFailure: true },
    );
    expect((await countedByHand(db)).size).toBeGreaterThan(100);
    expect(new Set([...timely.values()].map(({ size }) => size)).size).toBeGreaterThan(3);
  }, 60_000);

  test('mean the same for every combination of codes', async () => {
    await loadCombinations(db, 50_000);
    await rebuildRollups(db, clock);
    expect(await kept(db, 'rollup')).toEqual(await countedByHand(db));
  });

  test('are put right by a rebuild of one region, which leaves the others alone', async () => {
    const byHand = await countedByHand(db);
    await db.query("UPDATE rollup SET registered = registered + 5 WHERE scope_code IN ('140921', '140900', '310115')");
    await rebuildRollups(db, clock, { kind: 'REGION', code: '140900' });
    const after = await kept(db, 'rollup');
    const differing = [...after.keys()].filter((key) => after.get(key) !== byHand.get(key));
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.every((key) => key.startsWith('REGION|310115|'))).toBe(true);
    await rebuildRollups(db, clock);
    expect(await kept(db, 'rollup')).toEqual(byHand);
    await db.query('DELETE FROM rollup_step');
    await rebuildRollups(db, clock);
    expect(await steppedTo(db, shanghaiDate(clock))).toEqual(await steppedByHand(db, shanghaiDate(clock)));
  });

  test('follow a bulk load with one rebuild, derived counts included', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => ({ id: 100_000 + i, code: i % 2 ? '341003' : '341004102' }));
    await db.query(
      `INSERT INTO enterprise (id, public_id, created_at, updated_at, name, type, region_code, publication_status)
       SELECT value->>'id', 'en_' || (value->>'id'), 0, 0, 'x', 'NON_PUBLIC', value->>'code', 'PUBLISHED' FROM json_each(?)`,
      [JSON.stringify(rows)],
    );
    await db.query(
      `INSERT INTO pairing (public_id, created_at, updated_at, type, local_term, a_kind, a_id, b_kind, b_id, region_code, status,
         publication_status)
       SELECT 'pr_' || (value->>'id'), 0, 0, 'CHAIN', '联建', 'ENTERPRISE', value->>'id', 'ORGANISATION', 1, '341003', 'ACTIVE',
         'PUBLISHED' FROM json_each(?)`,
      [JSON.stringify(rows.slice(0, 40))],
    );
    await rebuildRollups(db, clock);
    expect(await kept(db, 'rollup')).toEqual(await countedByHand(db));
    const counts = await rollupNow(db, { kind: 'REGION', code: '341000' });
    expect(counts.ENTERPRISES).toEqual({ registered: 3000, illustrative: 0 });
    expect(counts.ENTERPRISES_PAIRED).toEqual({ registered: 40, illustrative: 0 });
    expect(counts.VILLAGES).toEqual({ registered: 0, illustrative: 0 });
  });

  test('of a party are counted once where the party changes in the same batch', async () => {
    const enterprise = made.ENTERPRISE[0];
    if (enterprise === undefined) throw new Error('the random writes made no enterprise');
    const pair = (id: string, bId: number) => ({
      kind: 'PAIRING' as const,
      id,
      expectedVersion: 0,
      why: 'x',
      patch: {
        type: 'CHAIN' as const,
        localTerm: '联建',
        aKind: 'ENTERPRISE' as const,
        aId: enterprise.rowId,
        bKind: 'ENTERPRISE' as const,
        bId,
        regionCode: '140921',
        status: 'ACTIVE' as const,
        publicationStatus: 'PUBLISHED' as const,
      },
    });
    const moved = {
      kind: 'ENTERPRISE' as const,
      id: enterprise.publicId,
      expectedVersion: enterprise.version,
      why: 'x',
      patch: { regionCode: '341005', publicationStatus: 'PUBLISHED' as const, type: 'NON_PUBLIC' as const },
    };
    const result = await applyChanges(db, [pair('pr_x1', 100_000), moved, pair('pr_x2', 100_050)], by('u1', clock));
    expect(result.ok).toBe(true);
    expect(await kept(db, 'rollup')).toEqual(await countedByHand(db));
  });
});

test('a day on which nothing changed has no rows', async () => {
  const day = (await db.query<{ n: number }>("SELECT count(*) AS n FROM rollup_day WHERE day > '2030-01-01'"))[0]?.n;
  expect(day).toBe(0);
  await write(db, newSite('st_later'), Date.UTC(2030, 5, 1));
  const touched = await db.query<{ scope: string }>(
    "SELECT DISTINCT scope_code AS scope FROM rollup_day WHERE day = '2030-06-01' ORDER BY 1",
  );
  expect(touched.map((row) => row.scope)).toEqual(['140000', '140900', '140921', '140921100']);
});
