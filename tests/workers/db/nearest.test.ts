import { beforeAll, describe, expect, test } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type MercatorBox, type MercatorCell, mercatorBox, toMercator } from '#core/geo/mercator.ts';
import { jsonChunks } from '#db/json-chunks.ts';
import { nearestSites, sitesInBox } from '#db/queries/nearest.ts';
import { nearestSitesWhere } from '#db/queries/nearest-where.ts';
import { sql } from '#db/queries/sql.ts';
import { openDatabase, rowsReadBy } from './database.ts';
import { randomNumbers } from './random.ts';

interface Site extends MercatorCell {
  id: number;
  counter: number;
  sample: number;
  status: 'PUBLISHED' | 'SUSPENDED' | 'DRAFT';
}

const random = randomNumbers(2026);
let db: Awaited<ReturnType<typeof openDatabase>>;
let sites: Site[];

/** Two thirds in forty towns, the rest anywhere in the three provinces: like real sites, and unlike them too. */
function scatteredPoint(): LngLat {
  const [west, south, width, height] = [109, 29, 10, 11];
  if (random() < 1 / 3) return [west + random() * width, south + random() * height];
  const town = Math.floor(random() * 40);
  const spread = () => (random() + random() + random() - 1.5) * 0.08;
  return [west + (town % 8) * 1.2 + spread(), south + Math.floor(town / 8) * 2 + spread()];
}

beforeAll(async () => {
  db = await openDatabase();
  sites = Array.from({ length: 10_000 }, (_, i) => {
    const kind = random();
    return {
      id: i + 1,
      ...toMercator(scatteredPoint()),
      counter: Number(random() < 0.1),
      sample: Number(kind < 0.1),
      status: kind > 0.95 ? 'DRAFT' : kind > 0.9 ? 'SUSPENDED' : 'PUBLISHED',
    };
  });
  for (const chunk of jsonChunks(sites)) {
    await db.query(
      `INSERT INTO position (id, public_id, created_at, updated_at, name, type, region_code, lng, lat, mx, my, precision,
         has_counter, is_illustrative, publication_status)
       SELECT value->>'id', 'st_' || (value->>'id'), 0, 0, 'x', 'ACTIVITY_POSITION', '140921', 0, 0, value->>'x', value->>'y',
         'SURVEYED', value->>'counter', value->>'sample', value->>'status' FROM json_each(?)`,
      [chunk],
    );
  }
});

const isPublic = (site: Site) => site.status !== 'DRAFT';
const registered = (site: Site) => isPublic(site) && site.sample === 0;

function bruteForce(at: MercatorCell, k: number, wanted: (site: Site) => boolean): number[] {
  const squared = (site: Site) => (site.x - at.x) ** 2 + (site.y - at.y) ** 2;
  return sites
    .filter(wanted)
    .sort((a, b) => squared(a) - squared(b) || a.id - b.id)
    .slice(0, k)
    .map((site) => site.id);
}

const ids = (found: readonly { id: number }[]) => found.map((site) => site.id);

