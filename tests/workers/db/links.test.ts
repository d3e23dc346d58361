import { beforeAll, describe, expect, it } from 'vitest';
import { toMercator } from '#core/geo/mercator.ts';
import { applyChange } from '#db/queries/change.ts';
import type { Change } from '#db/queries/change-types.ts';
import { readState } from '#db/queries/record-state.ts';
import { stateAt } from '#db/queries/revisions.ts';
import { openDatabase } from './database.ts';
import { by, newSite, refusal, write } from './records.ts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let item = 0;
let other = 0;
const DAY = 86_400_000;

function newRecord(kind: Change['kind'], id: string, patch: object): Change {
  // the patches below are those of their kinds
  return {
    kind,
    id,
    expectedVersion: 0,
    why: '新增',
    patch: { regionCode: '140921', publicationStatus: 'PUBLISHED', ...patch },
  } as Change;
}

const stateOf = async (kind: Change['kind'], id: string) => (await readState(db, kind, id))?.state ?? {};
const count = async (table: string) => (await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;

async function edit(kind: Change['kind'], id: string, patch: object, now = 2000) {
  const { version } = await stateOf(kind, id);
  const change = { kind, id, expectedVersion: Number(version), why: '修改', patch } as Change; // a patch of the kind
  return applyChange(db, change, by('u1', now));
}

beforeAll(async () => {
  db = await openDatabase();
  item = await write(db, newRecord('SERVICE_ITEM', 'sv_1', { name: '社保卡申领' }), 1000);
  other = await write(db, newRecord('SERVICE_ITEM', 'sv_2', { name: '老年证' }), 1000);
});

const station = { windowCount: 2, itemsCount: null, promiseHours: null, instructorCount: null, serviceArea: null };

describe('service items of a station', () => {
  it('stay when the station changes, and go with it', async () => {
    const items = [
      { serviceItemId: other, promiseHours: 2.5 },
      { serviceItemId: item, promiseHours: null },
    ];
    await write(db, newSite('st_items', { stationTier: 'TOWN', station, items }), 1000);
    const kept = [...items].sort((a, b) => a.serviceItemId - b.serviceItemId);
    expect((await stateOf('SITE', 'st_items')).items).toEqual(kept);
    expect(await edit('SITE', 'st_items', { station: { ...station, windowCount: 3 } })).toMatchObject({ ok: true });
    expect(await stateOf('SITE', 'st_items')).toMatchObject({ items: kept, station: { windowCount: 3 } });
    expect(refusal(await edit('SITE', 'st_items', { stationTier: null, station: null }))).toMatchObject({
      code: 'INCONSISTENT',
      field: 'items',
    });
    await edit('SITE', 'st_items', { stationTier: null, station: null, items: [] });
    expect(await stateOf('SITE', 'st_items')).toMatchObject({ items: [], station: null });
    expect(await count('service_station')).toBe(0);
  });
});

describe('stops of a mobile position', () => {
  const stop = (startsAt: number, lng: number | null) => ({
    placeText: '广场',
    lng,
    lat: lng === null ? null : 38.48,
    mx: null,
    my: null,
    precision: lng === null ? null : ('SURVEYED' as const),
    coordSystemEntered: null,
    pointEntered: null,
    geocodeSource: null,
    startsAt,
    endsAt: startsAt + 3_600_000,
    isIllustrative: 0,
  });

  it('stand in order of time and get their cells from their points', async () => {
    await write(db, newSite('st_bus', { isMobile: 1, stops: [stop(2 * DAY, 112.957), stop(DAY, null)] }), 1000);
    const { x, y } = toMercator([112.957, 38.48]);
    expect((await stateOf('SITE', 'st_bus')).stops).toEqual([
      stop(DAY, null),
      { ...stop(2 * DAY, 112.957), mx: x, my: y },
    ]);
  });

  it('that stay as they were are no change', async () => {
    const { stops, version } = await stateOf('SITE', 'st_bus');
    expect(await edit('SITE', 'st_bus', { stops })).toMatchObject({ ok: true, value: { version, fields: [] } });
  });
});

describe('activities of a pairing', () => {
  it('say when the last one was', async () => {
    const a = await write(db, newRecord('ENTERPRISE', 'en_1', { name: '甲', type: 'NON_PUBLIC' }), 1000);
    const b = await write(db, newRecord('VILLAGE', 'vl_1', { name: '乙', kind: 'VILLAGE' }), 1000);
    const parties = { aKind: 'ENTERPRISE', aId: a, bKind: 'VILLAGE', bId: b };
    await write(db, newRecord('PAIRING', 'pr_1', { type: 'ENTERPRISE_VILLAGE', localTerm: '结对', ...parties }), 1000);
    const activity = (happenedOn: string) => ({
      kind: 'AID',
      happenedOn,
      summary: '送图书',
      amountFen: 100,
      createdAt: 1,
      isIllustrative: 0,
      sourceDocumentId: null,
      sourceText: null,
      asOf: null,
    });
    await edit('PAIRING', 'pr_1', { activities: [activity('2026-05-01'), activity('2026-03-01')] });
    expect(await stateOf('PAIRING', 'pr_1')).toMatchObject({
      lastActivityOn: '2026-05-01',
      activities: [{ happenedOn: '2026-03-01' }, { happenedOn: '2026-05-01' }],
    });
    expect(refusal(await edit('PAIRING', 'pr_1', { lastActivityOn: '2026-06-01' }))).toMatchObject({
      code: 'FIELD_NOT_WRITABLE',
    });
    await edit('PAIRING', 'pr_1', { activities: [] });
    expect(await stateOf('PAIRING', 'pr_1')).toMatchObject({ lastActivityOn: null, activities: [] });
  });
});

describe('kinds that are counted nowhere', () => {
  it('are written, published and withdrawn like the others', async () => {
    const site = await write(db, newSite('st_honoured'), 1000);
    const subjects = [{ kind: 'SITE', recordId: site }];
    await write(db, newRecord('HONOUR', 'hn_1', { name: '示范阵地', subjects }), 1000);
    await write(db, newRecord('BRAND', 'br_1', { name: '红色引擎', bearers: subjects }), 1000);
    const parties = [{ kind: 'SITE', recordId: site, roleText: '参观点', stopNo: 2 }];
    await write(db, newRecord('ACTIVITY', 'ac_1', { name: '观摩', kindText: '现场会', parties }), 1000);
    expect(await stateOf('BRAND', 'br_1')).toMatchObject({ bearers: subjects, version: 1 });
    expect(await stateOf('ACTIVITY', 'ac_1')).toMatchObject({ parties, version: 1 });
    await write(db, newRecord('CAMPAIGN', 'cm_1', { name: '千企帮千村' }), 1000);
    const at = { officeTitle: '班子成员', level: 'PARK', status: 'CONTACT' };
    await write(db, newRecord('CONTACT_POINT', 'cp_1', at), 1000);
    expect(await stateOf('HONOUR', 'hn_1')).toMatchObject({ subjects, version: 1 });
    expect(await edit('CAMPAIGN', 'cm_1', { publicationStatus: 'CLOSED' })).toMatchObject({ ok: true });
    const withdrawn = await db.query("SELECT kind FROM publication_tombstone WHERE public_id = 'cm_1'");
    expect(withdrawn).toEqual([{ kind: 'CAMPAIGN' }]);
    const found = await db.query("SELECT title, kind FROM search_doc WHERE public_id = 'sv_1'");
    expect(found).toEqual([{ title: '社保卡申领', kind: 'SERVICE' }]);
  });
});

describe('a state that was kept before states held a link', () => {
  beforeAll(async () => {
    await write(db, newSite('st_old'), 1000);
    await db.query(
      "UPDATE revision SET state = json_remove(state, '$.items', '$.stops') WHERE public_id = 'st_old' AND version = 1",
    );
    await edit('SITE', 'st_old', { phone: '12345' }, 2 * DAY);
  });

  it('is read with that link empty', async () => {
    expect(await stateAt(db, 'SITE', 'st_old', '1970-01-01')).toMatchObject({ items: [], stops: [], phone: null });
  });

  it('accuses nobody of having changed it', async () => {
    const change = { kind: 'SITE', id: 'st_old', expectedVersion: 1, patch: { phone: '110' }, why: '改' } as const;
    const answer = refusal(await applyChange(db, change, by('u2', 3 * DAY)));
    expect(answer.code === 'STALE_VERSION' && answer.difference.map(({ field }) => field)).toEqual(['phone']);
  });
});
