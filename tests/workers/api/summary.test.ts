import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '#core/schemas/common.ts';
import type { RegionSummary } from '#core/schemas/region.ts';
import { shanghaiDate } from '#core/time.ts';
import { read } from './call.ts';
import { openSeeded } from './seeded.ts';

beforeAll(openSeeded);

/** All items of a list, page by page. */
async function all(path: string): Promise<{ id: string }[]> {
  const items: { id: string }[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<{ id: string }> = await read(`${path}&limit=500${cursor === null ? '' : `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** Every count of a summary against the list it names, registered and illustrative. */
async function expectListsToMatch(summary: RegionSummary): Promise<void> {
  for (const { metric, registered, illustrative, list } of summary.counts) {
    const real = await all(list ?? '');
    const samples = await all(`${list}&illustrative=only`);
    expect([metric, real.length, samples.length]).toEqual([metric, registered, illustrative]);
    expect(new Set(real.map(({ id }) => id)).size).toBe(registered);
  }
}

describe('counts and the lists behind them', () => {
  it.each(['140000', '140702', '140921', '140921100', '340200', '411000', '410471'])(
    'list exactly what is counted in region %s',
    async (code) => {
      const summary = await read<RegionSummary>(`/api/regions/${code}/summary`);
      expect(summary.counts).toHaveLength(26);
      await expectListsToMatch(summary);
    },
  );

  it('do the same for parks with their sub-parks', async () => {
    const parks = [...(await all('/api/parks?region=140702')), ...(await all('/api/parks?region=410471&type=HITECH'))];
    expect(parks).toHaveLength(2);
    for (const { id } of parks) await expectListsToMatch(await read(`/api/parks/${id}/summary`));
  });

  it('of a past day are those at its end, and say so', async () => {
    const { asOf } = await read<RegionSummary>('/api/regions/140921/summary?date=1992-01-01');
    expect(asOf).toBe('1992-01-01T23:59:59+08:00');
    const today = await read<RegionSummary>(`/api/regions/140921/summary?date=${shanghaiDate(Date.now())}`);
    expect(Date.parse(today.asOf)).toBeLessThanOrEqual(Date.now());
  });

  it('shows the totals of the documents as samples beside what is registered', async () => {
    const { counts, shares } = await read<RegionSummary>('/api/regions/140921/summary');
    const count = (metric: string) => counts.find((row) => row.metric === metric);
    expect(count('SITES')).toMatchObject({ illustrative: 119 });
    expect(count('VILLAGES')).toMatchObject({ registered: 1, illustrative: 118 });
    expect(count('ORGS_REVOKED')).toMatchObject({ registered: 0, illustrative: 88 });
    expect(shares.find(({ code }) => code === 'ORG_COVERAGE')?.illustrative).toEqual({
      numerator: 466,
      denominator: 486,
      percent: '95.9',
    });
    expect(shares.find(({ code }) => code === 'STANDARD_RATE')?.registered.percent).toBeNull();
  });
});

describe('a summary of a past day', () => {
  it('has nothing before the first record', async () => {
    const { counts } = await read<RegionSummary>('/api/regions/140921/summary?date=2020-01-01');
    expect(counts.every(({ registered, illustrative }) => registered + illustrative === 0)).toBe(true);
  });

  it('has the counts of today today', async () => {
    const [now, then] = await Promise.all([
      read<RegionSummary>('/api/regions/140921/summary'),
      read<RegionSummary>(`/api/regions/140921/summary?date=${shanghaiDate(Date.now())}`),
    ]);
    const bare = ({ counts }: RegionSummary) => counts.map(({ list: _, ...count }) => count);
    expect(bare(then)).toEqual(bare(now));
  });
});

describe('a park asked for through a region', () => {
  it('is the park alone, and must lie there', async () => {
    const [park] = await all('/api/parks?region=140702');
    const [byRegion, byPark] = await Promise.all([
      read<RegionSummary>(`/api/regions/140700/summary?park=${park?.id}`),
      read<RegionSummary>(`/api/parks/${park?.id}/summary`),
    ]);
    expect(byRegion.counts).toEqual(byPark.counts);
    expect(byRegion.figures.length).toBeGreaterThan(0);
    expect(byRegion.figures.every((figure) => figure.park !== null)).toBe(true);
    expect(byRegion.region.code).toBe('140700');
    expect(byPark.region.code).toBe('140702');
  });
});
