import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import { recordCatalogue, staffKinds } from '#core/records/catalogue.ts';
import type { FoundRecord, StaffHistory, StaffPage, StaffRecord } from '#core/schemas/staff.ts';
import type { ExportReceipt } from '#core/schemas/staff-export.ts';
import type { SqlPort } from '#db/port.ts';
import { write } from '../db/records.ts';
import { openSeeded } from './seeded.ts';
import { type Colleague, colleague, inRegion, ofPark, ofSite } from './staff-team.ts';

let db: SqlPort;
let dept: Colleague;
let editor: Colleague;
let parkEditor: Colleague;
let station: Colleague;
let park = '';
let site = '';

beforeAll(async () => {
  db = await openSeeded();
  const [row] = await db.query<{ park: string; site: string }>(
    `SELECT k.public_id AS park, p.public_id AS site FROM position p JOIN park k ON k.id = p.park_id
     WHERE p.is_illustrative = 0 AND p.region_code LIKE '1407%' LIMIT 1`,
  );
  ({ park, site } = row ?? { park: '', site: '' });
  dept = await colleague(db, 'dept', 'ORG_DEPT', EVERYWHERE);
  editor = await colleague(db, 'editor', 'PARK_EDITOR', inRegion('140700'));
  parkEditor = await colleague(db, 'park-editor', 'PARK_EDITOR', ofPark(park));
  station = await colleague(db, 'station', 'STATION_STAFF', ofSite(site));
});

