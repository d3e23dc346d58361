import { env } from 'cloudflare:test';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bindings } from '#api/env.ts';
import { forgetFreshness } from '#api/snapshot/memory.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Site, SiteDetail } from '#core/schemas/site.ts';
import type { SqlPort } from '#db/port.ts';
import { newEpoch } from '#db/queries/snapshot-base.ts';
import { randomNumbers } from '../db/random.ts';
import { type newSite, write } from '../db/records.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { read, send } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { watched } from './watched.ts';

const HOUSEKEEPING = {
  idFromName: () => null,
  get: () => ({ buildSnapshotSoon: async () => undefined }),
} as unknown as typeof env.HOUSEKEEPING; // asleep
const MEMORY: Partial<Bindings> = { SNAPSHOT_MB: '64', HOUSEKEEPING };
const NEAR = '/api/sites/near?lat=37.69&lng=112.73&limit=3';
const MINUTE = 60_000;
const random = randomNumbers(77);
const one = <T>(list: readonly T[]): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};
let db: SqlPort;
let now = Date.now();

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 300);
  await buildSnapshot(db, env.PHOTOS, now);
}, 60_000);
afterEach(() => vi.useRealTimers());

function later(ms: number): void {
  now = Math.max(now, Date.now()) + ms;
  vi.useFakeTimers({ now, toFake: ['Date'] });
}

async function warmed(): Promise<void> {
  await expect
    .poll(async () => {
      later(3_000);
      const { DB, seen } = watched(env.DB);
      await send(NEAR, {}, { ...MEMORY, DB });
      return seen.some(({ text }) => text.includes('WITH RECURSIVE'));
    })
    .toBe(false);
}

/** What is answered with memory, and what the database was asked for it. */
async function remembered(path: string) {
  const { DB, seen } = watched(env.DB);
  const answer = await send(path, {}, { ...MEMORY, DB });
  return { said: await saidOf(answer), statements: seen.map(({ text }) => text) };
}

async function saidOf(answer: Response) {
  const { error, ...body } = await answer.json<Record<string, unknown>>().catch(() => ({}) as Record<string, unknown>);
  const [etag, type, location] = ['etag', 'content-type', 'location'].map((name) => answer.headers.get(name));
  return { status: answer.status, etag, type, location, body, isRefused: error !== undefined };
}

async function pages(): Promise<string[]> {
  const { items, nextCursor } = await read<Page<Site>>('/api/sites?region=140000&sort=name&limit=40');
  const clusters = await read<Page<{ id: string }>>('/api/clusters?illustrative=include');
  return [
    ...items.slice(0, 12).map(({ id }) => `/api/sites/${id}`),
    ...clusters.items.slice(0, 4).map(({ id }) => `/api/clusters/${id}?illustrative=include`),
    '/api/clusters?illustrative=include',
    `/api/sites?q=${encodeURIComponent('党群')}`,
    `/api/sites?region=140000&sort=name&limit=40&cursor=${nextCursor}`,
    '/api/sites?region=140000&open=true&limit=20',
    '/api/sites?region=140000&f=geojson&sort=updated',
  ];
}

describe('pages that only the database can make', () => {
  it('cost it nothing when they are asked for again in the same state', async () => {
    await warmed();
    later(MINUTE - ((now + MINUTE) % MINUTE) + 1_000);
    for (const path of await pages()) {
      await remembered(path);
      const again = await remembered(path);
      expect([path, again.statements]).toEqual([path, []]);
      expect([path, again.said]).toEqual([path, await saidOf(await send(path))]);
    }
    const { DB, seen } = watched(env.DB);
    await send('/api/clusters', {}, { DB });
    const first = seen.length;
    await send('/api/clusters', {}, { DB });
    expect(seen.length).toBe(2 * first);
  });

  it('say what the database says after whatever happened', async () => {
    await warmed();
    const paths = await pages();
    const sites = paths.flatMap((path) => /^\/api\/sites\/(st_\w+)$/.exec(path)?.[1] ?? []);
    const versionOf = async (id: string) => (await read<SiteDetail>(`/api/sites/${id}`)).version;
    const patch = async (id: string, patched: NonNullable<ReturnType<typeof newSite>['patch']>) => {
      const change = { kind: 'SITE', id, expectedVersion: await versionOf(id), why: '更正' } as const;
      await write(db, { ...change, patch: patched } as Parameters<typeof write>[1], now);
    };
    const events: Record<string, () => Promise<unknown>> = {
      edit: () => patch(one(sites), { name: `改名${Math.floor(random() * 1e6)}` }),
      minute: async () => later(MINUTE),
      hours: async () => later(5 * 3_600_000),
      day: async () => later(86_400_000),
      otherData: () => db.batch([newEpoch]),
      stop: () =>
        db.query(
          `INSERT INTO mobile_stop (position_id, place_text, starts_at, ends_at, is_illustrative)
           SELECT id, '村口', ?, ?, 0 FROM position WHERE public_id = ?`,
          [now - 86_400_000 + MINUTE, now, one(sites)],
        ),
      rating: () =>
        db.query(
          `INSERT INTO rating_tally (position_id, satisfied, total, updated_at) SELECT id, 8, 10, 0 FROM position
           WHERE public_id = ? ON CONFLICT (position_id) DO UPDATE SET total = total + 1`,
          [one(sites)],
        ),
    };
    const compare = async () => {
      for (const path of paths) {
        const told = await saidOf(await send(path));
        for (let i = 0; i < 2; i++) expect([path, (await remembered(path)).said]).toEqual([path, told]);
      }
    };
    await compare();
    for (const event of ['edit', 'minute', 'stop', 'edit', 'hours', 'rating', 'day', 'otherData', 'edit']) {
      await events[event]?.();
      // what no publication tells of is told by the next minute
      later(event === 'rating' || event === 'stop' ? MINUTE : 3_000);
      await compare();
    }
    // one is withdrawn, one is merged into another
    const [closed = '', merged = '', target = ''] = sites;
    await patch(closed, { publicationStatus: 'CLOSED' });
    await db.query("INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES (?, ?, '合并', 0)", [
      merged,
      target,
    ]);
    await patch(merged, { publicationStatus: 'CLOSED' });
    later(3_000);
    await compare();
    const statuses = [closed, merged].map(async (id) => (await remembered(`/api/sites/${id}`)).said.status);
    expect(await Promise.all(statuses)).toEqual([410, 308]);
  });

  it('show who wrote here what no publication tells of', async () => {
    await warmed();
    const { items } = await read<Page<Site>>('/api/sites?limit=1');
    const path = `/api/sites/${items[0]?.id}`;
    await remembered(path);
    await db.query(
      `INSERT INTO rating_tally (position_id, satisfied, total, updated_at) SELECT id, 3, 10, 0 FROM position WHERE public_id = ?
       ON CONFLICT (position_id) DO UPDATE SET satisfied = 3, total = 10`,
      [items[0]?.id ?? ''],
    );
    forgetFreshness(null);
    expect((await remembered(path)).said.body).toMatchObject({ satisfaction: { satisfied: 3, total: 10 } });
  });
});
