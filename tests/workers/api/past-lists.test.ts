import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import type { Cluster, ClusterDetail } from '#core/schemas/cluster.ts';
import type { Page } from '#core/schemas/common.ts';
import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { OrganisationTree, Scheme } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { RegionSummary } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';
import type { SiteCounts } from '#core/schemas/site-counts.ts';
import { shanghaiDate, shanghaiInstant } from '#core/time.ts';
import type { Change } from '#db/queries/change-types.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { read, refused } from './call.ts';
import { seed } from './seeded.ts';
import { watched } from './watched.ts';

const today = shanghaiDate(Date.now());
/** The day the records were loaded, and the day on which they were changed. */
const [loaded, changed] = [addDays(today, -10), addDays(today, -5)];
const noon = (day: string) => shanghaiInstant(day, 12 * 60);

type Item = { id: string };
let db: Awaited<ReturnType<typeof openDatabase>>;
/** Lists as they were before anything was changed. */
const before = new Map<string, string[]>();

async function idsOf(path: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read(`${path}&limit=500${cursor === null ? '' : `&cursor=${cursor}`}`);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return ids;
}

const LISTS = [
  '/api/sites?region=140000',
  '/api/sites?region=140702&level=FEATURED',
  '/api/organisations?region=140000&status=NORMAL',
  '/api/enterprises?region=140921&covered=true',
  '/api/enterprises?region=140000',
  '/api/enterprises?region=140921&paired=true',
  '/api/villages?region=140921&paired=true',
  '/api/pairings?status=ACTIVE',
  '/api/parks?region=140000',
  '/api/grids?region=411082',
].map((path) => `${path}&illustrative=include`);

async function first(path: string): Promise<string> {
  const [id] = await idsOf(path);
  if (id === undefined) throw new Error(`${path} is empty`);
  return id;
}

beforeAll(async () => {
  db = await openDatabase();
  await seed(db, true, noon(loaded));
  for (const path of LISTS) before.set(path, await idsOf(path));
  const at = noon(changed);
  const change = (kind: Change['kind'], id: string, patch: object) =>
    // the patches below are those of their kinds
    write(db, { kind, id, expectedVersion: 1, patch, why: '试' } as Change, at);
  await change('SITE', await first('/api/sites?region=140702&level=FEATURED'), { publicationStatus: 'CLOSED' });
  await change('SITE', await first('/api/sites?region=140702&level=CENTER'), {
    name: '改了名的中心',
    regionCode: '140921',
  });
  await change('ORGANISATION', await first('/api/organisations?region=140702&status=NORMAL'), {
    status: 'REVOKED',
    statusReason: '停产',
    revokedOn: changed,
  });
  await change('PAIRING', await first('/api/pairings?region=140921&status=ACTIVE&illustrative=only'), {
    status: 'ENDED',
    endedOn: changed,
    endReason: 'PARTY_LEFT',
  });
  await change('ENTERPRISE', await first('/api/enterprises?region=140921&covered=true&illustrative=only'), {
    coveredByOrgId: null,
  });
  await change('PARK', await first('/api/parks?region=140702'), { publicationStatus: 'SUSPENDED' });
  await write(db, newSite('st_past000001', { level: 'CENTER' }), at);
});

