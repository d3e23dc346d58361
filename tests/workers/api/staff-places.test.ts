import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import type { RowPlaces, StaffPage } from '#core/schemas/staff.ts';
import type { SqlPort } from '#db/port.ts';
import { rowPlaces } from '#db/queries/row-places.ts';
import { newSite, write } from '../db/records.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion } from './staff-team.ts';

let db: SqlPort;
let dept: Colleague;
const now = Date.now();

beforeAll(async () => {
  db = await openSeeded();
  dept = await colleague(db, 'dept', 'ORG_DEPT', EVERYWHERE);
});

const list = (kind: StaffKind, who = dept) =>
  who.read<StaffPage>(`/api/staff/records/${recordCatalogue[kind].slug}?illustrative=include&limit=500&places=true`);
const told = (places: RowPlaces | undefined) => places?.items.map(({ id }) => id).toSorted() ?? [];

/** Public ids of what each record of a kind refers to, by its own public id, from the tables themselves. */
async function referred(query: string): Promise<Record<string, string[]>> {
  const found = await db.query<{ row: string; ids: string }>(query);
  return Object.fromEntries(found.map(({ row, ids }) => [row, ids.split(',').toSorted()]));
}

describe('the places of a list', () => {
  it('are told only where they are asked for', async () => {
    for (const kind of staffKinds) {
      const page = await dept.read<StaffPage>(`/api/staff/records/${recordCatalogue[kind].slug}?limit=1`);
      expect(page).not.toHaveProperty('places');
    }
  });

  it('of pairings are both sides, joined by a line', async () => {
    const { items, places = {} } = await list('PAIRING');
    expect(items.length).toBeGreaterThan(50);
    for (const { id, values } of items) {
      expect(told(places[id])).toEqual([values.a, values.b].toSorted());
      expect(places[id]?.lines).toEqual([[values.a, values.b]]);
    }
  });

  it('of clusters, service items and honours are all that they name', async () => {
    const asked = {
      CLUSTER: `SELECT c.public_id AS row, group_concat(p.public_id) AS ids FROM cluster c JOIN cluster_member m
        ON m.cluster_id = c.id JOIN position p ON p.id = m.position_id GROUP BY 1 HAVING count(*) <= 100`,
      HONOUR: `SELECT h.public_id AS row, group_concat(coalesce(k.public_id, p.public_id, o.public_id, e.public_id)) AS ids
        FROM honour h JOIN honour_subject s ON s.honour_id = h.id
        LEFT JOIN park k ON s.kind = 'PARK' AND k.id = s.record_id
        LEFT JOIN position p ON s.kind = 'SITE' AND p.id = s.record_id
        LEFT JOIN organisation o ON s.kind = 'ORGANISATION' AND o.id = s.record_id
        LEFT JOIN enterprise e ON s.kind = 'ENTERPRISE' AND e.id = s.record_id GROUP BY 1`,
      BRAND: `SELECT b.public_id AS row, group_concat(coalesce(k.public_id, p.public_id, o.public_id, e.public_id)) AS ids
        FROM brand b JOIN brand_subject s ON s.brand_id = b.id
        LEFT JOIN park k ON s.kind = 'PARK' AND k.id = s.record_id
        LEFT JOIN position p ON s.kind = 'SITE' AND p.id = s.record_id
        LEFT JOIN organisation o ON s.kind = 'ORGANISATION' AND o.id = s.record_id
        LEFT JOIN enterprise e ON s.kind = 'ENTERPRISE' AND e.id = s.record_id GROUP BY 1`,
      ACTIVITY: `SELECT b.public_id AS row, group_concat(coalesce(k.public_id, p.public_id, o.public_id, e.public_id, v.public_id)) AS ids
        FROM activity b JOIN activity_subject s ON s.activity_id = b.id
        LEFT JOIN park k ON s.kind = 'PARK' AND k.id = s.record_id
        LEFT JOIN position p ON s.kind = 'SITE' AND p.id = s.record_id
        LEFT JOIN organisation o ON s.kind = 'ORGANISATION' AND o.id = s.record_id
        LEFT JOIN village v ON s.kind = 'VILLAGE' AND v.id = s.record_id
        LEFT JOIN enterprise e ON s.kind = 'ENTERPRISE' AND e.id = s.record_id GROUP BY 1`,
      SERVICE_ITEM: `SELECT i.public_id AS row, group_concat(p.public_id) AS ids FROM service_item i
        JOIN station_service_item s ON s.service_item_id = i.id JOIN position p ON p.id = s.position_id
        GROUP BY 1 HAVING count(*) <= 100`,
    } as const;
    let compared = 0;
    for (const [kind, query] of Object.entries(asked)) {
      const { places = {} } = await list(kind as StaffKind); // the keys are kinds
      for (const [row, ids] of Object.entries(await referred(query))) {
        expect(told(places[row]), row).toEqual(ids);
        compared += ids.length;
      }
    }
    expect(compared).toBeGreaterThan(10);
  });

  it('of campaigns are the sides of their pairings, a hundred pairings at most', async () => {
    const { items, places = {} } = await list('CAMPAIGN');
    for (const { id } of items) {
      const [row] = await db.query<{ n: number }>(
        'SELECT count(*) AS n FROM pairing g JOIN campaign c ON c.id = g.campaign_id WHERE c.public_id = ?',
        [id],
      );
      expect(places[id]?.lines.length ?? 0).toBe(Math.min(row?.n ?? 0, 100));
      expect(places[id]?.more ?? false).toBe((row?.n ?? 0) > 100);
    }
    expect(items.some(({ id }) => (places[id]?.lines.length ?? 0) > 0)).toBe(true);
  });

  it('of contact points are the organisation and the enterprise, else the park', async () => {
    const { items, places = {} } = await list('CONTACT_POINT');
    for (const { id, values } of items) {
      const named = [values.organisation, values.enterprise].filter((each) => typeof each === 'string');
      expect(told(places[id])).toEqual((named.length > 0 ? named : [values.park].filter(Boolean)).toSorted());
    }
  });
});

