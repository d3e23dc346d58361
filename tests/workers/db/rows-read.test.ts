import { beforeAll, expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import { jsonChunks } from '#db/json-chunks.ts';
import { nearestSites } from '#db/queries/nearest.ts';
import { openDatabase, rowsReadBy } from './database.ts';
import { randomNumbers } from './random.ts';

const random = randomNumbers(2026);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const towns = Array.from({ length: 300 }, () => [100 + 20 * random(), 25 + 18 * random()] as const);
let db: Awaited<ReturnType<typeof openDatabase>>;

/** Around towns, the few large ones most: as people live, and sites with them. */
function somewhere() {
  const [lng, lat] = towns[Math.floor(random() ** 2 * towns.length)] ?? [112, 38];
  return toMercator([lng + 0.12 * normal(), lat + 0.12 * normal()]);
}

beforeAll(async () => {
  db = await openDatabase();
});

/** A plain search reads the tree alone, so that nothing else need be filled. */
async function growTo(size: number): Promise<void> {
  const [row] = await db.query<{ n: number }>('SELECT count(*) AS n FROM site_rtree');
  const from = row?.n ?? 0;
  const sites = Array.from({ length: size - from }, (_, i) => ({ id: from + i + 1, ...somewhere() }));
  for (const chunk of jsonChunks(sites)) {
    await db.query(
      "INSERT INTO site_rtree SELECT value->>'id', value->>'x', value->>'x', value->>'y', value->>'y' FROM json_each(?)",
      [chunk],
    );
  }
}

/** Desert, sea, or beside a town: most of it is void. */
const anywhere = () => toMercator([85 + 45 * random(), 15 + 35 * random()]);

/** Rows read by some plain searches, the cheapest first. */
async function costsOf(searches: number, point: () => ReturnType<typeof toMercator>): Promise<number[]> {
  const costs: number[] = [];
  for (let i = 0; i < searches; i++) {
    const at = point();
    costs.push((await rowsReadBy(db.meter, () => nearestSites(db, at, 10, 'REGISTERED'))).read);
  }
  return costs.sort((a, b) => a - b);
}

it.each([5_000, 100_000])(
  'the ten nearest of %i sites cost at most 100 rows read at the median, and never 300; from a void hardly more',
  async (size) => {
    await growTo(size);
    const settled = await costsOf(200, somewhere);
    expect(settled[100]).toBeLessThanOrEqual(100);
    expect(settled.at(-1)).toBeLessThanOrEqual(300);
    const empty = await costsOf(200, anywhere);
    expect(empty[190]).toBeLessThanOrEqual(300);
    expect(empty.at(-1)).toBeLessThanOrEqual(400);
  },
  60_000,
);
