import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import { misread } from '#core/geo/datum-shift.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PointCheck } from '#core/schemas/point-check.ts';
import type { SqlPort } from '#db/port.ts';
import { newSite, write } from '../db/records.ts';
import { refused } from './call.ts';
import { openSeeded } from './seeded.ts';
import { type Browser, browser, putAccount } from './session.ts';

/** In 定襄县, away from all seeded sites. */
const HOME: LngLat = [113.050012, 38.550034];
const PARK = 'pk_p01nt00001';
const OTHER_PARK = 'pk_p01nt00002';
const OWN = 'st_p01nt00001';
const NEXT = 'st_p01nt00002';
const DRAFT = 'st_p01nt00003';
const SCHEMATIC = 'st_p01nt00004';
const CLOSED = 'st_p01nt00005';

let db: SqlPort;
const browsers = new Map<string, Browser>();

async function signIn(name: string, scope: Scope): Promise<void> {
  const own = browser();
  await putAccount(db, name, [{ role: 'PARK_EDITOR', scope }]);
  expect(await own.signIn(name)).toBe('DONE');
  browsers.set(name, own);
}

async function ask(name: string, query: string): Promise<Response> {
  const own = browsers.get(name);
  if (own === undefined) throw new Error(`no browser for ${name}`);
  return own.get(`/api/staff/point-check?${query}`);
}

