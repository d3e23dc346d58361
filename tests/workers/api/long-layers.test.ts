import { env } from 'cloudflare:test';
import { beforeAll, expect, it } from 'vitest';
import { send } from './call.ts';
import { openSeeded } from './seeded.ts';

beforeAll(async () => void (await openSeeded()), 60_000);

it('layers that are too long for a tile are refused with a word, after a bounded number of rows, unless a region is asked for', async () => {
  const park = {
    id: 'pk_0000000000',
    name: '园',
    shortName: '园',
    regionCode: '140702',
    child: 0,
    isIllustrative: 0,
  };
  const parks = (count: number) => Array(count).fill({ ...park, lng: 112.73, lat: 37.69, precision: 'SURVEYED' });
  const limits: unknown[] = [];
  const prepare = (text: string) => {
    const real = env.DB.prepare(text);
    if (!text.includes('INDEXED BY park_region')) return real;
    const bind = (...values: number[]) => {
      limits.push(values.at(-1));
      const isAll = values.length === 1;
      return { all: async () => ({ results: parks(isAll ? 50_001 : 3), meta: {} }) };
    };
    return { bind };
  };
  const session = { prepare, batch: env.DB.batch.bind(env.DB), getBookmark: () => null };
  const DB = { ...session, withSession: () => session } as unknown as D1Database; // what the adapter calls
  const country = '/api/tiles/parks/4/13/6.mvt';
  const refusal = await send(country, {}, { DB });
  expect([refusal.status, refusal.headers.get('retry-after'), refusal.headers.get('cache-control')]).toEqual([
    503,
    '3',
    'no-store',
  ]);
  expect(await refusal.text()).toContain('记录太多');
  expect((await send(`${country}?region=140000`, {}, { DB })).status).toBe(200);
  expect(new Set(limits)).toEqual(new Set([50_001]));
});
