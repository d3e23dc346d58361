import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { TileIndex } from '#core/schemas/tiles.ts';
import { type SiteSymbol, siteSymbol, siteSymbols } from '#core/site-symbol.ts';
import { SINGLE_FROM, type TileAddress } from '#core/tiles/pyramid.ts';
import { d1Port, type RowMeter } from '#db/d1.ts';
import type { SqlPort } from '#db/port.ts';
import type { PublicStore } from '#db/queries/public-store.ts';
import { type SiteTileFilter, siteTileOf } from '#db/queries/tile-sites.ts';
import type { View } from '#db/queries/view.ts';
import { readTile, type TileFeature } from '../../support/read-tile.ts';
import { randomNumbers } from '../db/random.ts';
import { buildSnapshot } from './built-snapshot.ts';
import { read, refused, send } from './call.ts';
import { AREA, addSites } from './many-sites.ts';
import { openSeeded } from './seeded.ts';
import { withMemory } from './with-memory.ts';

const random = randomNumbers(2468);
const view: View = { now: Date.parse('2026-11-20T10:15:00+08:00'), decimals: 4 };
const many = 'id BETWEEN 900000000 AND 900000899';
let db: SqlPort;

const run = (...texts: string[]) => db.batch(texts.map((text) => ({ text, values: [] })));

beforeAll(async () => {
  db = await openSeeded();
  await addSites(db, 900);
  await run(
    `UPDATE position SET publication_status = 'SUSPENDED' WHERE ${many} AND id % 17 = 0`,
    `UPDATE position SET publication_status = 'DRAFT' WHERE ${many} AND id % 19 = 0`,
    `UPDATE position SET is_illustrative = 1 WHERE ${many} AND id % 11 = 0`,
    `UPDATE position SET mx = NULL, my = NULL, lng = NULL, lat = NULL WHERE ${many} AND id % 23 = 0`,
    `UPDATE position SET level = 'CENTER' WHERE ${many} AND id % 7 = 0`,
    `UPDATE position SET is_mobile = 1 WHERE ${many} AND id % 29 = 0`,
    `UPDATE position SET verified_on = '2025-11-01', next_review_on = '2026-11-01' WHERE ${many} AND id % 5 = 0`,
    `UPDATE position SET mx = (SELECT mx FROM position WHERE id = 900000001), my = (SELECT my FROM position WHERE id = 900000001),
       lng = (SELECT lng FROM position WHERE id = 900000001), lat = (SELECT lat FROM position WHERE id = 900000001),
       precision = 'PARK_CENTROID' WHERE ${many} AND id % 41 = 0 AND mx IS NOT NULL`,
    `INSERT INTO position_closure (position_id, from_on, to_on, reason, entered_at)
       SELECT id, '2026-11-19', '2026-11-21', '装修', 0 FROM position WHERE ${many} AND id % 9 = 0`,
  );
  await buildSnapshot(db, env.PHOTOS, view.now);
}, 60_000);

const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const tileAt = (z: number, [lng, lat]: readonly [number, number]): TileAddress => {
  const { x, y } = toMercator([lng, lat]);
  return { z, x: Math.floor(x / 2 ** (30 - z)), y: Math.floor(y / 2 ** (30 - z)) };
};
const anyPlace = () =>
  [AREA.west + random() * (AREA.east - AREA.west), AREA.south + random() * (AREA.north - AREA.south)] as const;
const anyFilter = (): SiteTileFilter => ({
  illustrative: one(['exclude', 'include', 'only'] as const),
  ...(random() < 0.4
    ? { region: one([['140000'], ['140700'], ['140921'], ['140702', '140921'], ['140000', '410000']]) }
    : {}),
  ...(random() < 0.3 ? { symbol: siteSymbols.filter(() => random() < 0.5) } : {}),
});

