import { env } from 'cloudflare:test';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bindings } from '#api/env.ts';
import { type HeldState, refreshed } from '#api/snapshot/held.ts';
import { forgetFreshness } from '#api/snapshot/memory.ts';
import type { NearSites } from '#core/schemas/site.ts';
import { d1Port, type RowMeter } from '#db/d1.ts';
import type { SqlPort } from '#db/port.ts';
import { freshness, newEpoch } from '#db/queries/snapshot-base.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { read, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';

const NEAR = '/api/sites/near?lat=37.69&lng=112.73&limit=3';
/** What only a search in the database says. */
const SEARCH = 'WITH RECURSIVE';
const asked: (string | null)[] = [];
const WITH_SNAPSHOT: Partial<Bindings> = {
  SNAPSHOT_MB: '64',
  HOUSEKEEPING: {
    idFromName: () => null,
    get: () => ({
      buildSnapshotSoon: async (wanting: string | null) => {
        asked.push(wanting);
      },
    }),
  } as unknown as typeof env.HOUSEKEEPING, // asleep
};
let db: SqlPort;
let now = Date.now();

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 4_100);
});
afterEach(() => vi.useRealTimers());

/** The clock goes on: what memory holds is too old to be answered from. */
function later(ms = 5_000): void {
  now = Math.max(now, Date.now()) + ms;
  vi.useFakeTimers({ now, toFake: ['Date'] });
}

/** D1 that notes its sessions and statements, and may hold back what it was asked until it is let go on. */
function watched(gate?: Promise<unknown>) {
  const [starts, statements]: [string[], string[]] = [[], []];
  const held = async <T>(answer: Promise<T>) => {
    const found = await answer;
    await gate;
    return found;
  };
  const real = new WeakMap<object, D1PreparedStatement>();
  const DB = {
    withSession(start: string) {
      starts.push(start);
      const session = env.DB.withSession(start);
      const prepare = (text: string) => {
        statements.push(text);
        const bind = (...values: unknown[]) => {
          const bound = session.prepare(text).bind(...values);
          const own = { all: () => held(bound.all()) };
          real.set(own, bound);
          return own;
        };
        return { bind };
      };
      const batch = (all: object[]) => held(session.batch(all.flatMap((own) => real.get(own) ?? [])));
      return { prepare, batch, getBookmark: () => session.getBookmark() };
    },
  } as unknown as D1Database; // what a request asks of it
  return { DB, starts, statements };
}

const names = async (answer: Response) => (await answer.json<NearSites>()).items.map(({ name }) => name);
const publish = (text: string) =>
  db.batch(
    [
      'UPDATE publication_counter SET value = value + 1',
      text.replace('NEXT', '(SELECT value FROM publication_counter)'),
    ].map((one) => ({ text: one, values: [] })),
  );
const nearestKey = async () => {
  const [site] = (await read<NearSites>(NEAR)).items;
  const [row] = await db.query<{ id: number }>('SELECT id FROM position WHERE public_id = ?', [site?.id ?? '']);
  return row?.id;
};
const rename = (key: number | undefined, name: string) =>
  publish(`UPDATE position SET name = '${name}', published_no = NEXT WHERE id = ${key}`);

/** Until the question is answered from memory. */
async function warmed(): Promise<void> {
  await expect
    .poll(async () => {
      later(3_000);
      const { DB, statements } = watched();
      await send(NEAR, {}, { ...WITH_SNAPSHOT, DB });
      return statements.some((text) => text.includes(SEARCH));
    })
    .toBe(false);
}

describe('memory that holds nothing', () => {
  it('asks again though the request that asked was ended before it was answered', async () => {
    // there is no base yet, so that nobody waits for the answer
    later();
    await send(NEAR, {}, WITH_SNAPSHOT);
    const asksAfter = async (ms: number, check = watched()) => {
      later(ms);
      const own = watched();
      const sources = [own.DB];
      const withSession = (start: string) => (sources.shift() ?? check.DB).withSession(start);
      const DB = { withSession } as unknown as D1Database; // what a request asks of it
      expect((await send(NEAR, {}, { ...WITH_SNAPSHOT, DB })).status).toBe(200);
      return check.starts.length;
    };
    expect(await asksAfter(11_000, watched(new Promise(() => {})))).toBe(1);
    expect(await asksAfter(5_000)).toBe(0);
    expect(await asksAfter(11_000)).toBe(1);
  });
});

