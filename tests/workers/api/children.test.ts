import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Split } from '#core/schemas/common.ts';
import type { Region, RegionSummary } from '#core/schemas/region.ts';
import type { RegionChildren } from '#core/schemas/region-children.ts';
import { metric } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiDate } from '#core/time.ts';
import { rebuildRollups } from '#db/queries/rollup-rebuild.ts';
import { type Meter, metered } from '#tests/support/metered-database.ts';
import { read, refused } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';

let db: Awaited<ReturnType<typeof openSeeded>>;

beforeAll(async () => {
  db = await openSeeded();
});

const split = ({ registered, illustrative }: Split): Split => ({ registered, illustrative });

function plus(counts: readonly Split[]): Split {
  return {
    registered: counts.reduce((sum, { registered }) => sum + registered, 0),
    illustrative: counts.reduce((sum, { illustrative }) => sum + illustrative, 0),
  };
}

/** Every region and park with anything in it, out of the roll-ups themselves. */
async function countedScopes(): Promise<{ kind: 'REGION' | 'PARK'; code: string; region: string }[]> {
  return db.query(`SELECT DISTINCT c.scope_kind AS kind, c.scope_code AS code, coalesce(p.region_code, c.scope_code) AS region
    FROM rollup c LEFT JOIN park p ON c.scope_kind = 'PARK' AND p.public_id = c.scope_code ORDER BY 1, 2`);
}

describe('the children of a place', () => {
  it('make its counts together with what belongs to none of them, for every metric of every region and park', async () => {
    const scopes = await countedScopes();
    expect(scopes.length).toBeGreaterThan(50);
    const seen = new Set<string>();
    for (const { kind, code, region } of scopes) {
      const place = `/api/regions/${region}`;
      const park = kind === 'PARK' ? `?park=${code}` : '';
      const { children, sums } = await read<RegionChildren>(`${place}/children${park}`);
      const { counts } = await read<RegionSummary>(`${place}/summary${park}`);
      for (const { metric: each, total, remainder, adds, reason } of sums) {
        const own = counts.find((count) => count.metric === each) ?? { registered: -1, illustrative: -1 };
        const parts = children.map((child) => child.counts.find((count) => count.metric === each) ?? own);
        expect([code, each, total]).toEqual([code, each, split(own)]);
        expect([code, each, plus([...parts, remainder])]).toEqual([code, each, total]);
        expect(remainder.registered).toBeGreaterThanOrEqual(0);
        expect(remainder.illustrative).toBeGreaterThanOrEqual(0);
        expect(reason === null).toBe(adds === 'EQUAL');
        seen.add(`${adds} ${reason}`);
      }
      expect(sums).toHaveLength(codesOf(metric).length);
    }
    expect([...seen].sort()).toEqual(['EQUAL null', 'REMAINDER ACROSS', 'REMAINDER ATTACHED_HERE']);
  });

  it('are the regions directly below, each with its shares', async () => {
    const { children, region } = await read<RegionChildren>('/api/regions/140900/children');
    const { items } = await read<{ items: Region[] }>('/api/regions?parent=140900&limit=100');
    expect(region.code).toBe('140900');
    expect(children.map(({ code }) => code)).toEqual(items.map(({ code }) => code));
    const dingxiang = children.find(({ code }) => code === '140921');
    const summary = await read<RegionSummary>('/api/regions/140921/summary');
    expect(dingxiang?.counts).toEqual(summary.counts);
    expect(dingxiang?.shares).toEqual(summary.shares);
  });

  it('stand beside the parks, which are in them already', async () => {
    const county = await read<RegionChildren>('/api/regions/140702/children');
    expect(county.parks.length).toBeGreaterThan(0);
    expect(county.notSummed).toContainEqual({ about: 'PARKS', reason: 'PARKS_OVERLAP' });
    const [park] = county.parks;
    const below = await read<RegionChildren>(`/api/regions/140702/children?park=${park?.code}`);
    expect(below.children.length).toBe(4);
    expect(below.parks).toEqual([]);
    expect((await refused(`/api/regions/410000/children?park=${park?.code}`)).details?.[0]?.path).toBe('park');
  });

  it('can be asked for some metrics, and for a past date', async () => {
    const few = await read<RegionChildren>('/api/regions/140900/children?metrics=SITES,ORGS');
    expect(few.children[0]?.counts.map((count) => count.metric)).toEqual(['SITES', 'ORGS']);
    expect(few.children[0]?.shares).toEqual([]);
    const today = shanghaiDate(Date.now());
    const [now, then, before] = await Promise.all([
      read<RegionChildren>('/api/regions/140900/children'),
      read<RegionChildren>(`/api/regions/140900/children?date=${today}`),
      read<RegionChildren>('/api/regions/140900/children?date=1999-01-01'),
    ]);
    expect(then.sums).toEqual(now.sums);
    expect(before.sums.every(({ total }) => total.registered + total.illustrative === 0)).toBe(true);
    expect((await refused('/api/regions/140900/children?date=2999-01-01')).details?.[0]?.path).toBe('date');
  });

  it('cost the same however many sites there are', async () => {
    const meter: Meter = { rows: 0, written: 0, statements: 0 };
    const rowsRead = async () => {
      meter.rows = 0;
      await read('/api/regions/140900/children', { DB: metered(env.DB, meter) });
      return meter.rows;
    };
    const before = await rowsRead();
    expect(before).toBeGreaterThan(0);
    await addSites(db, 3000);
    await rebuildRollups(db, Date.now());
    expect(await rowsRead()).toBeLessThanOrEqual(before + 60);
  });
});