async function compareTiles(store: PublicStore, count: number): Promise<void> {
  let filled = 0;
  for (let i = 0; i < count; i++) {
    const [tile, filter] = [tileAt(Math.floor(random() * 15), anyPlace()), anyFilter()];
    const [a, b] = [await siteTileOf(store, tile, filter, view), await siteTileOf(db, tile, filter, view)];
    expect([tile, filter, a && [...a]]).toEqual([tile, filter, b && [...b]]);
    if (a !== null) filled++;
  }
  expect(filled).toBeGreaterThan(count / 4);
}

/** All sites of a choice that are on the map, as the list tells them. */
async function listed(illustrative: string): Promise<(Site & { point: NonNullable<Site['point']> })[]> {
  const sites: Site[] = [];
  for (let cursor = ''; ; ) {
    const page = await read<{ items: Site[]; nextCursor: string | null }>(
      `/api/sites?limit=500&illustrative=${illustrative}${cursor}`,
    );
    sites.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  return sites.filter((site): site is Site & { point: NonNullable<Site['point']> } => site.point !== null);
}

const path = ({ z, x, y }: TileAddress, layer = 'sites', query = '') =>
  `/api/tiles/${layer}/${z}/${x}/${y}.mvt${query}`;

async function tile(address: TileAddress, layer: string, query = ''): Promise<TileFeature[]> {
  const answer = await send(path(address, layer, query));
  if (answer.status === 204) return [];
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/vnd.mapbox-vector-tile']);
  return readTile(await answer.arrayBuffer(), address)[layer] ?? [];
}

/** Every tile of a level that the sites of the list lie in. */
const tilesOf = (z: number, sites: readonly { point: { lng: number; lat: number } }[]): TileAddress[] => {
  const keys = new Map(
    sites.map(({ point }) => tileAt(z, [point.lng, point.lat])).map((at) => [`${at.x}/${at.y}`, at]),
  );
  return [...keys.values()];
};

/** Reads tiles of sites as memory gives them. */
async function fromMemory(): Promise<(address: TileAddress, filter: SiteTileFilter) => Promise<TileFeature[]>> {
  const store = await withMemory(db, view.now);
  return async (address, filter) => {
    const bytes = await siteTileOf(store, address, filter, view);
    return bytes instanceof Uint8Array ? (readTile(bytes, address).sites ?? []) : [];
  };
}

const isOwn = ({ place }: TileFeature) => place.every((at) => at >= 0 && at < 4096);

describe('tiles of sites', () => {
  it('are the same bytes from memory and from the database', async () => {
    await compareTiles(await withMemory(db, view.now), 90);
  });

  it('hold every site of the list once, at its public point, with its mark', async () => {
    const [sites, features] = [await listed('include'), await fromMemory()];
    const found = new Map<string, TileFeature>();
    for (const address of tilesOf(SINGLE_FROM, sites)) {
      for (const feature of (await features(address, { illustrative: 'include' })).filter(isOwn)) {
        expect(found.has(String(feature.properties.id))).toBe(false);
        found.set(String(feature.properties.id), feature);
      }
    }
    expect([...found.keys()].sort()).toEqual(sites.map(({ id }) => id).sort());
    for (const site of sites) {
      const { lngLats = [], properties = {} } = found.get(site.id) ?? ({} as Partial<TileFeature>);
      // a unit of the tenth level
      expect(Math.abs((lngLats[0] ?? 0) - site.point.lng)).toBeLessThan(1e-4);
      expect(Math.abs((lngLats[1] ?? 0) - site.point.lat)).toBeLessThan(1e-4);
      expect([
        site.id,
        properties.name,
        properties.symbol,
        properties.illustrative,
        properties.schematic ?? false,
      ]).toEqual([...[site.id, site.name, siteSymbol(site), site.isIllustrative, site.point.schematic]]);
    }
    expect(Math.max(...[...found.values()].map(({ properties }) => Number(properties.stack ?? 0)))).toBeGreaterThan(10);
  });

  it('count below the tenth level, registered and illustrative sites apart', async () => {
    const features = await fromMemory();
    for (const z of [3, 6, 9]) {
      for (const illustrative of ['exclude', 'include', 'only'] as const) {
        const sites = await listed(illustrative);
        let [registered, examples, singles] = [0, 0, 0];
        for (const address of tilesOf(z, sites)) {
          const shown = await features(address, { illustrative });
          expect(shown.length).toBeLessThanOrEqual(256);
          for (const { properties, place } of shown) {
            expect(place.every((at) => at >= 0 && at < 4096)).toBe(true);
            registered += Number(properties.registered ?? (properties.illustrative === false ? 1 : 0));
            examples += Number(properties.examples ?? (properties.illustrative === true ? 1 : 0));
            if (properties.id !== undefined) singles++;
          }
        }
        expect([registered, examples]).toEqual([
          sites.filter(({ isIllustrative }) => !isIllustrative).length,
          sites.filter(({ isIllustrative }) => isIllustrative).length,
        ]);
        if (z === 9) expect(singles).toBeGreaterThan(0);
      }
    }
  });

  it('can be had for a region and for some symbols only', async () => {
    const sites = (await listed('exclude')).filter(({ regionCode }) => regionCode.startsWith('1407'));
    const symbols: SiteSymbol[] = ['center', 'mobile'];
    const asked = sites.filter((site) => symbols.includes(siteSymbol(site)));
    for (const z of [5, SINGLE_FROM]) {
      const features: TileFeature[] = [];
      for (const address of tilesOf(z, sites)) {
        features.push(...(await tile(address, 'sites', '?region=140700&symbol=center,mobile')).filter(isOwn));
      }
      expect(features.reduce((sum, { properties }) => sum + Number(properties.registered ?? 1), 0)).toBe(asked.length);
    }
    expect(asked.length).toBeGreaterThan(5);
  });

  it('follow what was published, changed and withdrawn after the snapshot was built', async () => {
    const next = '(SELECT value FROM publication_counter)';
    const isPublic = "publication_status IN ('PUBLISHED', 'SUSPENDED')";
    await run(
      'UPDATE publication_counter SET value = value + 1',
      `UPDATE position SET mx = mx + 900000, name = name || '（新）', published_no = ${next} WHERE ${many} AND id % 13 = 0 AND ${isPublic} AND mx IS NOT NULL`,
      `UPDATE position SET region_code = '340121', published_no = ${next} WHERE ${many} AND id % 31 = 0 AND ${isPublic}`,
      'UPDATE publication_counter SET value = value + 1',
      `INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at) SELECT 'SITE', id, public_id, ${next}, 0
         FROM position WHERE ${many} AND id % 37 = 0 AND ${isPublic}`,
      `UPDATE position SET publication_status = 'CLOSED', published_no = NULL WHERE ${many} AND id % 37 = 0 AND ${isPublic}`,
    );
    const store = await withMemory(db, view.now);
    expect(store.memory.snapshot.gone.length).toBeGreaterThan(40);
    await compareTiles(store, 70);
  });

  it('are counted from pyramids alone where sites are not in memory, but for those that stand alone', async () => {
    const meter: RowMeter = { read: 0, written: 0 };
    const { memory } = await withMemory(db, view.now, { shards: false });
    expect([memory.snapshot.loaded.size, memory.snapshot.gone.length > 40]).toEqual([0, true]);
    const store = { ...d1Port(env.DB, meter), memory };
    let alone = 0;
    for (let i = 0; i < 40; i++) {
      const [address, illustrative] = [
        tileAt(Math.floor(random() * SINGLE_FROM), anyPlace()),
        anyFilter().illustrative,
      ];
      meter.read = 0;
      const bytes = await siteTileOf(store, address, { illustrative }, view);
      const read = meter.read;
      expect([address, bytes]).toEqual([address, await siteTileOf(db, address, { illustrative }, view)]);
      const features = bytes instanceof Uint8Array ? (readTile(bytes, address).sites ?? []) : [];
      const singles = features.filter(({ properties }) => properties.id !== undefined).length;
      expect(read).toBeLessThanOrEqual(8 * singles);
      alone += singles;
    }
    expect(alone).toBeGreaterThan(20);
    expect([...memory.wanted].filter((file) => !file.endsWith('.cells'))).toEqual([]);
    await compareTiles(store, 30);
  });

  it('are counted by the database as far as it may look, and from a region whatever else is in the tile', async () => {
    const meter: RowMeter = { read: 0, written: 0 };
    const metered = d1Port(env.DB, meter);
    const country = { z: 3, x: 6, y: 3 };
    expect(await siteTileOf(metered, country, { illustrative: 'exclude' }, view, 100)).toBe('TOO_MANY');
    expect(meter.read).toBeLessThan(250);
    meter.read = 0;
    const county = { illustrative: 'exclude', region: ['140921'] } as const;
    const bytes = await siteTileOf(metered, country, county, view, 100);
    expect(meter.read).toBeLessThan(250);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect(bytes).toEqual(await siteTileOf(db, country, county, view));
    expect(await siteTileOf(metered, country, { ...county, region: ['140000'] }, view, 100)).toBe('TOO_MANY');
  });

  it('never tell more than the rounded point, however coarse', async () => {
    const address = tileAt(SINGLE_FROM, [112.73, 37.69]);
    const coarse: View = { ...view, decimals: 1 };
    const bytes = await siteTileOf(await withMemory(db, view.now), address, { illustrative: 'include' }, coarse);
    const { sites = [] } = readTile(bytes instanceof Uint8Array ? bytes : new Uint8Array(), address);
    expect(sites.length).toBeGreaterThan(5);
    for (const { lngLats } of sites) {
      for (const degrees of lngLats) expect(Math.abs(10 * degrees - Math.round(10 * degrees))).toBeLessThan(0.01);
    }
  });
});

describe('tiles of parks and pairings', () => {
  it('hold the parks of the list', async () => {
    const { items } = await read<{ items: Park[] }>('/api/parks?limit=500&illustrative=include');
    const placed = items.flatMap((park) => (park.point === null ? [] : [{ ...park, point: park.point }]));
    const found: TileFeature[] = [];
    for (const address of tilesOf(8, placed)) {
      found.push(...(await tile(address, 'parks', '?illustrative=include')).filter(isOwn));
    }
    const told = found.map(({ properties: { id, name, illustrative, child = false, schematic = false } }) =>
      [id, name, illustrative, child, schematic].join(),
    );
    const asListed = placed.map(({ id, name, isIllustrative, parent, point }) =>
      [id, name, isIllustrative, parent !== null, point.schematic].join(),
    );
    expect(told.sort()).toEqual(asListed.sort());
    expect(told.length).toBeGreaterThan(10);
  });

  it('draw pairings in force one by one from the tenth level on, and gather them below it', async () => {
    const { items } = await read<{ items: Pairing[] }>('/api/pairings?limit=500&status=ACTIVE&illustrative=include');
    const drawn = items.filter(({ a, b }) => a.point !== null && b.point !== null);
    expect(drawn.length).toBeGreaterThan(50);
    const ends = drawn.flatMap(({ a, b }) => [a, b].flatMap(({ point }) => (point === null ? [] : [{ point }])));
    const lines = new Set<unknown>();
    for (const address of tilesOf(10, ends)) {
      for (const { type, properties, place } of await tile(address, 'pairings', '?illustrative=include')) {
        expect(type).toBe(2);
        expect(place.every((at) => at >= -64 && at <= 4160)).toBe(true);
        lines.add(properties.id);
      }
    }
    // two ends on one spot make no line
    const long = drawn.filter(({ a, b }) => a.point?.lng !== b.point?.lng || a.point?.lat !== b.point?.lat);
    expect([...lines].sort()).toEqual(long.map(({ id }) => id).sort());

    const world = await tile({ z: 0, x: 0, y: 0 }, 'pairings', '?illustrative=include');
    const sum = (key: string) => world.reduce((total, { properties }) => total + Number(properties[key]), 0);
    expect([sum('registered'), sum('examples')]).toEqual([
      drawn.filter(({ isIllustrative }) => !isIllustrative).length,
      drawn.filter(({ isIllustrative }) => isIllustrative).length,
    ]);
    expect(world.length).toBeLessThan(drawn.length);
  });
});

describe('the addresses of tiles', () => {
  const address = tileAt(6, [112.73, 37.69]);

  it('live for good under the version of now, and are asked for again under any other', async () => {
    const { version, layers, maxZoom } = await read<TileIndex>('/api/tiles');
    const url = layers.find(({ id }) => id === 'sites')?.url ?? '';
    expect([url, maxZoom]).toEqual([`/api/tiles/sites/{z}/{x}/{y}.mvt?v=${version}`, 14]);
    const now = await send(path(address, 'sites', `?v=${version}`));
    expect([now.status, now.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    for (const query of ['', '?v=1-2020-01-01-abc']) {
      const other = await send(path(address, 'sites', query));
      expect([other.status, other.headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate']);
    }
    const etag = now.headers.get('etag') ?? '';
    expect((await send(path(address), { headers: { 'if-none-match': etag } })).status).toBe(304);
    await run('UPDATE publication_counter SET value = value + 1');
    const after = await send(path(address, 'sites', `?v=${version}`), { headers: { 'if-none-match': etag } });
    expect([after.status, after.headers.get('cache-control')]).toEqual([200, 'public, max-age=0, must-revalidate']);
    expect((await read<TileIndex>('/api/tiles')).version).not.toBe(version);
  });

  it('answer 204 where nothing is', async () => {
    const { version } = await read<TileIndex>('/api/tiles');
    for (const layer of ['sites', 'parks', 'pairings']) {
      const empty = await send(path({ z: 9, x: 3, y: 4 }, layer, `?v=${version}`));
      expect([empty.status, (await empty.arrayBuffer()).byteLength]).toEqual([204, 0]);
      expect(empty.headers.get('cache-control')).toContain('immutable');
    }
  });

  it('are refused outside the pyramid', async () => {
    const wrong = [
      ['/api/tiles/roads/1/0/0.mvt', 'layer'],
      ['/api/tiles/sites/15/0/0.mvt', 'z'],
      ['/api/tiles/sites/x/0/0.mvt', 'z'],
      ['/api/tiles/sites/1/2/0.mvt', 'x'],
      ['/api/tiles/sites/1/-1/0.mvt', 'x'],
      ['/api/tiles/sites/1/0/2.mvt', 'y'],
      ['/api/tiles/sites/1/0/0.png', 'y'],
      ['/api/tiles/sites/1/0/0', 'y'],
      ['/api/tiles/sites/1/0/0.mvt?symbol=x', 'symbol'],
      ['/api/tiles/sites/1/0/0.mvt?region=1', 'region'],
    ] as const;
    for (const [at, field] of wrong) {
      const { status, code, details } = await refused(at);
      expect([at, status, code, details?.[0]?.path]).toEqual([at, 400, 'VALIDATION', field]);
    }
    expect((await refused('/api/tiles/sites/1/0/0.mvt?q=x')).code).toBe('UNKNOWN_PARAMETER');
  });

  it('give the same bytes while the snapshot is fetched and once it is in memory', async () => {
    const HOUSEKEEPING = {
      idFromName: () => null,
      get: () => ({ buildSnapshotSoon: async () => undefined }),
    } as unknown as typeof env.HOUSEKEEPING; // asleep
    const bytes = async (bindings: object) => [
      ...new Uint8Array(await (await send(path(address), {}, bindings)).arrayBuffer()),
    ];
    const plain = await bytes({});
    for (let i = 0; i < 3; i++) expect(await bytes({ SNAPSHOT_MB: '64', HOUSEKEEPING })).toEqual(plain);
  });
});
