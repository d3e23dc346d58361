import { describe, expect, it } from 'vitest';
import { type MercatorCell, toMercator } from '#core/geo/mercator.ts';
import { nearestIn, nearestWhere } from '#core/snapshot/nearest.ts';
import type { Shard } from '#core/snapshot/shard.ts';
import type { ShardSet } from '#core/snapshot/snapshot.ts';
import type { SnapshotRow } from '#core/snapshot/snapshot-row.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { madeShard, madeSite, madeSnapshot } from './made-sites.ts';

const random = randomNumbers(77);
const PROVINCES = ['14', '34', '41', '61'];

/** Towns along the middle of four provinces that meet, so that many queries look across a border. */
function anyPoint(): readonly [number, number] {
  const town = Math.floor(random() * 12);
  const spread = () => (random() + random() - 1) * 0.4;
  return [110 + (town % 4) + spread(), 34 + Math.floor(town / 4) + spread()];
}

function provinceOf([lng, lat]: readonly [number, number]): string {
  return PROVINCES[(lng < 111.5 ? 0 : 1) + (lat < 35 ? 0 : 2)] ?? '14';
}

const sites = Array.from({ length: 2_000 }, (_, i) => {
  const point = anyPoint();
  const isIllustrative = random() < 0.1 ? 1 : 0;
  return madeSite(i + 1, `${provinceOf(point)}0102`, point, { isIllustrative });
});

function nearestByHand(rows: readonly SnapshotRow[], at: MercatorCell, k: number): number[] {
  const squared = ({ mx, my }: SnapshotRow) => ((mx ?? 0) - at.x) ** 2 + ((my ?? 0) - at.y) ** 2;
  const distances = rows.map((row) => ({ key: row.key, d: squared(row) }));
  return distances
    .sort((a, b) => a.d - b.d || a.key - b.key)
    .slice(0, k)
    .map(({ key }) => key);
}

const REGISTERED: readonly ShardSet[] = ['REGISTERED'];

describe('the nearest sites of the snapshot', () => {
  it('are those of brute force in 10,000 questions, across borders of provinces too', () => {
    const snapshot = madeSnapshot(sites);
    const registered = sites.filter(({ isIllustrative }) => isIllustrative === 0);
    let across = 0;
    for (let i = 0; i < 10_000; i++) {
      const at = toMercator(anyPoint());
      const k = 1 + Math.floor(random() * 12);
      const found = nearestIn(snapshot, { at, k, sets: REGISTERED }, new Set());
      expect(found?.sites.map(({ id }) => id)).toEqual(nearestByHand(registered, at, k));
      expect(found?.complete).toBe(true);
      if (new Set(found?.sites.map(({ shard }) => shard)).size > 1) across++;
    }
    expect(across).toBeGreaterThan(100);
  }, 120_000);

  it('leave out what was withdrawn and take what was changed from the later rows', () => {
    const moved = sites.slice(0, 50).map((site) => ({ ...site, ...madeSite(site.key, site.regionCode, anyPoint()) }));
    const withdrawn = sites.slice(50, 90).map(({ key }) => key);
    const snapshot = madeSnapshot(sites, {
      delta: [{ set: 'REGISTERED', shard: madeShard(moved) }],
      gone: [...moved.map(({ key }) => key), ...withdrawn],
    });
    const now = [...sites.slice(90).filter(({ isIllustrative }) => isIllustrative === 0), ...moved];
    for (let i = 0; i < 300; i++) {
      const at = toMercator(anyPoint());
      const found = nearestIn(snapshot, { at, k: 8, sets: REGISTERED }, new Set());
      expect(found?.sites.map(({ id }) => id)).toEqual(nearestByHand(now, at, 8));
    }
  });

  it('names the province that is not in memory, and reads no other than it needs', () => {
    const snapshot = { ...madeSnapshot(sites), loaded: new Map() };
    const wanted = new Set<string>();
    expect(nearestIn(snapshot, { at: toMercator([110, 36]), k: 3, sets: REGISTERED }, wanted)).toBeNull();
    expect([...wanted]).toHaveLength(1);
  });
});

describe('the nearest sites that pass a test', () => {
  const STEPS = { start: 40_000, growth: 1.4143, look: 280 } as const;

  it('are those of brute force within the radius that was looked at', () => {
    const snapshot = madeSnapshot(sites);
    const registered = sites.filter(({ isIllustrative }) => isIllustrative === 0);
    const outcomes = new Set<boolean>();
    for (let i = 0; i < 1_000; i++) {
      const at = toMercator(anyPoint());
      const [k, every] = [1 + Math.floor(random() * 8), 1 + Math.floor(random() * 60)];
      const testOf = (shard: Shard) => (row: number) => (shard.key[row] ?? 0) % every === 0;
      const found = nearestWhere(snapshot, { at, k, sets: REGISTERED }, STEPS, testOf, new Set());
      if (found === null) throw new Error('all is in memory');
      const inside = registered.filter(
        ({ key, mx, my }) =>
          key % every === 0 && ((mx ?? 0) - at.x) ** 2 + ((my ?? 0) - at.y) ** 2 <= found.radius ** 2,
      );
      expect(found.sites.map(({ id }) => id)).toEqual(nearestByHand(inside, at, k));
      expect(found.complete).toBe(found.sites.length === k);
      outcomes.add(found.complete);
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });

  it('are looked for among so many sites only, though the next ring holds a whole city', () => {
    const city = Array.from({ length: 5_000 }, (_, i) =>
      madeSite(i + 1, '310101', [121.4 + random() * 0.2, 31.1 + random() * 0.2]),
    );
    const snapshot = madeSnapshot([...city, madeSite(9_001, '310101', [124, 30.5])]);
    let met = 0;
    for (const [file, shard] of snapshot.loaded) {
      const { tree } = shard;
      if (tree === null) continue;
      const search: typeof tree.search = (x0, y0, x1, y1, visit) =>
        tree.search(x0, y0, x1, y1, (i, ...box) => {
          met++;
          return visit?.(i, ...box) ?? true;
        });
      // all that nearestWhere asks of a tree
      const watched = { ...shard, tree: { search } as typeof tree };
      (snapshot.loaded as Map<string, Shard>).set(file, watched); // made above
    }
    const place = { at: toMercator([124, 30.5]), k: 5, sets: REGISTERED };
    const found = nearestWhere(snapshot, place, STEPS, () => () => false, new Set());
    expect(found).toMatchObject({ sites: [], complete: false });
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(600);
  });
});
