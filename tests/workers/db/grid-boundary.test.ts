import { beforeAll, describe, expect, test } from 'vitest';
import { boundaryJson, readBoundary } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { applyChange } from '#db/queries/change.ts';
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