describe('memory', () => {
  beforeAll(() => buildSnapshot(db, env.PHOTOS, now));

  it('asks for news once, however many requests need it at once', async () => {
    await warmed();
    later();
    const { DB, starts, statements } = watched();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(NEAR, {}, { ...WITH_SNAPSHOT, DB })));
    expect(starts).toHaveLength(1);
    expect(statements.filter((text) => text.includes(SEARCH))).toEqual([]);
    const told = await Promise.all(answers.map((answer) => answer.json<NearSites>()));
    expect(new Set(told.map(({ items }) => JSON.stringify(items)))).toEqual(
      new Set([JSON.stringify((await read<NearSites>(NEAR)).items)]),
    );
  });

  it('never goes back to what a question found that began before a write and ended after it', async () => {
    await warmed();
    const key = await nearestKey();
    later();
    let letGo = () => {};
    const slow = watched(new Promise<void>((resolve) => (letGo = resolve)));
    const early = send(NEAR, {}, { ...WITH_SNAPSHOT, DB: slow.DB });
    await expect.poll(() => slow.statements.length).toBeGreaterThan(0);
    await freshness(db);
    await rename(key, '刚改名的阵地');
    forgetFreshness(null);
    const writer = send(NEAR, {}, WITH_SNAPSHOT);
    for (let i = 0; i < 10; i++) await freshness(db);
    letGo();
    await early;
    expect(await names(await writer)).toContain('刚改名的阵地');
    for (let i = 0; i < 3; i++) expect(await names(await send(NEAR, {}, WITH_SNAPSHOT))).toContain('刚改名的阵地');
  });

  it('is asked anew when the clock was set back', async () => {
    await warmed();
    const key = await nearestKey();
    vi.useFakeTimers({ now: now - 3_600_000, toFake: ['Date'] });
    await rename(key, '时钟拨回之后');
    expect(await names(await send(NEAR, {}, WITH_SNAPSHOT))).toContain('时钟拨回之后');
  });

  it('leaves a request to the database that would wait for news that never comes', async () => {
    await warmed();
    later();
    const dead = watched(new Promise(() => {}));
    const lost = send(NEAR, {}, { ...WITH_SNAPSHOT, DB: dead.DB });
    while (dead.starts.length === 0) await freshness(db);
    const { DB, statements } = watched();
    expect((await send(NEAR, {}, { ...WITH_SNAPSHOT, DB })).status).toBe(200);
    expect(statements.some((text) => text.includes(SEARCH))).toBe(true);
    await warmed();
    expect(lost).toBeInstanceOf(Promise);
  });

  it('asks the primary database once about a state that nobody can have seen', async () => {
    await warmed();
    const claim = (cookie: string) => {
      const { DB, starts } = watched();
      return { starts, answer: send(NEAR, { headers: { cookie } }, { ...WITH_SNAPSHOT, DB }) };
    };
    const first = claim('atlas.seen=ffffffffffffffff');
    await first.answer;
    expect(first.starts).toEqual(['first-primary']);
    const again = claim('atlas.seen=ffffffffffffffff');
    await again.answer;
    expect(again.starts).toEqual([]);
    const many = Array.from({ length: 8 }, (_, i) => claim(`atlas.seen=fffffffffffffff${i}`));
    await Promise.all(many.map(({ answer }) => answer));
    expect(many.flatMap(({ starts }) => starts).length).toBeLessThanOrEqual(2);
  });

  it('goes on answering while the files of a new base are fetched', async () => {
    await warmed();
    const key = await nearestKey();
    await rename(key, '新底之前');
    await buildSnapshot(db, env.PHOTOS, now);
    await rename(key, '新底之后');
    const { snapshot } = await freshness(db);
    const folder = snapshot?.replace('manifest.json', '') ?? '';
    const fetched: string[] = [];
    const get = (file: string) => {
      fetched.push(file);
      return env.PHOTOS.get(file);
    };
    const PHOTOS = { get } as unknown as R2Bucket; // all that a reader asks of it
    for (let i = 0; i < 12; i++) {
      later(3_000);
      const { DB, statements } = watched();
      const answer = await send(NEAR, {}, { ...WITH_SNAPSHOT, DB, PHOTOS });
      expect(statements.filter((text) => text.includes(SEARCH))).toEqual([]);
      expect((await answer.json<NearSites>()).items).toEqual((await read<NearSites>(NEAR)).items);
    }
    expect(fetched.filter((file) => file.startsWith(folder)).length).toBeGreaterThan(1);
    await expect.poll(() => fetched.some((file) => file.startsWith(folder) && file.includes('-14-'))).toBe(true);
  });

  it('takes a new base in though the request that fetched its files was ended', async () => {
    await warmed();
    await rename(await nearestKey(), '又一个新底');
    await buildSnapshot(db, env.PHOTOS, now);
    const folder = (await freshness(db)).snapshot?.replace('manifest.json', '') ?? '';
    const [lost, fetched]: [string[], string[]] = [[], []];
    const from = (files: string[], isDead: boolean) => {
      const get = (file: string) => {
        const isShard = file.startsWith(folder) && !file.endsWith('.json');
        if (isShard) files.push(file);
        return isShard && isDead ? new Promise(() => {}) : env.PHOTOS.get(file);
      };
      return { ...WITH_SNAPSHOT, PHOTOS: { get } as unknown as R2Bucket }; // all that a reader asks of it
    };
    const asked = (files: string[], isDead: boolean) => async () => {
      later(3_000);
      await send(NEAR, {}, from(files, isDead));
      return files.length;
    };
    await expect.poll(asked(lost, true)).toBeGreaterThan(0);
    expect(await asked(fetched, false)()).toBe(0);
    later(61_000);
    await expect.poll(asked(fetched, false)).toBeGreaterThan(0);
  });

  it('counts low tiles where there is no room for sites, before a new base and after it', async () => {
    await warmed();
    const path = '/api/tiles/sites/5/26/12.mvt';
    const little = { ...WITH_SNAPSHOT, SNAPSHOT_MB: '0.6' };
    const bytes = async (answer: Response) => [...new Uint8Array(await answer.arrayBuffer())];
    /** Whether the database had to count. */
    const isCounted = async (ms: number) => {
      later(ms);
      const { DB, statements } = watched();
      const told = await bytes(await send(path, {}, { ...little, DB }));
      expect(told.length).toBeGreaterThan(100);
      expect(told).toEqual(await bytes(await send(path)));
      return statements.some((text) => text.includes('GROUP BY 2, 3'));
    };
    // what was loaded with more room is given up when it was not used for a while
    await expect.poll(() => isCounted(11_000)).toBe(false);
    const { DB, statements } = watched();
    await send(NEAR, {}, { ...little, DB });
    expect(statements.some((text) => text.includes(SEARCH))).toBe(true);
    const key = await nearestKey();
    await rename(key, '数瓦片');
    expect(await isCounted(3_000)).toBe(false);
    await buildSnapshot(db, env.PHOTOS, now);
    await rename(key, '又数瓦片');
    for (let i = 0; i < 6; i++) expect(await isCounted(3_000)).toBe(false);
  });

  it('begins anew, under other versions, when other data has come', async () => {
    await warmed();
    later();
    const version = async () => (await send(NEAR, {}, WITH_SNAPSHOT)).headers.get('etag');
    const before = await version();
    await db.batch([newEpoch]);
    later();
    const after = await version();
    expect(after?.replace(/_[0-9a-f]{8}/, '')).toBe(before);
    expect(after).not.toBe(before);
    expect((await send(NEAR)).headers.get('etag')).toBe(after);
    await db.batch([newEpoch]);
    expect((await send(NEAR)).headers.get('etag')).not.toBe(after);
  });
});

