import { beforeAll, describe, expect, it } from 'vitest';
import type { Bindings } from '#api/env.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { NearReports, TicketState, UploadedPhoto } from '#core/schemas/voice.ts';
import { plain } from '#tests/support/made-jpeg.ts';
import { openDatabase } from '../db/database.ts';
import { read, refused } from './call.ts';
import { count, newKey, refusal, say, told, upload } from './visitor.ts';

const ON: Partial<Bindings> = {
  HAZARD_UNIT: '定襄县城市管理局',
  HAZARD_HOURS: '8:00–20:00',
  HAZARD_PHONE: '0350-6021234',
};
/** In the square that stands for 定襄县. */
const HERE = { lng: 112.957, lat: 38.48 };

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  const square = (w: number, s: number, e: number, n: number) =>
    JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    });
  const regions: [string, string, string, number, number, number, number][] = [
    ['140000', 'PROVINCE', square(110, 34, 115, 41), 110, 34, 115, 41],
    ['140900', 'CITY', square(112, 38, 114, 40), 112, 38, 114, 40],
    ['140921', 'COUNTY', square(112.8, 38.4, 113.2, 38.6), 112.8, 38.4, 113.2, 38.6],
    // Its box holds HERE, its shape does not.
    [
      '140920',
      'COUNTY',
      JSON.stringify({
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [112, 38],
              [113, 38],
              [112, 39],
              [112, 38],
            ],
          ],
        ],
      }),
      112,
      38,
      113,
      39,
    ],
  ];
  for (const [i, [code, level, geojson, west, south, east, north]] of regions.entries()) {
    await db.query('INSERT INTO region (id, code, name, short_name, full_name, level) VALUES (?, ?, ?, ?, ?, ?)', [
      i + 1,
      code,
      code,
      code,
      code,
      level,
    ]);
    await db.query("INSERT INTO region_boundary VALUES (?, ?, ?, ?, ?, ?, 'test')", [
      code,
      geojson,
      west,
      south,
      east,
      north,
    ]);
  }
});

type Body = Readonly<Record<string, unknown>>;
const report = (body: Body = {}, bindings = ON) =>
  say(
    '/api/reports',
    { key: newKey(), category: 'MANHOLE', reporterKind: 'RIDER', point: HERE, ...body },
    { bindings },
  );
const near = (query: string, bindings = ON) => read<NearReports>(`/api/reports/near?${query}`, bindings);
const last = async () => (await db.query('SELECT * FROM report ORDER BY id DESC LIMIT 1'))[0] ?? {};