describe('the nearest sites', () => {
  test.each([1, 10, 50])('agree with brute force, k = %i', async (k) => {
    for (let i = 0; i < 60; i++) {
      const at = toMercator(scatteredPoint());
      const { sites: found, radius, complete } = await nearestSites(db, at, k, 'REGISTERED');
      expect(ids(found)).toEqual(bruteForce(at, k, registered));
      expect(complete).toBe(true);
      for (const site of found) expect(Math.hypot(site.x - at.x, site.y - at.y)).toBeLessThanOrEqual(radius);
    }
  });

  test.each([
    ['SAMPLE', (site: Site) => isPublic(site) && site.sample === 1],
    ['PUBLIC', isPublic],
    ['ALL', () => true],
  ] as const)('of the set %s agree with brute force', async (set, wanted) => {
    for (let i = 0; i < 30; i++) {
      const at = toMercator(scatteredPoint());
      const { sites: found } = await nearestSites(db, at, 10, set);
      expect(ids(found)).toEqual(bruteForce(at, 10, wanted));
    }
  });

  test('are found from far away and from the edge of the world', async () => {
    for (const point of [
      [-179.9, 84],
      [179.9, -84],
      [0, 0],
    ] as const) {
      const at = toMercator(point);
      expect(ids((await nearestSites(db, at, 3, 'REGISTERED')).sites)).toEqual(bruteForce(at, 3, registered));
    }
  });

  test('are all of them when fewer exist than asked for', async () => {
    const found = await nearestSites(db, toMercator([113, 35]), 50_000, 'SAMPLE');
    expect(found.sites).toHaveLength(sites.filter((site) => isPublic(site) && site.sample === 1).length);
    expect(found.complete).toBe(true);
  });

  test('agree with brute force from voids, and where many lie at one point', async () => {
    const alone = toMercator([70, 10]);
    const crowd = Array.from(
      { length: 40 },
      (_, i): Site => ({ ...alone, id: 20_000 + i, counter: 0, sample: 0, status: 'PUBLISHED' }),
    );
    await db.query('INSERT INTO site_rtree SELECT value, ?, ?, ?, ? FROM json_each(?)', [
      ...[alone.x, alone.x, alone.y, alone.y],
      JSON.stringify(crowd.map(({ id }) => id)),
    ]);
    sites.push(...crowd);
    for (let i = 0; i < 60; i++) {
      const at = i === 0 ? alone : toMercator([60 + 70 * random(), 60 * random()]);
      const k = 1 + (i % 15);
      const { sites: found } = await nearestSites(db, at, k, 'REGISTERED');
      expect(ids(found)).toEqual(bruteForce(at, k, registered));
    }
    await db.query('DELETE FROM site_rtree WHERE id >= 20000');
    sites.splice(-crowd.length);
  });

  test('cost at most 300 rows read for ten, in the void beside a town too', async () => {
    const costs: number[] = [];
    for (let i = 0; i < 150; i++) {
      const at = toMercator(scatteredPoint());
      const { read } = await rowsReadBy(db.meter, () => nearestSites(db, at, 10, 'REGISTERED'));
      costs.push(read);
    }
    expect(Math.max(...costs)).toBeLessThanOrEqual(300);
  });
});

describe('the nearest sites that meet a condition', () => {
  const hasCounter = { sql: sql`t.has_counter = ${1}`, look: 280 };
  const wanted = (site: Site) => registered(site) && site.counter === 1;

  test('agree with brute force as far as the search says it looked', async () => {
    let complete = 0;
    for (let i = 0; i < 80; i++) {
      const at = toMercator(scatteredPoint());
      const found = await nearestSitesWhere(db, at, 10, 'REGISTERED', hasCounter);
      const expected = bruteForce(at, 10, wanted);
      expect(ids(found.sites)).toEqual(expected.slice(0, found.sites.length));
      if (found.complete) {
        complete++;
        expect(found.sites).toHaveLength(10);
      } else {
        const next = sites.find((site) => site.id === expected[found.sites.length]);
        expect(Math.hypot((next?.x ?? 0) - at.x, (next?.y ?? 0) - at.y)).toBeGreaterThan(found.radius);
      }
    }
    expect(complete).toBeGreaterThan(40);
  });

  test('stop below 2,000 rows read, even where nothing can be found', async () => {
    for (const condition of [hasCounter, { sql: sql`t.name = ${'nowhere'}`, look: 280 }]) {
      for (let i = 0; i < 60; i++) {
        const at = toMercator(scatteredPoint());
        const { result, read } = await rowsReadBy(db.meter, () =>
          nearestSitesWhere(db, at, 10, 'REGISTERED', condition),
        );
        expect(read).toBeLessThanOrEqual(2000);
        expect(result.radius).toBeGreaterThan(0);
      }
    }
  });
});

describe('the sites in a box', () => {
  const within = (box: MercatorBox, site: Site) =>
    site.x >= box.x0 && site.x <= box.x1 && site.y >= box.y0 && site.y <= box.y1;

  test('agree with brute force and cost at most twice as many rows as they are', async () => {
    for (let i = 0; i < 100; i++) {
      const [lng, lat] = scatteredPoint();
      const half = 0.002 * 1.09 ** i;
      const box = mercatorBox([lng - half, lat - half, lng + half, lat + half]);
      const { result, read } = await rowsReadBy(db.meter, () => sitesInBox(db, box, 'REGISTERED', 20_000));
      const expected = sites.filter((site) => registered(site) && within(box, site)).map((site) => site.id);
      expect(ids(result)).toEqual(expected);
      expect(read).toBeLessThanOrEqual(2 * expected.length + 2);
    }
  });
});