async function check(name: string, [lng, lat]: LngLat, more = ''): Promise<PointCheck> {
  const response = await ask(name, `lng=${lng.toFixed(7)}&lat=${lat.toFixed(7)}${more}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return response.json<PointCheck>();
}

beforeAll(async () => {
  db = await openSeeded();
  for (const [id, regionCode] of [
    [PARK, '140921'],
    [OTHER_PARK, '410471'],
  ] as const) {
    await write(
      db,
      {
        kind: 'PARK',
        id,
        expectedVersion: 0,
        why: '新增',
        patch: { name: '园区', shortName: '园', type: 'DEV_ZONE', regionCode },
      },
      Date.now(),
    );
  }
  const parkId = (await db.query<{ id: number }>('SELECT id FROM park WHERE public_id = ?', [PARK]))[0]?.id ?? 0;
  const at = (lng: number, lat: number) => ({ lng: HOME[0] + lng, lat: HOME[1] + lat });
  await write(db, newSite(OWN, { ...at(0, 0), parkId }), Date.now());
  await write(db, newSite(NEXT, { ...at(0.0001, 0), parkId, name: '隔壁' }), Date.now());
  await write(db, newSite(DRAFT, { ...at(0, 0.0003), publicationStatus: 'DRAFT', name: '草稿' }), Date.now());
  await write(db, newSite(SCHEMATIC, { ...at(0, 0.0001), precision: 'PARK_CENTROID', name: '示意' }), Date.now());
  await write(db, newSite(CLOSED, { ...at(0, 0), name: '停用' }), Date.now());
  await db.query("UPDATE position SET publication_status = 'CLOSED' WHERE public_id = ?", [CLOSED]);
  await signIn('everywhere', EVERYWHERE);
  await signIn('county', { regionCode: '140921', record: null });
  await signIn('park', { regionCode: null, record: { kind: 'PARK', id: PARK } });
  await signIn('elsewhere', { regionCode: '410000', record: null });
});

describe('what is known around a point', () => {
  it('says where it lies, from the province down', async () => {
    const { regions } = await check('county', HOME, `&record=${OWN}`);
    expect(regions.map(({ code }) => code)).toEqual(['140000', '140900', '140921']);
    expect(regions.at(-1)).toMatchObject({ name: '定襄县', level: 'COUNTY' });
    expect((await check('everywhere', [113.5, 37.1])).regions).toEqual([]);
  });

  it('gives the old point exactly and holds the new one against it', async () => {
    const { old, doubts } = await check('county', [HOME[0], HOME[1] + 0.03], `&record=${OWN}`);
    expect(old).toEqual({ lng: HOME[0], lat: HOME[1], precision: 'SURVEYED' });
    expect(doubts).toMatchObject([{ code: 'MOVED_FAR', metres: expect.closeTo(3336, -1) }]);
  });

  it('doubts the system when the way to the new point is the offset of a datum', async () => {
    const wrong = misread(HOME, 'BD09', 'GCJ02');
    const { doubts } = await check('county', wrong, `&record=${OWN}&system=GCJ02`);
    expect(doubts).toMatchObject([{ code: 'WRONG_SYSTEM', shift: { read: 'GCJ02', really: 'BD09' } }]);
  });

  it('lists what stands within 50 m, nearest first, without the record itself and what is 停用', async () => {
    const { neighbours, doubts } = await check('everywhere', HOME, `&record=${OWN}`);
    expect(neighbours.map(({ id, schematic }) => [id, schematic])).toEqual([
      [NEXT, false],
      [SCHEMATIC, true],
      [DRAFT, false],
    ]);
    expect(neighbours[0]).toMatchObject({ lng: HOME[0] + 0.0001, metres: expect.closeTo(8.7, 0), status: 'PUBLISHED' });
    expect(doubts).toMatchObject([{ code: 'ON_ANOTHER_SITE', neighbour: { id: NEXT } }]);
    expect((await check('everywhere', HOME, `&record=${OWN}&within=10`)).neighbours).toHaveLength(1);
  });

  it('tells others’ sites as the public sees them, and their drafts not at all', async () => {
    const { neighbours } = await check('park', HOME, `&park=${PARK}`);
    expect(neighbours.map(({ id }) => id)).toEqual([OWN, SCHEMATIC, NEXT]);
    const [own, schematic] = neighbours;
    expect(own).toMatchObject({ lng: HOME[0], lat: HOME[1] });
    expect(schematic).toMatchObject({ lng: 113.05, lat: 38.5501 });
  });

  it('doubts a point outside the county that the record, the park or the region names', async () => {
    const far: LngLat = [113.5, 38.5];
    const outside = { code: '140921', name: '定襄县', holds: false };
    for (const more of [`&record=${OWN}`, `&park=${PARK}`, '&region=140921', '&region=140921100']) {
      const { area, doubts } = await check('everywhere', far, more);
      expect(area).toEqual(outside);
      expect(doubts.map(({ code }) => code)).toContain('OUTSIDE_COUNTY');
    }
    expect((await check('everywhere', HOME, '&region=140921')).area).toMatchObject({ holds: true });
  });

  it('goes by the region of the form rather than by that of the stored record', async () => {
    const { area } = await check('everywhere', HOME, `&record=${OWN}&region=410471`);
    expect(area).toBeNull();
    expect((await check('everywhere', HOME, `&record=${OWN}&park=${OTHER_PARK}`)).area).toBeNull();
  });
});

describe('who may ask', () => {
  it('is whoever may read the record, the park or the region', async () => {
    const at = `lng=${HOME[0]}&lat=${HOME[1]}`;
    expect((await ask('park', `${at}&record=${OWN}`)).status).toBe(200);
    expect((await ask('park', `${at}&record=${SCHEMATIC}`)).status).toBe(404);
    expect((await ask('park', `${at}&park=${OTHER_PARK}`)).status).toBe(404);
    expect((await ask('park', `${at}&region=140921`)).status).toBe(404);
    expect((await ask('county', `${at}&region=140921100`)).status).toBe(200);
    expect((await ask('elsewhere', `${at}&record=${OWN}`)).status).toBe(404);
    expect((await ask('elsewhere', at)).status).toBe(404);
    expect((await ask('county', at)).status).toBe(200);
    expect((await ask('everywhere', `${at}&record=st_zzzzzzzzzz`)).status).toBe(404);
  });

  it('is nobody who is signed out', async () => {
    expect(await refused('/api/staff/point-check?lng=112.957&lat=38.48')).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([
    ['lng=38.48&lat=112.957', 'lat'],
    ['lng=112.957', 'lat'],
    ['lng=112.957&lat=38.48&record=fg_0000000001', 'record'],
    ['lng=112.957&lat=38.48&system=XIAN80', 'system'],
    ['lng=112.957&lat=38.48&within=5000', 'within'],
  ])('%s is refused by name', async (query, path) => {
    const response = await ask('everywhere', query);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { code: 'VALIDATION', details: expect.arrayContaining([expect.objectContaining({ path })]) },
    });
  });
});