it('activities without a position or parties are drawn at their park', async () => {
  const { items, places = {} } = await list('ACTIVITY');
  const bare = await db.query<{ id: string; park: string }>(
    `SELECT a.public_id AS id, k.public_id AS park FROM activity a JOIN park k ON k.id = a.park_id
     WHERE a.position_id IS NULL AND a.id NOT IN (SELECT activity_id FROM activity_subject)`,
  );
  expect(bare.length).toBeGreaterThan(0);
  for (const { id, park } of bare) expect(told(places[id])).toEqual([park]);
  expect(items.length).toBeGreaterThan(bare.length);
});

describe('a place', () => {
  const members = (...ids: string[]) =>
    db.query(
      `INSERT INTO cluster_member (cluster_id, position_id)
       SELECT (SELECT max(id) FROM cluster), id FROM position WHERE public_id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    );
  const cluster = 'cl_0000000001';
  let parkPoint = { lng: 0, lat: 0 };

  beforeAll(async () => {
    const [park] = await db.query<{ id: number; lng: number; lat: number }>(
      "SELECT id, lng, lat FROM park WHERE lng IS NOT NULL AND region_code LIKE '14%' LIMIT 1",
    );
    parkPoint = { lng: park?.lng ?? 0, lat: park?.lat ?? 0 };
    const nowhere = { lng: null, lat: null, precision: null } as const;
    await write(db, newSite('st_0000pub11c', { lng: 112.9571234 }), now);
    await write(db, newSite('st_00000draft', { publicationStatus: 'DRAFT' }), now);
    await write(db, newSite('st_0000c10sed', { publicationStatus: 'CLOSED' }), now);
    await db.query(
      `INSERT INTO cluster (public_id, created_at, updated_at, name, formula, region_code, publication_status)
       VALUES ('cl_0000000001', 1, 1, '集群', '1+2+N', '140921', 'PUBLISHED')`,
    );
    await write(db, newSite('st_000inapark', { ...nowhere, parkId: park?.id ?? 0 }), now);
    await members('st_0000pub11c', 'st_00000draft', 'st_0000c10sed', 'st_000inapark');
  });

  it('is rounded as for the public, and one without a point stands in its park', async () => {
    const { places = {} } = await list('CLUSTER');
    const at = (id: string) => places[cluster]?.items.find((item) => item.id === id)?.point;
    expect(at('st_0000pub11c')).toEqual({ lng: 112.9571, lat: 38.48, precision: 'SURVEYED', schematic: false });
    expect(at('st_000inapark')).toMatchObject({ precision: 'PARK_CENTROID', schematic: true });
    expect(at('st_000inapark')?.lng).toBeCloseTo(parkPoint.lng, 3);
  });

  it('that is not public is told in its own scope only, one that was withdrawn nowhere', async () => {
    const view = { now, decimals: 4 };
    const seenBy = async (code: string) =>
      told((await rowPlaces(db, 'CLUSTER', { ids: [cluster], scopes: [inRegion(code)] }, view))[cluster]);
    expect(await seenBy('140921')).toContain('st_00000draft');
    expect(await seenBy('410000')).not.toContain('st_00000draft');
    expect(await seenBy('410000')).toContain('st_0000pub11c');
    for (const code of ['140921', '410000']) expect(await seenBy(code)).not.toContain('st_0000c10sed');
  });
});

it('流动阵地 are drawn at their coming stops, those of the past left out', async () => {
  await write(db, newSite('st_000000bus1', { isMobile: 1 }), now);
  const stop = (place: string, from: number) =>
    db.query(
      `INSERT INTO mobile_stop (position_id, place_text, lng, lat, mx, my, precision, starts_at, ends_at)
       SELECT id, ?, 112.95, 38.48, mx, my, 'SURVEYED', ?, ? FROM position WHERE public_id = 'st_000000bus1'`,
      [place, now + from, now + from + 3_600_000],
    );
  const DAY = 86_400_000;
  await stop('后天', 2 * DAY);
  await stop('明天', DAY);
  await stop('前天', -2 * DAY);
  await stop('明年', 400 * DAY);
  const { places = {} } = await list('SITE');
  expect(places.st_000000bus1?.items.map(({ name }) => name)).toEqual(['明天', '后天']);
  expect(places.st_000000bus1?.items[0]).toMatchObject({
    id: expect.stringMatching(/^st_000000bus1#/),
    endsAt: expect.any(String),
  });
});
