import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { polygonAreaM2 } from '#core/geo/polygon.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { ParkShapes, ShapeCheckAnswer } from '#core/schemas/shape.ts';
import type { Change } from '#db/queries/change-types.ts';
import { openDatabase } from '../db/database.ts';
import { write } from '../db/records.ts';
import { type Browser, browser, putAccount } from './session.ts';

const [PARK, OTHER_PARK] = ['pk_0000000001', 'pk_0000000002'];
const [NORTH, SOUTH, GONE, SAMPLE, ELSEWHERE, LONE] = [1, 2, 3, 4, 5, 6].map((n) => `gr_000000000${n}`);

let db: Awaited<ReturnType<typeof openDatabase>>;
let editor: Browser;

function box(west: number, south: number, east: number, north: number): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
const polygon = (ring: LngLat[]) => ({ type: 'Polygon', coordinates: [ring] });
const northern = box(112.6, 37.72, 112.62, 37.73);
const southern = box(112.6, 37.7, 112.62, 37.72);

function grid(id: string | undefined, name: string, park: number | null, ring: LngLat[], more: object = {}): Change {
  const patch = { name, parkId: park, regionCode: '140702', publicationStatus: 'PUBLISHED' } as const;
  return {
    kind: 'GRID',
    id: id ?? '',
    expectedVersion: 0,
    why: '新增',
    patch: { ...patch, boundary: JSON.stringify(polygon(ring)), ...more },
  };
}

async function signedIn(login: string, scope: Scope): Promise<Browser> {
  await putAccount(db, login, [{ role: 'PARK_EDITOR', scope }]);
  const own = browser();
  expect(await own.signIn(login)).toBe('DONE');
  return own;
}

beforeAll(async () => {
  db = await openDatabase();
  const patch = { shortName: '园', type: 'DEV_ZONE', regionCode: '140702', publicationStatus: 'PUBLISHED' } as const;
  const boundary = JSON.stringify(polygon(box(112.6, 37.7, 112.64, 37.73)));
  const at = { lng: 112.62, lat: 37.715, precision: 'PARK_CENTROID' } as const;
  const park = await write(
    db,
    {
      kind: 'PARK',
      id: PARK ?? '',
      expectedVersion: 0,
      why: '新增',
      patch: { ...patch, name: '示例开发区', boundary, ...at },
    },
    1000,
  );
  const other = await write(
    db,
    { kind: 'PARK', id: OTHER_PARK ?? '', expectedVersion: 0, why: '新增', patch: { ...patch, name: '另一个园区' } },
    1000,
  );
  await write(db, grid(NORTH, '北网格', park, northern), 2000);
  await write(db, grid(SOUTH, '南网格', park, southern), 2000);
  await write(db, grid(GONE, '停用网格', park, southern, { publicationStatus: 'CLOSED' }), 2000);
  await write(db, grid(SAMPLE, '示例网格', park, southern, { isIllustrative: 1 }), 2000);
  await write(db, grid(ELSEWHERE, '别的园区的网格', other, southern), 2000);
  await write(db, grid(LONE, '县里的网格', null, southern), 2000);
  editor = await signedIn('editor', { regionCode: '140702', record: null });
});

async function check(body: object, by = editor): Promise<ShapeCheckAnswer> {
  const response = await by.post('/api/staff/shape-check', body);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.status).toBe(200);
  return response.json<ShapeCheckAnswer>();
}

describe('the outline of a grid', () => {
  it('that takes ground of others is told whose, by name; those of other parks, the closed and the 示例 are not asked', async () => {
    const ring = box(112.61, 37.71, 112.63, 37.725);
    const answer = await check({ kind: 'GRID', park: PARK, boundary: polygon(ring) });
    expect(answer).toEqual({
      areaM2: polygonAreaM2([ring]),
      problems: [],
      overlaps: [
        { id: NORTH, name: '北网格' },
        { id: SOUTH, name: '南网格' },
      ],
      outsidePark: false,
      gridsOutside: [],
    });
  });

  it('may share borders with all of them', async () => {
    const { overlaps } = await check({ kind: 'GRID', park: PARK, boundary: polygon(box(112.62, 37.7, 112.64, 37.73)) });
    expect(overlaps).toEqual([]);
  });

  it('does not stand in its own way, and is compared within its park without naming it', async () => {
    const grown = box(112.6, 37.7, 112.63, 37.72);
    expect((await check({ kind: 'GRID', id: SOUTH, boundary: polygon(grown) })).overlaps).toEqual([]);
    const over = polygon(box(112.6, 37.7, 112.62, 37.722));
    expect((await check({ kind: 'GRID', id: SOUTH, boundary: over })).overlaps).toEqual([
      { id: NORTH, name: '北网格' },
    ]);
    expect((await check({ kind: 'GRID', id: SAMPLE, boundary: over })).overlaps).toEqual([]);
  });

  it('that leaves its park is told so; without an outline of the park, or without a park, nobody can say', async () => {
    const beyond = polygon(box(112.63, 37.7, 112.65, 37.71));
    expect((await check({ kind: 'GRID', park: PARK, boundary: beyond })).outsidePark).toBe(true);
    expect((await check({ kind: 'GRID', park: OTHER_PARK, boundary: beyond })).outsidePark).toBeNull();
    expect(await check({ kind: 'GRID', id: LONE, boundary: beyond })).toMatchObject({
      outsidePark: null,
      overlaps: [],
    });
  });

  it('that is none is told where, and is compared with nothing', async () => {
    const [a, b, c, d] = box(112.61, 37.71, 112.63, 37.725);
    const answer = await check({ kind: 'GRID', park: PARK, boundary: polygon([a, c, b, d, a] as LngLat[]) });
    expect(answer).toMatchObject({ overlaps: [], outsidePark: null });
    expect(answer.problems).toEqual([
      { code: 'SELF_INTERSECTION', ring: 0, corners: [0, 2], other: null, count: null },
    ]);
  });
});

