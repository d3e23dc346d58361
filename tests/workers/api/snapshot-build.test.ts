import { env, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildStep } from '#api/snapshot/build.ts';
import { refreshed } from '#api/snapshot/held.ts';
import { hasOldGaps, readManifest } from '#api/snapshot/manifest.ts';
import { pyramidFile } from '#core/snapshot/pyramid.ts';
import type { BasePart } from '#core/snapshot/snapshot.ts';
import type { SqlPort } from '#db/port.ts';
import type { PublicStore } from '#db/queries/public-store.ts';
import { listSites, siteOrders } from '#db/queries/sites.ts';
import { sitesNear } from '#db/queries/sites-near.ts';
import { buildingText, freshness } from '#db/queries/snapshot-base.ts';
import { pageInMemory } from '#db/queries/snapshot-list.ts';
import { nearInMemory } from '#db/queries/snapshot-near.ts';
import type { View } from '#db/queries/view.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { withMemory } from './with-memory.ts';

const view: View = { now: Date.parse('2026-11-20T10:15:00+08:00'), decimals: 4 };
const SIZES = { part: 150, chunk: 50 };
const MANY = 'id BETWEEN 900000000 AND 900000599';
let db: SqlPort;

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 600);
});

const run = (...texts: string[]) => db.batch(texts.map((text) => ({ text, values: [] })));
const manifest = async () => {
  const found = await readManifest(env.PHOTOS, (await freshness(db)).snapshot ?? '');
  if (found === null) throw new Error('no base');
  return found;
};
const next = '(SELECT value FROM publication_counter)';

/** A database in which something happens before a statement of a base that is being built: the n-th that reads sites. */
function interrupted(nth: number, event: () => Promise<unknown>): SqlPort {
  let readings = 0;
  return {
    ...db,
    async query<Row>(text: string, values?: Parameters<SqlPort['query']>[1]) {
      if (text.includes('AS checks') && ++readings === nth) await event();
      return db.query<Row>(text, values);
    },
  };
}

/** Every public site, by walking the list in memory. */
async function listed(store: PublicStore): Promise<string[]> {
  const request = { limit: 2_000, after: null, illustrative: 'include', sort: 'region' } as const;
  const page = await pageInMemory(store, {}, { ...request, order: siteOrders.region }, view);
  expect(page).not.toBeNull();
  expect(page).toEqual(await listSites(db, {}, request, view));
  return page?.items.map(({ id }) => id) ?? [];
}

