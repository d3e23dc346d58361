import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#core/calendar-date.ts';
import type { InboxSection } from '#core/schemas/staff.ts';
import type { StaffCorrection } from '#core/schemas/staff-correction.ts';
import type { VerificationPage } from '#core/schemas/staff-verification.ts';
import { shanghaiDate } from '#core/time.ts';
import { openDatabase } from '../db/database.ts';
import { newSite, write } from '../db/records.ts';
import { putRequest } from './change-fixture.ts';
import { type Desk, DINGXIANG, HENAN, signedIn } from './staff-desk.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let [editor, chief, elsewhere, station, leader]: Desk[] = [];

const today = shanghaiDate(Date.now());

/** A public site whose review is due on a date, or that nobody ever verified. */
async function site(id: string, due: string | null, patch: object = {}) {
  const verifiedOn = due === null ? null : addMonths(due, -12);
  await write(db, newSite(id, { name: id, verifiedOn, nextReviewOn: due, ...patch }), Date.now());
}

beforeAll(async () => {
  db = await openDatabase();
  editor = await signedIn(db, 'editor', 'PARK_EDITOR', DINGXIANG);
  chief = await signedIn(db, 'chief', 'ORG_DEPT', DINGXIANG);
  elsewhere = await signedIn(db, 'elsewhere', 'PARK_EDITOR', HENAN);
  leader = await signedIn(db, 'leader', 'LEADER', DINGXIANG);
  await site('st_00000fresh', addDays(today, 1));
  await site('st_000000due1', today);
  await site('st_000000due2', addDays(today, -30));
  await site('st_00000late1', addDays(today, -31));
  await site('st_00000late2', addDays(today, -400), { checkPlace: 1, checkSign: 0 });
  await site('st_00000never', null);
  await site('st_00000draft', null, { publicationStatus: 'DRAFT' });
  await site('st_0000samp1e', addDays(today, -400), { isIllustrative: 1 });
  station = await signedIn(db, 'station', 'STATION_STAFF', {
    regionCode: null,
    record: { kind: 'SITE', id: 'st_000000due2' },
  });
  await db.query(
    `INSERT INTO correction (public_id, created_at, updated_at, position_id, region_code, kind, description, lng, lat,
       accuracy_m, status)
     SELECT 'cr_0000000001', 1000, 1000, id, region_code, 'POSITION', '在马路对面', 112.958, 38.48, 20, 'SUBMITTED'
     FROM position WHERE public_id = 'st_000000due2'`,
  );
  await db.query(
    `INSERT INTO photo (public_id, created_at, updated_at, owner_kind, owner_id, object_key, mime, size, width, height,
       sha256, alt, data_level, state)
     SELECT 'ph_0000000001', 1, 1, 'CORRECTION', id, 'visitor/1', 'image/jpeg', 1, 800, 600, '', '照片', 'INTERNAL', 'ATTACHED'
     FROM correction`,
  );
  await env.PHOTOS.put('visitor/1', 'jpeg');
});

describe('the queue of 核实', () => {
  const ids = async (who: Desk | undefined, query: string) =>
    (await who?.see<VerificationPage>(`/api/staff/verification?${query}`))?.items.map((item) => item.id);

  it('says where somebody should go, the longest due first', async () => {
    expect(await ids(editor, 'state=due')).toEqual(['st_000000due2', 'st_000000due1']);
    expect(await ids(editor, 'state=overdue')).toEqual(['st_00000late2', 'st_00000late1']);
    expect(await ids(editor, 'state=unverified')).toEqual(['st_00000never']);
    expect(await ids(elsewhere, 'state=overdue')).toEqual([]);
    expect(await ids(station, 'state=due')).toEqual(['st_000000due2']);
    expect(await ids(station, 'state=overdue')).toEqual([]);
  });

  it('counts what waits, and tells the state of the six checks', async () => {
    const page = await editor?.see<VerificationPage>('/api/staff/verification?state=overdue&region=140921');
    expect(page?.counts).toEqual({ due: 2, overdue: 2, unverified: 1 });
    expect(page?.items[0]).toMatchObject({
      state: 'OVERDUE',
      checks: { checkPlace: true, checkSign: false, checkBooks: null },
      pending: false,
    });
  });

  it('is read page by page', async () => {
    const first = await editor?.see<VerificationPage>('/api/staff/verification?state=overdue&limit=1');
    expect(await ids(editor, `state=overdue&limit=1&cursor=${first?.nextCursor}`)).toEqual(['st_00000late1']);
  });
});