describe('the outline of a park', () => {
  it('names the grids that would stand out of it', async () => {
    const { gridsOutside, overlaps } = await check({
      kind: 'PARK',
      id: PARK,
      boundary: polygon(box(112.6, 37.7, 112.64, 37.725)),
    });
    expect(gridsOutside).toEqual([{ id: NORTH, name: '北网格' }]);
    expect(overlaps).toEqual([]);
  });
});

describe('the outlines around', () => {
  it('are those of the park and of its grids in any state but 停用, exact as they are kept', async () => {
    const response = await editor.get(`/api/staff/shapes?park=${PARK}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { park, grids } = await response.json<ParkShapes>();
    expect(park).toEqual({
      id: PARK,
      name: '示例开发区',
      boundary: polygon(box(112.6, 37.7, 112.64, 37.73)),
      point: { lng: 112.62, lat: 37.715 },
    });
    expect(grids.map(({ name, isIllustrative }) => [name, isIllustrative])).toEqual([
      ['北网格', false],
      ['南网格', false],
      ['示例网格', true],
    ]);
    expect(grids[0]?.boundary).toEqual(polygon(northern));
  });

  it('of a park elsewhere are not there', async () => {
    const elsewhere = await signedIn('elsewhere-too', { regionCode: '410000', record: null });
    expect(await elsewhere.outcome('GET', `/api/staff/shapes?park=${PARK}`)).toBe('404 NOT_FOUND');
    expect(await editor.outcome('GET', '/api/staff/shapes?park=pk_zzzzzzzzzz')).toBe('404 NOT_FOUND');
  });
});

describe('who may ask', () => {
  const boundary = polygon(southern);
  it('is who may read the record; elsewhere it is as if there were nothing', async () => {
    const elsewhere = await signedIn('elsewhere', { regionCode: '410000', record: null });
    const everywhere = await signedIn('everywhere', EVERYWHERE);
    const ask = (by: Browser, body: object) => by.outcome('POST', '/api/staff/shape-check', { boundary, ...body });
    expect(await ask(elsewhere, { kind: 'GRID', park: PARK })).toBe('404 NOT_FOUND');
    expect(await ask(elsewhere, { kind: 'GRID', id: SOUTH })).toBe('404 NOT_FOUND');
    expect(await ask(elsewhere, { kind: 'PARK', id: PARK })).toBe('404 NOT_FOUND');
    expect(await ask(everywhere, { kind: 'PARK', id: PARK })).toBe(200);
    expect(await ask(editor, { kind: 'GRID', park: 'pk_zzzzzzzzzz' })).toBe('404 NOT_FOUND');
    expect(await ask(browser(), { kind: 'PARK', id: PARK })).toBe('401 UNAUTHENTICATED');
  });

  it.each<[string, object, string]>([
    ['no record', { kind: 'GRID', boundary }, 'id'],
    ['a new park', { kind: 'PARK', park: PARK, boundary }, 'id'],
    ['another kind', { kind: 'SITE', id: PARK, boundary }, 'kind'],
    [
      'another geometry',
      { kind: 'PARK', id: PARK, boundary: { type: 'Point', coordinates: [112, 37] } },
      'boundary.type',
    ],
    [
      'no numbers',
      { kind: 'PARK', id: PARK, boundary: { type: 'Polygon', coordinates: [[['a', 'b']]] } },
      'boundary.coordinates.0.0.0',
    ],
  ])('%s is refused with the field it is about', async (_, body, path) => {
    const response = await editor.post('/api/staff/shape-check', body);
    expect(response.status).toBe(400);
    const { error } = await response.json<ErrorBody>();
    expect(error.details?.[0]?.path).toBe(path);
  });
});
