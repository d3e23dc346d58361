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

it.each([5_000, 100_000])(
  'the ten nearest of %i sites cost at most 100 rows read at the median, and never 300',
  async (size) => {
    await growTo(size);
    const costs: number[] = [];
    for (let i = 0; i < 200; i++) {
      costs.push((await rowsReadBy(db.meter, () => nearestSites(db, somewhere(), 10, 'REGISTERED'))).read);
    }
    costs.sort((a, b) => a - b);
    expect(costs[100]).toBeLessThanOrEqual(100);
    expect(costs.at(-1)).toBeLessThanOrEqual(300);
  },
  60_000,
);
