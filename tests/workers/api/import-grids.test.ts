import { beforeAll, expect, it } from 'vitest';
import { bulkChunk } from '#api/staff/imports/bulk-chunk.ts';
import { readings } from '#api/staff/readings.ts';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { SqlPort } from '#db/port.ts';
import type { Change } from '#db/queries/change-types.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';

let db: SqlPort;

const square: LngLat[] = [
  [112.6, 37.7],
  [112.61, 37.7],
  [112.61, 37.71],
  [112.6, 37.71],
  [112.6, 37.7],
];
const boundary = JSON.stringify({ type: 'Polygon', coordinates: [square] });
const PARK = 'pk_aaaaaaaaa1';

function grid(id: string, name: string, more: object): Change {
  const patch = { name, regionCode: '140702', publicationStatus: 'PUBLISHED', ...more };
  // the columns of a grid, as the codec writes them
  return { kind: 'GRID', id, expectedVersion: 0, why: '画边界', patch } as Change;
}

beforeAll(async () => {
  db = await openDatabase();
  const patch = { name: '一园', shortName: '一园', type: 'DEV_ZONE', regionCode: '140702' } as const;
  const parkId = await write(db, { kind: 'PARK', id: PARK, expectedVersion: 0, why: '新增', patch }, 1000);
  await write(db, grid('gr_aaaaaaaaa1', '在园里的', { boundary, parkId }), 2000);
  for (const no of [2, 3]) await write(db, grid(`gr_aaaaaaaaa${no}`, `园外的 ${no}`, { boundary }), 3000);
  await write(db, grid('gr_aaaaaaaaa4', '没画的', {}), 4000);
});

it('rows of a table put no drawn grid on another one of the park, nor on each other', async () => {
  const rows = [2, 3, 4].map((no) => ({
    rowNo: no,
    id: `gr_aaaaaaaaa${no}`,
    seen: 1,
    values: { park: PARK },
    also: {},
    beside: [],
  }));
  const context = {
    kind: 'GRID',
    who: 'u1',
    at: 9000,
    why: '导入',
    scopes: [EVERYWHERE],
    pinyin: await readings(),
    own: new Map(),
    parents: new Map(),
    rowIdFor: (rowNo: number) => rowNo,
  } as const;
  const [second, third, fourth] = await bulkChunk(db, rows, context);
  const onBoth = { path: 'park', expected: expect.stringMatching(/“在园里的”.*“园外的 3”/) };
  expect(second).toEqual({ ok: false, error: [expect.objectContaining(onBoth)] });
  expect(third?.ok).toBe(false);
  expect(fourth?.ok).toBe(true);
});