describe('a list of a past date', () => {
  it.each(LISTS)('%s is what it was then, in its order and page by page', async (path) => {
    const then = await idsOf(`${path}&date=${addDays(changed, -1)}`);
    expect([...then].sort()).toEqual([...(before.get(path) ?? [])].sort());
    expect(then.length).toBeGreaterThan(0);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const size = then.length > 60 ? 50 : 2;
      const page: Page<Item> = await read(
        `${path}&date=${loaded}&limit=${size}${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(then);
  });

  it.each(LISTS)('%s is today what it is now', async (path) => {
    expect((await idsOf(`${path}&date=${today}`)).sort()).toEqual((await idsOf(path)).sort());
  });

  it('of sites is counted as it was then', async () => {
    for (const date of [addDays(changed, -1), changed, today]) {
      const { symbols } = await read<SiteCounts>(`/api/sites/counts?region=140000&illustrative=include&date=${date}`);
      const all = symbols.reduce((sum, { registered, illustrative }) => sum + registered + illustrative, 0);
      expect([date, all]).toEqual([
        date,
        (await idsOf(`/api/sites?region=140000&illustrative=include&date=${date}`)).length,
      ]);
    }
  });

  it('of clusters has the members of then, and the parts that were missing then', async () => {
    const [id] = await idsOf('/api/clusters?region=140702');
    const partsOf = ({ parts }: Cluster) => parts.map(({ level, count }) => [level, count.registered]);
    const [then, now] = await Promise.all([
      read<ClusterDetail>(`/api/clusters/${id}?date=${addDays(changed, -1)}`),
      read<ClusterDetail>(`/api/clusters/${id}`),
    ]);
    // one 特色 was closed since, and the centre got another name
    expect(then.members).toHaveLength(now.members.length + 1);
    expect(then.members.map(({ name }) => name)).not.toContain('改了名的中心');
    const listed = await read<{ items: Cluster[] }>(`/api/clusters?region=140702&date=${addDays(changed, -1)}`);
    expect(listed.items.map(partsOf)).toEqual([partsOf(then)]);
    expect(partsOf(then)).not.toEqual(partsOf(now));
    expect((await read<ClusterDetail>(`/api/clusters/${id}?date=${today}`)).members).toEqual(now.members);
  });

  it('of organisations has its tree of then', async () => {
    const revoked = before.get('/api/organisations?region=140000&status=NORMAL&illustrative=include') ?? [];
    const named = async (query: string) => {
      const { items } = await read<{ items: Scheme[] }>('/api/schemes?region=140702');
      const trees = await Promise.all(
        items.map(({ code }) =>
          read<OrganisationTree>(`/api/organisations/tree?scheme=${code}&illustrative=include${query}`),
        ),
      );
      const ids = (nodes: OrganisationTree['roots']): string[] =>
        nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
      return { ids: trees.flatMap(({ roots }) => ids(roots)), counted: trees.map(({ scheme }) => scheme.tiers) };
    };
    const [then, now] = await Promise.all([named(`&date=${addDays(changed, -1)}`), named('')]);
    const gone = then.ids.filter((id) => !now.ids.includes(id));
    expect(gone).toHaveLength(1);
    expect(revoked).toContain(gone[0]);
    expect(then.counted).not.toEqual(now.counted);
    expect((await named(`&date=${today}`)).ids.sort()).toEqual([...now.ids].sort());
    expect((await named(`&date=${today}`)).counted).toEqual(now.counted);
  });

  it('of organisations goes through their revisions once, however many tiers there are', async () => {
    const [{ n = 0 } = {}] = await db.query<{ n: number }>(
      "SELECT count(*) AS n FROM revision WHERE kind = 'ORGANISATION'",
    );
    const { DB, seen } = watched(env.DB);
    await read(`/api/organisations/tree?scheme=CG-5&date=${today}`, { DB });
    const counting = seen.find(({ text }) => text.includes('scheme_tier'));
    expect(n).toBeGreaterThan(50);
    expect(counting?.read).toBeLessThan(2 * n);
  });

  it('is empty before the first record', async () => {
    expect(await idsOf(`/api/sites?region=140000&date=${addDays(loaded, -1)}`)).toEqual([]);
  });

  it('tells the records as they were, with what hangs on them', async () => {
    const [was] = (await read<Page<Site>>(`/api/sites?region=140702&level=CENTER&date=${loaded}`)).items;
    const [is] = (await read<Page<Site>>('/api/sites?q=改了名的中心')).items;
    expect(was?.id).toBe(is?.id);
    expect(was?.name).not.toBe(is?.name);
    expect(was?.regionCode).toBe('140702');
    expect(was?.functions).toEqual(is?.functions);
    expect(was?.functions.length).toBeGreaterThan(0);
    const { items, asOf } = await read<Page<Pairing>>(`/api/pairings?region=140921&illustrative=only&date=${loaded}`);
    expect(items.every(({ a, b, status }) => a.id !== '' && b.id !== '' && status === 'ACTIVE')).toBe(true);
    expect(asOf).toBe(`${loaded}T23:59:59+08:00`);
    const enterprises = await read<Page<Enterprise>>(
      `/api/enterprises?region=140921&illustrative=only&paired=true&date=${loaded}&limit=500`,
    );
    expect(enterprises.items.every(({ pairingCount }) => pairingCount > 0)).toBe(true);
  });

  it('refuses what speaks of now alone, other orders and days to come', async () => {
    const path = async (query: string) => (await refused(`/api/sites?date=${query}`)).details?.[0]?.path;
    expect(await path(`${loaded}&open=true`)).toBe('open');
    expect(await path(`${loaded}&sort=name`)).toBe('sort');
    expect(await path(addDays(today, 1))).toBe('date');
    expect((await refused(`/api/pairings?date=${loaded}&q=村`)).details?.[0]?.path).toBe('q');
  });
});

describe('the counts of a past date', () => {
  it('open lists of exactly their length, over all regions and parks with anything in them', async () => {
    const scopes = await db.query<{ kind: string; code: string }>(
      `SELECT DISTINCT scope_kind AS kind, scope_code AS code FROM rollup_day WHERE registered > 0`,
    );
    expect(scopes.length).toBeGreaterThan(20);
    let lists = 0;
    for (const { kind, code } of scopes) {
      const path = kind === 'REGION' ? `/api/regions/${code}/summary` : `/api/parks/${code}/summary`;
      const { counts } = await read<RegionSummary>(`${path}?date=${loaded}`);
      for (const { metric, registered, list } of counts.filter((count) => count.registered > 0)) {
        const ids = await idsOf(list ?? '');
        expect([code, metric, new Set(ids).size, ids.length]).toEqual([code, metric, registered, registered]);
        lists += 1;
      }
    }
    expect(lists).toBeGreaterThan(100);
  });

  it('stay as they were, samples too', async () => {
    const { counts } = await read<RegionSummary>(`/api/regions/140921/summary?date=${loaded}`);
    for (const { metric, illustrative, list } of counts) {
      expect([metric, (await idsOf(`${list}&illustrative=only`)).length]).toEqual([metric, illustrative]);
    }
    const now = await read<RegionSummary>('/api/regions/140921/summary');
    const of = (summary: { counts: RegionSummary['counts'] }, metric: string) =>
      summary.counts.find((count) => count.metric === metric);
    expect(of({ counts }, 'PAIRINGS')?.illustrative).toBe((of(now, 'PAIRINGS')?.illustrative ?? 0) + 1);
    expect(of({ counts }, 'SITES_CENTER')?.registered).toBe((of(now, 'SITES_CENTER')?.registered ?? 0) - 2);
  });
});