describe('a base', () => {
  it('of a large province has several parts, and answers as the database does across them', async () => {
    expect(await buildSnapshot(db, env.PHOTOS, view.now, SIZES)).toBeGreaterThan(6);
    const { parts } = await manifest();
    const large = parts.filter(({ province, set }) => province === '14' && set === 'REGISTERED');
    expect(large.length).toBeGreaterThan(3);
    for (const [i, part] of large.entries()) {
      expect(part.rows).toBeLessThanOrEqual(SIZES.part);
      expect(part.from >= (large[i - 1]?.to ?? '')).toBe(true);
    }
    const store = await withMemory(db, view.now);
    expect((await listed(store)).length).toBeGreaterThan(600);
    for (const [lng, lat] of [
      [112.5, 37.8],
      [111, 35.5],
      [113.3, 40],
    ] as const) {
      const request = { at: [lng, lat], limit: 30, illustrative: 'exclude' } as const;
      expect(await nearInMemory(store, {}, request, view)).not.toBeNull();
      expect(await sitesNear(store, {}, request, view)).toEqual(await sitesNear(db, {}, request, view));
      const counter = { ...request, limit: 10 };
      expect(await sitesNear(store, { counter: true }, counter, view)).toEqual(
        await sitesNear(db, { counter: true }, counter, view),
      );
    }
    const { wanted } = store.memory;
    wanted.clear();
    const county = { region: '140921' };
    const request = { limit: 50, after: null, illustrative: 'exclude', sort: 'region' } as const;
    expect(await listSites(store, county, request, view)).toEqual(await listSites(db, county, request, view));
    expect(wanted.size).toBeLessThanOrEqual(2);
  });

  it('holds a site once that is suspended or moved on while it is being read', async () => {
    const [site] = await db.query<{ id: number; code: string }>(
      `SELECT id, region_code AS code FROM position WHERE ${MANY} ORDER BY region_code, id LIMIT 1`,
    );
    const [later] = await db.query<{ code: string }>(
      `SELECT region_code AS code FROM position WHERE ${MANY} ORDER BY region_code, id LIMIT 1 OFFSET 70`,
    );
    const mark = `published_no = ${next} WHERE id = ${site?.id}`;
    const changing = interrupted(2, () =>
      run(
        'UPDATE publication_counter SET value = value + 1',
        `UPDATE position SET publication_status = 'SUSPENDED', region_code = '${later?.code}', ${mark}`,
      ),
    );
    expect(later?.code).not.toBe(site?.code);
    await buildSnapshot(changing, env.PHOTOS, view.now, SIZES);
    const found = await withMemory(db, view.now);
    const holding = [...found.memory.snapshot.loaded.values()].flatMap((shard) =>
      [...shard.key].filter((key) => key === site?.id),
    );
    expect(holding).toHaveLength(1);
    const ids = await listed(found);
    expect(new Set(ids).size).toBe(ids.length);
    await run(
      'UPDATE publication_counter SET value = value + 1',
      `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
        SELECT 'SITE', id, public_id, ${next}, 0 FROM position WHERE id = ${site?.id}`,
      `UPDATE position SET publication_status = 'CLOSED', published_no = NULL WHERE id = ${site?.id}`,
    );
    const withdrawn = await listed(await withMemory(db, view.now));
    expect(withdrawn).toEqual(ids.filter((id) => withdrawn.includes(id)));
    expect(withdrawn).toHaveLength(ids.length - 1);
  });

  it('goes past a part that fails at every try, half as large each time, and is built anew an hour later, then ever more seldom', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const [bad] = await db.query<{ id: number }>(
      `SELECT id FROM position WHERE ${MANY} ORDER BY region_code DESC LIMIT 1 OFFSET 300`,
    );
    const broken: SqlPort = {
      ...db,
      async query<Row>(text: string, values?: Parameters<SqlPort['query']>[1]) {
        const found = await db.query<Row>(text, values);
        const isBad = text.includes('AS checks') && found.some((row) => (row as { key: number }).key === bad?.id);
        if (isBad) throw new Error('too large');
        return found;
      },
    };
    const build = async () => {
      let [fails, steps] = [0, 0];
      for (let more = true; more; steps++) {
        more = await buildStep(broken, env.PHOTOS, view.now, SIZES).catch(() => {
          fails++;
          return true;
        });
        expect(steps).toBeLessThan(100);
      }
      expect(fails).toBeGreaterThan(3);
      return manifest();
    };
    const built = await build();
    expect(log).toHaveBeenCalledOnce();
    const gaps = built.parts.filter(({ isMissing }) => isMissing);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.rows).toBeLessThanOrEqual(SIZES.part / 32);
    expect(hasOldGaps(built, view.now + 3_500_000)).toBe(false);
    expect(hasOldGaps(built, view.now + 3_700_000)).toBe(true);
    const again = await build();
    log.mockRestore();
    expect(again.gaps).toBe(1);
    expect(hasOldGaps(again, view.now + 7_100_000)).toBe(false);
    expect(hasOldGaps(again, view.now + 7_300_000)).toBe(true);
    expect(hasOldGaps({ ...again, gaps: 99 }, view.now + 128 * 3_600_000)).toBe(false);
    expect(hasOldGaps({ ...again, gaps: 99 }, view.now + 129 * 3_600_000)).toBe(true);

    const store = await withMemory(db, view.now);
    const [own] = await db.query<{ lng: number; lat: number; code: string }>(
      `SELECT lng, lat, region_code AS code FROM position WHERE id = ${bad?.id}`,
    );
    const request = { limit: 3, illustrative: 'exclude' } as const;
    const there = { ...request, at: [own?.lng ?? 0, own?.lat ?? 0] } as const;
    expect(await nearInMemory(store, {}, there, view)).toBeNull();
    expect(await sitesNear(store, {}, there, view)).toEqual(await sitesNear(db, {}, there, view));
    // 芜湖
    const elsewhere = { ...request, at: [118.38, 31.33] } as const;
    expect(await nearInMemory(store, {}, elsewhere, view)).not.toBeNull();
  });

  it('is not blamed on its parts where no file can be stored', async () => {
    const failing = { get: async () => null, put: () => Promise.reject(new Error('no room')) } as unknown as R2Bucket; // asked for nothing else
    for (let i = 0; i < 10; i++) await buildStep(db, failing, view.now, SIZES).catch(() => {});
    expect(await buildingText(db)).toMatch(/"parts":\[\].*"tries":0\}$/);
    await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
    const { gaps, parts } = await manifest();
    expect([gaps, parts.some(({ isMissing }) => isMissing)]).toEqual([undefined, false]);
  });

  it('names the files of provinces again in which nothing changed, and leaves none behind that nobody names', async () => {
    await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
    const groupsOf = (parts: readonly BasePart[]) =>
      new Map(
        parts.map(({ province, set }) => [
          `${province} ${set}`,
          parts
            .filter((part) => part.province === province && part.set === set)
            .map(({ file }) => file)
            .join(),
        ]),
      );
    const rebuilt = async (...changes: string[]) => {
      const before = await manifest();
      await run('UPDATE publication_counter SET value = value + 1', ...changes);
      await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
      const after = await manifest();
      const { objects } = await env.PHOTOS.list({ prefix: 'snapshot/' });
      const stored = objects.map(({ key }) => key).filter((key) => !key.endsWith('.json'));
      const named = [...before.parts, ...after.parts].flatMap((part) => [part.file, pyramidFile(part)]);
      expect(new Set(stored)).toEqual(new Set(named));
      expect(objects.length - stored.length).toBe(2);
      const ids = await listed(await withMemory(db, view.now));
      expect(new Set(ids).size).toBe(ids.length);
      const known = groupsOf(before.parts);
      return [...groupsOf(after.parts)].filter(([group, files]) => known.get(group) !== files).map(([group]) => group);
    };
    const mark = (where: string) => `published_no = ${next} WHERE ${where}`;
    const [anhui] = await db.query<{ id: number; organisation: number | null }>(
      `SELECT id, organisation_id AS organisation FROM position WHERE region_code LIKE '34%' AND is_illustrative = 0 AND publication_status = 'PUBLISHED' LIMIT 1`,
    );
    const [own, many] = [`id = ${anhui?.id}`, 'id = 900000007'];
    expect(await rebuilt()).toEqual([]);
    expect(await rebuilt(`UPDATE position SET name = name || '新', ${mark(own)}`)).toEqual(['34 REGISTERED']);
    expect(await rebuilt(`UPDATE position SET region_code = '340121', ${mark(many)}`)).toEqual([
      '14 REGISTERED',
      '34 REGISTERED',
    ]);
    expect(await rebuilt(`UPDATE position SET is_illustrative = 1, ${mark(many)}`)).toEqual([
      '34 REGISTERED',
      '34 SAMPLE',
    ]);
    expect(
      await rebuilt(
        `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
          SELECT 'SITE', id, public_id, ${next}, 0 FROM position WHERE ${many}`,
        `UPDATE position SET publication_status = 'CLOSED', published_no = NULL WHERE ${many}`,
      ),
    ).toEqual(['34 SAMPLE']);
    const park = "region_code = '140702' AND parent_id IS NULL AND is_illustrative = 0";
    expect(await rebuilt(`UPDATE park SET name = name || '新', ${mark(park)}`)).toContain('14 REGISTERED');
    const unit = `UPDATE position SET organisation_id = (SELECT min(id) FROM organisation) WHERE ${own}`;
    await run(unit);
    expect(await rebuilt(`UPDATE organisation SET ${mark('id = (SELECT min(id) FROM organisation)')}`)).toContain(
      '34 REGISTERED',
    );
    // a damaged file is built anew
    for (const suffix of ['', '.cells']) {
      const part = (await manifest()).parts.find(({ province, set }) => province === '34' && set === 'REGISTERED');
      await env.PHOTOS.put(`${part?.file}${suffix}`, new Uint8Array(64));
      expect(await rebuilt()).toEqual(['34 REGISTERED']);
    }
    // and those of other data are not looked at
    await run("DELETE FROM meta WHERE key = 'snapshot'");
    const others = await manifest().catch(() => null);
    expect(others).toBeNull();
    await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
    const { parts } = await manifest();
    expect(new Set(parts.map(({ file }) => file.split('/')[1])).size).toBe(1);
  });

  it('that two others replaced answers for a province only where all of it is in memory', async () => {
    const all = (await withMemory(db, view.now)).memory.snapshot.loaded;
    const here = (shards: typeof all) => ({ shards, pyramids: new Map() });
    const [one] = (await manifest()).parts.filter(({ province, set }) => province === '14' && set === 'REGISTERED');
    const some = new Map([...all].filter(([file]) => file === one?.file));
    expect(some.size).toBe(1);
    const change = () =>
      run(
        'UPDATE publication_counter SET value = value + 1',
        `UPDATE position SET published_no = ${next} WHERE id = 900000001`,
      );
    const first = await refreshed(db, env.PHOTOS, null, here(all), view.now);
    await change();
    await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
    const second = await refreshed(db, env.PHOTOS, first, here(some), view.now);
    const isLarge = ({ province, set }: BasePart) => province === '14' && set === 'REGISTERED';
    const old = (state: typeof first) => state.held?.parts.filter((part) => isLarge(part) && all.has(part.file)).length;
    expect(old(second)).toBeGreaterThan(3);
    await change();
    await buildSnapshot(db, env.PHOTOS, view.now, SIZES);
    const third = await refreshed(db, env.PHOTOS, second, here(some), view.now);
    expect([old(third), third.held?.parts]).toEqual([0, (await manifest()).parts]);
    expect(old(await refreshed(db, env.PHOTOS, second, here(all), view.now))).toBe(old(second));
  });

  it('is built once where it is asked for again while its last part is being built', async () => {
    const builder = env.HOUSEKEEPING.get(env.HOUSEKEEPING.idFromName('snapshot'));
    const wanting = (await freshness(db)).snapshot;
    const asked = () => runInDurableObject(builder, (_, state) => state.storage.get('build'));
    const done = async () => {
      while ((await asked()) !== undefined) await runDurableObjectAlarm(builder);
    };
    await builder.buildSnapshotSoon(wanting);
    await done();
    const built = (await freshness(db)).snapshot;
    expect(built).not.toBe(wanting);
    // as who asked while the last alarm ran, which had taken the alarm with it
    await builder.buildSnapshotSoon(wanting);
    await done();
    expect((await freshness(db)).snapshot).toBe(built);
    await builder.buildSnapshotSoon(built);
    await done();
    expect((await freshness(db)).snapshot).not.toBe(built);
  });
});