describe('地图纠错', () => {
  it('is told with the site as it is recorded, the way to it and the photos', async () => {
    const { items } = (await editor?.see<{ items: StaffCorrection[] }>('/api/staff/corrections')) ?? { items: [] };
    expect(items).toMatchObject([
      {
        id: 'cr_0000000001',
        kind: 'POSITION',
        text: '在马路对面',
        point: { lng: 112.958, lat: 38.48, accuracyM: 20 },
        site: { id: 'st_000000due2', point: { lng: 112.957, lat: 38.48, precision: 'SURVEYED' } },
        photos: [{ id: 'ph_0000000001', width: 800, height: 600 }],
        mayDecide: true,
      },
    ]);
    expect(items[0]?.metres).toBeCloseTo(87, 0);
    expect((await station?.see<{ items: unknown[] }>('/api/staff/corrections'))?.items).toHaveLength(1);
    expect((await elsewhere?.see<{ items: unknown[] }>('/api/staff/corrections'))?.items).toEqual([]);
    expect(await elsewhere?.outcome('GET', '/api/staff/corrections/cr_0000000001')).toBe('404 NOT_FOUND');
  });

  it('shows its photos to staff of the place, and to nobody else', async () => {
    const photo = '/api/staff/photos/ph_0000000001/image';
    const shown = await editor?.get(photo);
    expect([shown?.status, shown?.headers.get('cache-control'), await shown?.text()]).toEqual([
      200,
      'no-store',
      'jpeg',
    ]);
    expect(await elsewhere?.outcome('GET', photo)).toBe('404 NOT_FOUND');
    expect(await leader?.outcome('GET', photo)).toBe('403 FORBIDDEN');
    expect((await editor?.get('/api/photos/ph_0000000001'))?.status).toBe(404);
  });
});

describe('待办', () => {
  const sections = async (who: Desk | undefined) => {
    const found = (await who?.see<{ sections: InboxSection[] }>('/api/staff/inbox'))?.sections ?? [];
    return Object.fromEntries(found.map(({ code, count, items }) => [code, [count, ...items.map(({ id }) => id)]]));
  };

  it('has what each role is for, and nothing of what others made', async () => {
    const base = { record: 'st_00000fresh', title: '清和阵地', createdBy: editor?.id ?? '' };
    await putRequest(db, { ...base, id: 'lc_000wa1t1ng' });
    await putRequest(db, { ...base, id: 'lc_0000draft', status: 'DRAFT' });
    await putRequest(db, { ...base, id: 'lc_00app11ed0', status: 'APPLIED', appliedVersion: 1 });
    await putRequest(db, { ...base, id: 'lc_000return', record: 'st_000000due1', createdBy: editor?.id ?? '' });
    await chief?.act('/api/staff/changes/decide', {
      decision: 'RETURN',
      changes: [{ id: 'lc_000return', version: 1 }],
      reason: '请附照片',
    });
    expect(await sections(editor)).toEqual({
      RETURNED: [1, 'lc_000return'],
      RATINGS: [0],
      RATINGS_RECHECK: [0],
      CORRECTIONS: [1, 'cr_0000000001'],
      VERIFY_OVERDUE: [2, 'st_00000late2', 'st_00000late1'],
      VERIFY_DUE: [2, 'st_000000due2', 'st_000000due1'],
      VERIFY_UNVERIFIED: [1, 'st_00000never'],
      IMPORTS_TO_FINISH: [0],
      DRAFTS: [1, 'lc_0000draft'],
      WAITING: [1, 'lc_000wa1t1ng'],
    });
    expect(await sections(chief)).toEqual({
      TO_APPROVE: [1, 'lc_000wa1t1ng'],
      IMPORTS_TO_APPROVE: [0],
      RATINGS_RECHECK: [0],
      TO_REVIEW: [1, 'lc_00app11ed0'],
    });
    expect(await sections(elsewhere)).toMatchObject({ RETURNED: [0], CORRECTIONS: [0], VERIFY_DUE: [0], WAITING: [0] });
    expect(await sections(leader)).toEqual({});
  });

  it('tells the author why it came back, and from whom', async () => {
    const found = (await editor?.see<{ sections: InboxSection[] }>('/api/staff/inbox'))?.sections ?? [];
    expect(found[0]?.items[0]).toMatchObject({
      title: '清和阵地',
      kind: 'SITE',
      what: 'UPDATE',
      said: '请附照片',
      from: 'chief',
      path: 'changes/lc_000return?status=RETURNED&mine=on',
    });
    const overdue = found.find(({ code }) => code === 'VERIFY_OVERDUE')?.items ?? [];
    expect(overdue.map(({ path }) => path)).toEqual(['sites/st_00000late2', 'sites/st_00000late1']);
  });
});
