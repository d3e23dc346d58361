import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bindings } from '#api/env.ts';
import { openDatabase } from '../db/database.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { send } from './call.ts';
import { newKey, openSite, say } from './visitor.ts';

/** The snapshot answers, and nobody builds another. */
const WITH_SNAPSHOT: Partial<Bindings> = {
  SNAPSHOT_MB: '64',
  HOUSEKEEPING: {
    idFromName: () => null,
    get: () => ({ buildSnapshotSoon: async () => undefined }),
  } as unknown as typeof env.HOUSEKEEPING, // asleep
};
const SITE = 'st_0000000001';
const BOOKMARK = '00000085-0000024c-00004c6d-8e61117bf38d7adb71b934ebbf891683';

beforeAll(async () => {
  const db = await openDatabase();
  await openSite(db, SITE);
  await buildSnapshot(db, env.PHOTOS, Date.now());
});

/** D1 that notes from which state its sessions begin. */
function noted() {
  const starts: string[] = [];
  const DB = new Proxy(env.DB, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key === 'withSession') {
        return (start: string) => {
          starts.push(start);
          return target.withSession(start);
        };
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return { DB, starts };
}

async function startsOf(path: string, cookie?: string, more: Partial<Bindings> = {}): Promise<string[]> {
  const { DB, starts } = noted();
  await send(path, cookie === undefined ? {} : { headers: { cookie } }, { DB, ...more });
  return starts;
}

describe('a request reads the database', () => {
  it('from any replica for the public, from one that has what it wrote for a writer, and from the primary where rights rest on it', async () => {
    const path = `/api/sites/${SITE}`;
    expect(await startsOf(path)).toEqual(['first-unconstrained']);
    expect(await startsOf(path, `atlas.seen=${BOOKMARK}`)).toEqual([BOOKMARK]);
    expect(await startsOf(path, 'atlas.seen=%27; lang=en')).toEqual(['first-unconstrained']);
    expect(await startsOf(path, 'atlas.session_token=x.y')).toEqual(['first-primary']);
    expect(await startsOf(path, `atlas.session_token=x.y; atlas.seen=${BOOKMARK}`)).toEqual([BOOKMARK]);
    expect(await startsOf(path, `atlas.link=x; atlas.seen=${BOOKMARK}`)).toEqual(['first-primary']);
    expect(await startsOf(path, `atlas.display=x; atlas.seen=${BOOKMARK}`)).toEqual(['first-primary']);
  });

  it('until memory answers, which asks it before it answers whoever wrote', async () => {
    const list = '/api/sites?limit=1';
    await expect.poll(() => startsOf(list, undefined, WITH_SNAPSHOT)).toEqual([]);
    expect(await startsOf(list, `atlas.seen=${BOOKMARK}`, WITH_SNAPSHOT)).toEqual(['first-primary']);
  });

  it('no older than memory says it is, where memory does not answer', async () => {
    await expect.poll(() => startsOf('/api/sites?limit=1', undefined, WITH_SNAPSHOT)).toEqual([]);
    for (const cookie of [undefined, 'atlas.seen=00000000-00000000-00000000', 'lang=en']) {
      const starts = await startsOf('/api/parks', cookie, WITH_SNAPSHOT);
      expect(starts.at(-1)).toMatch(/^[0-9a-f-]{16,100}$/);
      expect((starts.at(-1) ?? '') > '00000000-00000000-00000000').toBe(true);
    }
    expect(await startsOf('/api/parks')).toEqual(['first-unconstrained']);
  });

  it('and a write from the primary; its answer says until where the next requests must have read', async () => {
    const { DB, starts } = noted();
    const answer = await say('/api/corrections', { key: newKey(), site: SITE, kind: 'HOURS' }, { bindings: { DB } });
    expect(answer.status).toBe(201);
    expect(new Set(starts)).toEqual(new Set(['first-primary']));
    const cookie = answer.headers.getSetCookie().find((text) => text.startsWith('atlas.seen='));
    expect(cookie).toMatch(/^atlas\.seen=[0-9a-f-]{16,100}; Max-Age=600; Path=\/api\/; HttpOnly; SameSite=Strict$/);
    const [pair = ''] = cookie?.split(';') ?? [];
    const bookmark = pair.slice('atlas.seen='.length);
    expect(await startsOf(`/api/sites/${SITE}`, pair)).toEqual([bookmark]);
    // the snapshot of this isolate asks no replica that is behind the write either
    const [start = ''] = await startsOf('/api/sites?limit=1', undefined, WITH_SNAPSHOT);
    expect([start >= bookmark, start]).toEqual([true, expect.stringMatching(/^[0-9a-f-]+$/)]);
  });
});
