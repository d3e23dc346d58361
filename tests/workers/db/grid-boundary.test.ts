import { beforeAll, describe, expect, test } from 'vitest';
import { boundaryJson, readBoundary } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { applyChange, applyChanges } from '#db/queries/change.ts';
import type { Change } from '#db/queries/change-types.ts';
import { listGrids } from '#db/queries/grids.ts';
import { readState } from '#db/queries/record-state.ts';
import { openDatabase } from './database.ts';
import { by, refusal, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});

const square: LngLat[] = [
  [112.6, 37.7],
  [112.61, 37.7],
  [112.61, 37.71],
  [112.6, 37.71],
  [112.6, 37.7],
];

function grid(id: string, boundary: string | null, expectedVersion = 0): Change {
  const patch = { name: id, regionCode: '140702', publicationStatus: 'PUBLISHED' } as const;
  return {
    kind: 'GRID',
    id,
    expectedVersion,
    why: '画边界',
    patch: expectedVersion === 0 ? { ...patch, boundary } : { boundary },
  };
}

const polygon = (ring: LngLat[]) => JSON.stringify({ type: 'Polygon', coordinates: [ring] });

describe('the outline of a grid', () => {
  test('is kept closed and wound as GeoJSON asks, and its box follows from it', async () => {
    await write(db, grid('gr_a', polygon(square.slice(0, -1).reverse())), 1000);
    const now = await readState(db, 'GRID', 'gr_a');
    expect(now?.state).toMatchObject({ west: 112.6, south: 37.7, east: 112.61, north: 37.71 });
    const [ring] = readBoundary(String(now?.state.boundary)) ?? [];
    expect(ring).toHaveLength(5);
    expect(boundaryJson([ring ?? []])).toBe(now?.state.boundary);
  });

  test('drawn anew the same way is no change; taken away, the box goes too', async () => {
    await write(db, grid('gr_b', polygon(square)), 1000);
    const again = await applyChange(db, grid('gr_b', polygon([...square].reverse()), 1), by('u1', 2000));
    expect(again).toEqual({ ok: true, value: { id: 'gr_b', version: 1, fields: [] } });
    await write(db, grid('gr_b', null, 1), 3000);
    const now = await readState(db, 'GRID', 'gr_b');
    expect(now?.state).toMatchObject({ boundary: null, west: null, south: null, east: null, north: null });
  });

  test.each([
    ['no GeoJSON', 'POLYGON((112 37))'],
    ['a bow tie', polygon([square[0], square[2], square[1], square[3], square[0]] as LngLat[])],
    ['latitude first', polygon(square.map(([lng, lat]): LngLat => [lat, lng]))],
  ])('%s is refused', async (_, boundary) => {
    const result = await applyChange(db, grid('gr_bad', boundary), by('u1', 1000));
    expect(refusal(result)).toEqual({ code: 'INCONSISTENT', id: 'gr_bad', field: 'boundary' });
  });

  test('cannot be given a box of its own', async () => {
    const change = grid('gr_c', polygon(square));
    Object.assign(change.patch, { west: 100 });
    expect(refusal(await applyChange(db, change, by('u1', 1000)))).toMatchObject({
      code: 'FIELD_NOT_WRITABLE',
      field: 'west',
    });
  });

  test('is public in rounded coordinates, and not at all where nothing is left of it', async () => {
    const fine = square.map(([lng, lat]): LngLat => [lng + 0.00001234, lat]);
    const speck = square.map(([lng, lat]): LngLat => [112.6 + (lng - 112.6) / 1000, 37.7 + (lat - 37.7) / 1000]);
    await write(db, grid('gr_fine', polygon(fine)), 1000);
    await write(db, grid('gr_speck', polygon(speck)), 1000);
    const request = { limit: 50, after: null, illustrative: 'exclude' } as const;
    const { items } = await listGrids(db, {}, request, { decimals: 4, now: 5000 });
    const shown = new Map(items.map(({ id, boundary }) => [id, boundary]));
    expect(shown.get('gr_fine')).toEqual({ type: 'Polygon', coordinates: [square] });
    expect(shown.get('gr_speck')).toBeNull();
  });
});