describe('随手拍', () => {
  it('is closed until a unit and its hours are named, and says so', async () => {
    for (const bindings of [
      {},
      { HAZARD_UNIT: '城管局' },
      { HAZARD_HOURS: '8:00–20:00' },
      { HAZARD_UNIT: ' ', HAZARD_HOURS: ' ' },
    ]) {
      expect((await read<PortalConfig>('/api/config', bindings)).hazard).toBeNull();
      expect(await refusal(await report({}, bindings))).toMatchObject({ status: 403, code: 'FEATURE_OFF' });
      expect(await refused('/api/reports/near?lat=38.48&lng=112.957', bindings)).toMatchObject({ code: 'FEATURE_OFF' });
    }
    expect(await count(db, 'report')).toBe(0);
    const { hazard } = await read<PortalConfig>('/api/config', ON);
    expect(hazard).toEqual({ unit: '定襄县城市管理局', hours: '8:00–20:00', phone: '0350-6021234' });
    // A private number is never shown.
    const mobile = await read<PortalConfig>('/api/config', { ...ON, HAZARD_PHONE: '13812345678' });
    expect(mobile.hazard?.phone).toBeNull();
  });

  it('arrives once, in its county, with its photos', async () => {
    const { body: photo } = await told<UploadedPhoto>(await upload(plain()));
    const body = {
      key: newKey(),
      category: 'OTHER',
      text: '路边有断线',
      point: { ...HERE, accuracyM: 20 },
      photos: [{ id: photo.id, token: photo.token }],
    };
    const answers = await Promise.all(Array.from({ length: 4 }, () => report(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    const { body: receipt } = await told<{ ticket: string }>(answers[0] ?? new Response());
    expect(await count(db, 'report')).toBe(1);
    const row = await last();
    expect(row).toMatchObject({
      category: 'OTHER',
      description: '路边有断线',
      region_code: '140921',
      lng: HERE.lng,
      lat: HERE.lat,
      accuracy_m: 20,
      reporter_kind: 'RIDER',
      status: 'SUBMITTED',
    });
    expect(row.reporter_token_hash).toMatch(/^[0-9a-f]{64}$/);
    const photos = await db.query('SELECT owner_kind, owner_id, state FROM photo');
    expect(photos).toEqual([{ owner_kind: 'REPORT', owner_id: row.id, state: 'ATTACHED' }]);
    const state = await read<TicketState>(`/api/tickets?no=${receipt.ticket}`);
    expect(state).toMatchObject({ kind: 'REPORT', site: null, category: 'OTHER', status: 'SUBMITTED', dueOn: null });
    await db.query("UPDATE report SET status = 'REJECTED', reject_reason = '不在管理范围' WHERE id = ?", [
      Number(row.id),
    ]);
    expect(await read<TicketState>(`/api/tickets?no=${receipt.ticket}`)).toMatchObject({
      status: 'REJECTED',
      answer: '不在管理范围',
    });
  });

  it.each<[Body, string]>([
    [{ category: 'OTHER' }, 'text'],
    [{ category: 'NOISE' }, 'category'],
    [{ reporterKind: 'GRID_WORKER' }, 'reporterKind'],
    [{ point: undefined }, 'point'],
    [{ point: { lng: 2.35, lat: 48.86 } }, 'point'],
    [{ point: { lng: 38.48, lat: 112.957 } }, 'point.lng'],
    [{ point: { lng: 111, lat: 35 } }, 'point'],
  ])('%#: is refused by its field', async (body, path) => {
    expect(await refusal(await report(body))).toMatchObject({ status: 400, code: 'VALIDATION', detail: { path } });
  });

  it('in a city without counties is the city’s', async () => {
    expect((await report({ point: { lng: 113.9, lat: 39.9 } })).status).toBe(201);
    expect((await last()).region_code).toBe('140900');
  });
});

describe('reports nearby', () => {
  it('are those still worked on within 500 m, nearest first, without their point and words', async () => {
    await db.query('DELETE FROM report');
    const at = (metresNorth: number) => ({ lng: 113.05, lat: 38.5 + metresNorth / 111_195 });
    const put = async (metres: number, category: string, status = 'SUBMITTED') => {
      expect((await report({ point: at(metres), category, text: '机密' })).status).toBe(201);
      await db.query('UPDATE report SET status = ? WHERE id = ?', [status, Number((await last()).id)]);
    };
    await put(480, 'LIGHTING', 'IN_PROGRESS');
    await put(120, 'FLOODING');
    await put(30, 'MANHOLE', 'DONE');
    await put(10, 'SANITATION', 'REJECTED');
    await put(530, 'ROAD_DAMAGE');
    const { items } = await near('lat=38.50004&lng=113.05');
    expect(items).toEqual([
      { category: 'FLOODING', status: 'SUBMITTED', distanceM: 120, reportedAt: expect.stringMatching(/\+08:00$/) },
      { category: 'LIGHTING', status: 'IN_PROGRESS', distanceM: 480, reportedAt: expect.any(String) },
    ]);
    expect((await near('lat=38.4&lng=112.9')).items).toEqual([]);
  });

  it('are looked up by their index', async () => {
    const plan = await db.query<{ detail: string }>(
      'EXPLAIN QUERY PLAN SELECT id FROM report INDEXED BY report_point WHERE mx BETWEEN 1 AND 2 AND my BETWEEN 1 AND 2',
    );
    expect(plan[0]?.detail).toContain('SEARCH report USING');
    const boxes = await db.query<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT code FROM region_boundary
        WHERE west <= 1 AND east >= 1 AND south <= 1 AND north >= 1 AND code NOT LIKE '%0000'`,
    );
    expect(boxes[0]?.detail).toContain('COVERING INDEX region_boundary_box');
  });
});