describe('what is held', () => {
  const meter: RowMeter = { read: 0, written: 0 };
  const refresh = async (before: HeldState | null) => {
    meter.read = 0;
    return refreshed(d1Port(env.DB, meter), env.PHOTOS, before, { shards: new Map(), pyramids: new Map() }, now);
  };
  const change = (count: number) =>
    publish(`UPDATE position SET published_no = NEXT WHERE id BETWEEN 900000000 AND ${900_000_000 + count - 1}`);

  it('reads only what was published since it was read last, and asks for a base until there is one', async () => {
    await buildSnapshot(db, env.PHOTOS, now);
    const base = await refresh(null);
    expect([base.buildDue, base.held?.changes.gone.length]).toEqual([false, 0]);
    await change(2_050);
    const many = await refresh(base);
    expect([many.buildDue, many.held?.changes.gone.length]).toEqual([true, 2_050]);
    await change(1);
    const one = await refresh(many);
    expect(one.held?.changes.gone.length).toBe(2_050);
    expect(meter.read).toBeLessThan(500);
    const none = await refresh(one);
    expect([none.buildDue, none.held]).toEqual([true, one.held]);
    expect(meter.read).toBeLessThan(5);

    // more than is held: counted, not read, and not even counted again
    await change(4_050);
    const beyond = await refresh(none);
    expect([beyond.held, beyond.buildDue]).toEqual([null, true]);
    expect(meter.read).toBeLessThan(40_000);
    await change(1);
    expect(await refresh(beyond)).toBe(beyond);
    expect(meter.read).toBeLessThan(5);
    await buildSnapshot(db, env.PHOTOS, now);
    expect((await refresh(beyond)).held?.changes.gone).toEqual([]);
  });
});