describe('grids of one park', () => {
  const east = square.map(([lng, lat]): LngLat => [lng + 0.01, lat]);
  const over = square.map(([lng, lat]): LngLat => [lng + 0.005, lat]);
  let park: number;
  beforeAll(async () => {
    const patch = { name: '一园', shortName: '一园', type: 'DEV_ZONE', regionCode: '140702' } as const;
    park = await write(db, { kind: 'PARK', id: 'pk_one', expectedVersion: 0, why: '新增', patch }, 1000);
    await write(db, inPark('gr_west', square), 2000);
  });

  function inPark(id: string, ring: LngLat[], more: object = {}): Change {
    const change = grid(id, polygon(ring));
    Object.assign(change.patch, { parkId: park, ...more });
    return change;
  }
  const later = (id: string, expectedVersion: number, patch: object): Change => {
    const change = grid(id, null, expectedVersion);
    return { ...change, patch } as Change;
  };

  test('may share a border, and no ground: whose it is, is said', async () => {
    await write(db, inPark('gr_east', east), 3000);
    expect(refusal(await applyChange(db, inPark('gr_mid', over), by('u1', 4000)))).toEqual({
      code: 'GROUND_TAKEN',
      id: 'gr_mid',
      field: 'boundary',
      by: [
        { id: 'gr_east', name: 'gr_east' },
        { id: 'gr_west', name: 'gr_west' },
      ],
    });
    expect(await readState(db, 'GRID', 'gr_mid')).toBeNull();
  });

  test('do not get there by moving into the park, nor by coming back after 停用', async () => {
    await write(db, grid('gr_guest', polygon(over)), 5000);
    const move = await applyChange(db, later('gr_guest', 1, { parkId: park }), by('u1', 6000));
    expect(refusal(move).code).toBe('GROUND_TAKEN');
    await write(db, inPark('gr_gone', over, { publicationStatus: 'CLOSED' }), 7000);
    const back = await applyChange(db, later('gr_gone', 1, { publicationStatus: 'PUBLISHED' }), by('u1', 8000));
    expect(refusal(back).code).toBe('GROUND_TAKEN');
  });

  test('written together are compared with each other, as they will be', async () => {
    const north = square.map(([lng, lat]): LngLat => [lng, lat + 0.1]);
    const both = await applyChanges(db, [inPark('gr_n1', north), inPark('gr_n2', north)], by('u1', 9000));
    expect(both).toMatchObject({ ok: false, error: { code: 'GROUND_TAKEN', by: [{ id: 'gr_n2' }] } });
    // two neighbours move their common border in one act
    const [wide, narrow] = [square, east].map((ring) =>
      ring.map(([lng, lat]): LngLat => [lng === 112.61 ? 112.612 : lng, lat]),
    );
    const border = await applyChanges(
      db,
      [
        later('gr_west', 1, { boundary: polygon(wide ?? []) }),
        later('gr_east', 1, { boundary: polygon(narrow ?? []) }),
      ],
      by('u1', 10_000),
    );
    expect(border.ok).toBe(true);
  });

  test('that lie on each other since before may change in everything else, and be mended', async () => {
    await write(db, grid('gr_old', polygon(over)), 11_000);
    await db.query("UPDATE grid SET park_id = ? WHERE public_id = 'gr_old'", [park]);
    await write(db, later('gr_old', 1, { instructorCount: 3 }), 12_000);
    await write(db, later('gr_old', 2, { boundary: null }), 13_000);
  });

  test('示例 and real ones are not compared', async () => {
    await write(db, inPark('gr_sample', square, { isIllustrative: 1 }), 14_000);
    const second = await applyChange(db, inPark('gr_sample2', square, { isIllustrative: 1 }), by('u1', 15_000));
    expect(refusal(second)).toMatchObject({ code: 'GROUND_TAKEN', by: [{ id: 'gr_sample' }] });
  });
});

describe('the outline of a park', () => {
  test('is kept the same way', async () => {
    const patch = {
      name: '园',
      shortName: '园',
      type: 'DEV_ZONE',
      regionCode: '140702',
      boundary: polygon([...square].reverse()),
    } as const;
    await write(db, { kind: 'PARK', id: 'pk_a', expectedVersion: 0, why: '新增', patch }, 1000);
    const now = await readState(db, 'PARK', 'pk_a');
    expect(now?.state.boundary).toBe(boundaryJson([square]));
    expect(now?.state).not.toHaveProperty('west');
  });
});
