import { beforeAll, describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import type { Page } from '#core/schemas/common.ts';
import type { NearSite, NearSites, Site } from '#core/schemas/site.ts';
import { openDatabase } from '../db/database.ts';
import { read } from './call.ts';
import { addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';

const AT = { lng: 112.7341, lat: 37.6972 } as const;
const near = (query: string) => read<NearSites>(`/api/sites/near?lat=${AT.lat}&lng=${AT.lng}&${query}`);

let everything: Site[] = [];

beforeAll(async () => {
  await addSites(await openSeeded(), 400);
  everything = await all('illustrative=include');
}, 60_000);

async function all(query: string): Promise<Site[]> {
  const sites: Site[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page<Site> = await read(`/api/sites?limit=500&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    sites.push(...page.items);
    cursor = page.nextCursor;
  }
  return sites;
}

const away = ({ point }: Site) =>
  point === null ? Number.POSITIVE_INFINITY : distanceM([AT.lng, AT.lat], [point.lng, point.lat]);

describe('the nearest sites', () => {
  it('are the nearest by brute force, in order, with the distance between rounded points', async () => {
    const { items } = await near('limit=50');
    const nearest = everything
      .filter(({ isIllustrative }) => !isIllustrative)
      .sort((a, b) => away(a) - away(b))
      .slice(0, 50);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(nearest.map(({ id }) => id)));
    const exact = items.filter(({ point }) => point?.schematic === false);
    expect(exact.length).toBeGreaterThan(10);
    for (const site of exact) expect(site.distanceM).toBe(Math.round(away(site)));
    const distances = exact.map((site) => site.distanceM ?? 0);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('have no distance where the point only says which park or county, and then come last', async () => {
    const { items } = await near('limit=50&illustrative=include');
    const firstWithout = items.findIndex(({ distanceM: metres }) => metres === null);
    expect(firstWithout).toBeGreaterThan(0);
    for (const [i, { point, distanceM: metres }] of items.entries()) {
      expect([i, metres === null]).toEqual([i, i >= firstWithout]);
      expect(point?.schematic).toBe(metres === null);
    }
  });

  it.each([
    ['kind=ACTIVITY_POSITION', (site: NearSite) => site.kind === 'ACTIVITY_POSITION'],
    ['counter=true', (site: NearSite) => site.hasCounter === true],
    ['region=140700', (site: NearSite) => site.regionCode.startsWith('1407')],
    ['q=党群', (site: NearSite) => site.name.includes('党群') || site.kind !== 'SERVICE_CENTER'],
    ['illustrative=only', (site: NearSite) => site.isIllustrative],
    ['', (site: NearSite) => !site.isIllustrative],
  ])('keep to the filter %s', async (filter, fits) => {
    const { items } = await near(`limit=20&${filter}`);
    expect(items.length).toBeGreaterThan(0);
    for (const site of items) expect([site.name, fits(site)]).toEqual([site.name, true]);
  });

  it('say within which radius they were looked for', async () => {
    const { searchedRadiusM, complete, items } = await near('limit=5');
    expect(complete).toBe(true);
    const farthest = Math.max(...items.map(({ distanceM: metres }) => metres ?? 0));
    expect(searchedRadiusM).toBeGreaterThanOrEqual(farthest - 20);
    const within = everything.filter((site) => !site.isIllustrative && away(site) < searchedRadiusM + 20);
    expect(within.length).toBeGreaterThanOrEqual(5);
  });

  it('are found by a name that thousands have, whichever were entered first', async () => {
    const db = await openDatabase();
    const [named] = await db.query<{ id: number }>(
      "SELECT id FROM search_doc WHERE kind = 'SITE' AND title LIKE '%党群%' LIMIT 1",
    );
    const dense = "SELECT public_id FROM position WHERE public_id LIKE 'st_dense%' ORDER BY id";
    await addSitesAt(db, 2_200, { lng: 100, lat: 30 });
    await addSitesAt(db, 1, AT, 9_000);
    await db.query(
      `INSERT INTO search_doc (kind, public_id, title, subtitle, region_code, is_illustrative, is_public, weight, tokens, context, initials)
      SELECT d.kind, p.public_id, d.title, d.subtitle, d.region_code, 0, 1, d.weight, d.tokens, d.context, d.initials
      FROM search_doc d CROSS JOIN (${dense}) p WHERE d.id = ?`,
      [named?.id ?? 0],
    );
    const { items } = await near('limit=1&q=党群');
    expect(items.map(({ id }) => id)).toEqual(['st_dense9000']);
    await db.query("DELETE FROM position WHERE public_id LIKE 'st_dense%'");
    await db.query("DELETE FROM search_doc WHERE public_id LIKE 'st_dense%'");
  });

  it('say when a rare kind was not found before the search had to stop', async () => {
    const db = await openDatabase();
    await addSitesAt(db, 600);
    const { complete, searchedRadiusM, items } = await near('limit=10&barrierFree=true');
    expect(items).toEqual([]);
    expect(complete).toBe(false);
    expect(searchedRadiusM).toBeGreaterThanOrEqual(0);
    expect(searchedRadiusM).toBeLessThan(20_000_000);
  });
});

/** Many sites at one place: a dense town. */
async function addSitesAt(
  db: Awaited<ReturnType<typeof openDatabase>>,
  count: number,
  at: { readonly lng: number; readonly lat: number } = AT,
  first = 100,
): Promise<void> {
  const [source] = await db.query<{ id: number }>("SELECT id FROM position WHERE precision = 'GEOCODED' LIMIT 1");
  await db.query(
    `INSERT INTO position (id, public_id, name, type, region_code, lng, lat, mx, my, precision, publication_status, created_at, updated_at)
    SELECT 990000000 + j.value, 'st_dense' || j.value, '密集' || j.value, p.type, p.region_code, ${at.lng}, ${at.lat}, x, y, 'GEOCODED', 'PUBLISHED', 0, 0
    FROM position p, json_each(?) j, (SELECT ? AS x, ? AS y) WHERE p.id = ?`,
    [JSON.stringify(Array.from({ length: count }, (_, i) => first + i)), ...cells(at), source?.id ?? 0],
  );
}

function cells({ lng, lat }: { readonly lng: number; readonly lat: number }): [number, number] {
  const size = 2 ** 30;
  const sin = Math.sin((lat * Math.PI) / 180);
  return [
    Math.floor((lng / 360 + 0.5) * size),
    Math.floor((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * size),
  ];
}