async function everything(who: Colleague, path: string): Promise<StaffPage['items'][number][]> {
  const items: StaffPage['items'][number][] = [];
  let cursor: string | null = null;
  do {
    const page: StaffPage = await who.read(`${path}${cursor === null ? '' : `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

const countIn = async (where: string) =>
  (await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${where}`))[0]?.n ?? 0;

describe.each(staffKinds)('the list of %s', (kind) => {
  const path = `/api/staff/records/${recordCatalogue[kind].slug}`;

  it.each(['region', 'name', 'updated'])('by %s gives every record once, page by page', async (sort) => {
    const all = await everything(dept, `${path}?illustrative=include&limit=7&sort=${sort}`);
    const whole = await everything(dept, `${path}?illustrative=include&limit=500&sort=${sort}`);
    expect(all.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('names all that its values point at', async () => {
    const { items, names } = await dept.read<StaffPage>(`${path}?illustrative=include&limit=50`);
    for (const { values, title } of items) {
      expect(title).not.toBe('');
      expect(names).toHaveProperty(String(values.region));
      if (typeof values.park === 'string') expect(names).toHaveProperty(values.park);
    }
  });

  it('is of the caller’s scope', async () => {
    const here = await everything(editor, `${path}?illustrative=include&limit=500`);
    for (const { values } of here) expect(String(values.region)).toMatch(/^1407/);
    for (const { id } of await everything(station, `${path}?illustrative=include&limit=500`)) expect(id).toBe(site);
  });
});

describe('an export', () => {
  it('is read under the receipt of its audit line alone: by the same account, of the same list', async () => {
    const list = '/api/staff/exports/sites';
    const filter = 'region=140700&illustrative=exclude';
    const asked = { format: 'CSV', system: 'WGS84', columns: ['name'], filter };
    const { receipt } = await editor.write<ExportReceipt>(list, asked);
    const page = await editor.read<StaffPage>(`${list}?${filter}&limit=2&receipt=${receipt}`);
    expect(page.items).toHaveLength(2);
    const next = `${list}?${filter}&limit=2&cursor=${page.nextCursor}`;
    expect((await editor.read<StaffPage>(`${next}&receipt=${receipt}`)).items).toHaveLength(2);
    for (const [who, path] of [
      [editor, `${list}?${filter}`],
      [editor, next],
      [editor, `${list}?region=140702&illustrative=exclude&receipt=${receipt}`],
      [editor, `/api/staff/exports/parks?${filter}&receipt=${receipt}`],
      [dept, `${list}?${filter}&receipt=${receipt}`],
    ] as const) {
      expect(await who.refused(path)).toMatchObject({ status: 400, details: [{ path: 'receipt' }] });
    }
    expect(await db.query("SELECT detail->>'$.filter' AS filter FROM audit_log WHERE action = 'EXPORT'")).toEqual([
      { filter },
    ]);
  });
});

describe('a one-time link', () => {
  it('that an address names by no number is not there', async () => {
    expect(await editor.outcome('DELETE', '/api/record-links/abc')).toBe('404 NOT_FOUND');
    expect(await editor.outcome('DELETE', '/api/record-links/99999999999999999999')).toBe('404 NOT_FOUND');
  });
});

describe('scopes', () => {
  it('of a park hold its records and those of its sub-parks', async () => {
    const ids = (await everything(parkEditor, '/api/staff/records/sites?illustrative=include&limit=500')).map(
      ({ id }) => id,
    );
    const expected = await db.query<{ id: string }>(
      `WITH RECURSIVE below(id) AS (SELECT id FROM park WHERE public_id = ? UNION SELECT k.id FROM below JOIN park k ON k.parent_id = below.id)
       SELECT public_id AS id FROM position WHERE park_id IN (SELECT id FROM below)`,
      [park],
    );
    expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(ids).toContain(site);
  });

  it('of one position hold that position alone', async () => {
    expect((await everything(station, '/api/staff/records/sites?limit=500')).map(({ id }) => id)).toEqual([site]);
    expect(await station.refused(`/api/staff/records/parks/${park}`)).toMatchObject({ status: 404 });
    expect(await station.read<StaffRecord>(`/api/staff/records/sites/${site}`)).toMatchObject({
      rights: { edit: true, submit: false, approve: false, verify: true, link: false },
    });
  });
});

describe('filters', () => {
  it('narrow by region, park, text, kind and level', async () => {
    const of = async (query: string) => (await everything(dept, `/api/staff/records/sites?limit=500&${query}`)).length;
    const open = "publication_status <> 'CLOSED' AND is_illustrative = 0";
    expect(await of('region=140900')).toBe(await countIn(`position WHERE ${open} AND region_code LIKE '1409%'`));
    expect(await of('level=CENTER,FEATURED')).toBe(
      await countIn(`position WHERE ${open} AND level IN ('CENTER', 'FEATURED')`),
    );
    expect(await of('type=SERVICE_CENTER')).toBe(await countIn(`position WHERE ${open} AND type = 'SERVICE_CENTER'`));
    expect(await of(`ids=${site}`)).toBe(1);
    expect(await of(`park=${park}`)).toBeGreaterThan(0);
    expect(await of('q=晋中开发区党群活动中心')).toBeGreaterThan(0);
    expect(await of(`ids=${site}&q=绝无此名`)).toBe(0);
    expect(await of('verify=UNVERIFIED')).toBe(await countIn(`position WHERE ${open} AND verified_on IS NULL`));
    expect(await of('due=2026-11-20')).toBe(
      await countIn(`position WHERE ${open} AND coalesce(next_review_on, '') <= '2026-11-20'`),
    );
  });

  it('find what is not public yet, and what is 停用 only in the trash', async () => {
    const made = { kind: 'GRID', expectedVersion: 0, why: '新增' } as const;
    const patch = { name: '草稿网格', regionCode: '140702' };
    await write(db, { ...made, id: 'gr_0000000001', patch }, 1000);
    await write(
      db,
      { ...made, id: 'gr_0000000002', patch: { ...patch, name: '停用网格', publicationStatus: 'CLOSED' } },
      1000,
    );
    const names = async (query: string) =>
      (await everything(editor, `/api/staff/records/grids?limit=500&${query}`)).map(({ title }) => title);
    expect(await names('q=网格')).toEqual(['草稿网格']);
    expect(await names('status=CLOSED')).toEqual(['停用网格']);
    expect(await names('q=停用&status=CLOSED,DRAFT')).toEqual(['停用网格']);
  });

  it.each([
    ['sites', 'type=SITE_KIND', 'type'],
    ['grids', 'level=CENTER', 'level'],
    ['sites', 'colour=red', 'colour'],
    ['sites', 'cursor=abc', 'cursor'],
    ['sites', 'status=OPEN', 'status'],
  ])('of %s that make no sense are refused: %s', async (slug, query, path) => {
    const error = await dept.refused(`/api/staff/records/${slug}?${query}`);
    expect([error.status, error.details?.[0]?.path]).toEqual([400, path]);
  });

  it('are of kinds that there are', async () => {
    expect(await dept.refused('/api/staff/records/things')).toMatchObject({ status: 404 });
  });
});

describe('a record', () => {
  it('has its values, names, rights and what hangs on it', async () => {
    const record = await editor.read<StaffRecord>(`/api/staff/records/parks/${park}`);
    expect(record).toMatchObject({
      id: park,
      kind: 'PARK',
      status: 'PUBLISHED',
      rights: { edit: true, submit: true, approve: false, verify: false },
      changes: [],
      mergedInto: null,
      publicPath: null,
    });
    expect(record.attached).toContainEqual({ kind: 'SITE', role: 'park', count: expect.any(Number) });
    expect(record.names).toHaveProperty(String(record.values.region));
  });

  it('that residents see says where', async () => {
    expect(await editor.read<StaffRecord>(`/api/staff/records/sites/${site}`)).toMatchObject({
      publicPath: `/sites/${site}`,
    });
  });

  it.each(['st_0000000009', 'pk_0000000009', 'x'])('%s that is not there is 404', async (id) => {
    expect(await dept.refused(`/api/staff/records/sites/${id}`)).toMatchObject({ status: 404 });
  });
});

describe('the history of a record', () => {
  it('begins with what was loaded', async () => {
    const history = await editor.read<StaffHistory>(`/api/staff/records/sites/${site}/history`);
    expect(history).toMatchObject({
      items: [{ version: 1, who: '系统', fields: [], validTo: null }],
      nextBefore: null,
    });
  });

  it('tells what each version changed and by whom, page by page', async () => {
    const made = { kind: 'PARK', id: 'pk_0000000003', why: '新增' } as const;
    const patch = { name: '甲园', shortName: '甲', type: 'SUBPARK', regionCode: '140702' } as const;
    await write(db, { ...made, expectedVersion: 0, patch }, 1000, editor.account);
    await write(db, { ...made, expectedVersion: 1, patch: { shortName: '乙' }, why: '改简称' }, 2000, editor.account);
    await write(
      db,
      { ...made, expectedVersion: 2, patch: { publicationStatus: 'PUBLISHED' }, why: '通过' },
      3000,
      dept.account,
    );
    const path = '/api/staff/records/parks/pk_0000000003/history?limit=2';
    const first = await editor.read<StaffHistory>(path);
    expect(first.items).toMatchObject([
      { version: 3, who: 'dept', why: '通过', fields: [], status: 'PUBLISHED', validTo: null },
      { version: 2, who: 'editor', fields: [{ field: 'shortName', before: '甲', after: '乙' }], status: null },
    ]);
    expect(first.nextBefore).toBe(2);
    const second = await editor.read<StaffHistory>(`${path}&before=2`);
    expect(second).toMatchObject({ items: [{ version: 1, fields: [], status: 'DRAFT' }], nextBefore: null });
  });

  it('of what lies elsewhere is 404', async () => {
    expect(await parkEditor.refused('/api/staff/records/parks/pk_0000000003/history')).toMatchObject({ status: 404 });
  });
});

describe('what a field may name', () => {
  const look = async (who: Colleague, query: string) =>
    (await who.read<{ items: FoundRecord[] }>(`/api/staff/lookup?${query}`)).items;

  it('is public, or lies where the caller may read', async () => {
    expect((await look(station, `kind=PARK&ids=${park}`)).map(({ id }) => id)).toEqual([park]);
    expect(await look(editor, 'kind=GRID&ids=gr_0000000001')).toMatchObject([{ name: '草稿网格' }]);
    expect(await look(station, 'kind=GRID&ids=gr_0000000001')).toEqual([]);
    expect(await look(dept, 'kind=GRID&ids=gr_0000000002')).toEqual([]);
  });

  it('is found by text among several kinds, with what tells it from others', async () => {
    const found = await look(dept, 'kind=PARK,ORGANISATION&q=晋中开发区');
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.hint).not.toBe('');
    expect(await look(dept, 'kind=ORGANISATION&limit=5')).toHaveLength(5);
  });

  it('is of kinds that have a name', async () => {
    expect(await dept.refused('/api/staff/lookup?kind=PAIRING')).toMatchObject({ status: 400 });
  });
});
