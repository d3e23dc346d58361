import { beforeAll, describe, expect, it } from 'vitest';
import type { ExistingRecord } from '#core/import/existing.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import type { ImportScope } from '#core/import/import-scope.ts';
import { makeImportWorld, previewRows } from '#core/import/preview.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import { fieldsOf } from '#core/records/catalogue.ts';
import type { PointValue } from '#core/records/field.ts';
import type { Cell } from '#core/table/cell.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { SqlPort } from '#db/port.ts';
import type { GroundPart } from '#db/queries/import-ground.ts';
import { newSite, write } from '../db/records.ts';
import { openSeeded } from './seeded.ts';
import { type Desk, DINGXIANG, signedIn } from './staff-desk.ts';

const DRAFT = 'st_gr0und0001';
const CLOSED = 'st_gr0und0002';
const ELSEWHERE = 'st_gr0und0003';

let db: SqlPort;
let editor: Desk;

beforeAll(async () => {
  db = await openSeeded();
  editor = await signedIn(db, 'ground', 'PARK_EDITOR', DINGXIANG);
  const at = Date.now();
  const listed = { hoursText: '周一至周五 8:30-12:00', phone: '0350-6022222', note: '内部备注' };
  await write(db, newSite(DRAFT, { name: '草稿展馆', publicationStatus: 'DRAFT', ...listed }), at);
  await write(db, newSite(CLOSED, { name: '停用展馆', publicationStatus: 'CLOSED' }), at);
  await write(db, newSite(ELSEWHERE, { name: '外地展馆', regionCode: '410471' }), at);
});

const ground = () =>
  editor.see<GroundPart<ExistingRecord> & { within: string[]; scope: ImportScope }>('/api/staff/import-ground/sites');

describe('the ground of an import', () => {
  it('is what its editor may change, drafts and internal values among it, and nothing else', async () => {
    const { items, next, within, scope } = await ground();
    const ids = items.map(({ id }) => id);
    expect([next, within, scope]).toEqual([null, ['140921'], { everywhere: false, regions: ['140921'], parks: [] }]);
    expect(ids).toContain(DRAFT);
    expect(ids).not.toContain(CLOSED);
    expect(ids).not.toContain(ELSEWHERE);
    expect(items.find(({ id }) => id === DRAFT)).toMatchObject({
      version: 1,
      title: '草稿展馆',
      values: { phone: '0350-6022222', note: '内部备注', region: '140921100', point: { lng: 112.957, lat: 38.48 } },
    });
  });

  it('has the names that cells may use, with short and other names, and none of another kind', async () => {
    const { items } = await editor.see<GroundPart<ReferenceEntry>>('/api/staff/import-ground/sites/names?of=PARK');
    const park = items.find(({ others }) => others.length > 0);
    expect(park).toMatchObject({ kind: 'PARK', park: null, region: expect.stringMatching(/^\d{6}$/) });
    expect(await editor.outcome('GET', '/api/staff/import-ground/sites/names?of=VILLAGE')).toBe('400 VALIDATION');
    expect(await editor.outcome('GET', '/api/staff/import-ground/castles')).toBe('404 NOT_FOUND');
  });

  it('comes in parts', async () => {
    const { items } = await ground();
    const middle = await db.query<{ id: number }>('SELECT id FROM position WHERE public_id = ?', [items[0]?.id ?? '']);
    const rest = await editor.see<GroundPart<ExistingRecord>>(
      `/api/staff/import-ground/sites?after=${middle[0]?.id ?? 0}`,
    );
    expect(rest.items).toEqual(items.slice(1));
  });

  it('written down as a table and read again changes nothing', async () => {
    const { items } = await ground();
    const parks = await editor.see<GroundPart<ReferenceEntry>>('/api/staff/import-ground/sites/names?of=PARK');
    const plain = fieldsOf('SITE').filter(
      ({ value, way }) =>
        way !== 'ACT' && ['TEXT', 'TERM', 'REGION', 'FLAG', 'NUMBER', 'INTEGER', 'PHONE', 'RECORD'].includes(value.is),
    );
    const rows = items.map(({ id, values }, i) => {
      const point = values.point as PointValue | null;
      const cells = plain.map(({ key, value }): Cell => {
        const kept = values[key];
        if (value.is === 'TERM' && typeof kept === 'string') return value.terms[kept]?.zh ?? null;
        return kept === null || kept === undefined || typeof kept === 'object' ? null : (kept as Cell);
      });
      return { rowNo: i + 2, cells: [id, ...cells, point?.lng ?? null, point?.lat ?? null] };
    });
    const head = { rowNo: 1, cells: ['编号', ...plain.map(({ term }) => term.zh), '经度', '纬度'] };
    const sheet = { rows: [head, ...rows], merges: [], hiddenRows: [], hiddenColumns: [] };
    const table = shapeTable(sheet, knownHeadingOf('SITE'));
    const regions = await db.query<{ code: string; name: string; shortName: string }>(
      'SELECT code, name, short_name AS shortName FROM region',
    );
    const world = makeImportWorld({
      existing: items,
      references: parks.items,
      regions,
      areas: [],
      within: [],
      scope: { everywhere: true, regions: [], parks: [] },
      today: '2026-11-20',
    });
    const { columns } = guessMapping('SITE', table);
    const settings = {
      ...({ columns, system: 'WGS84', precision: 'SURVEYED', defaults: {}, regionFromPoint: false } as const),
      ...{ chosen: {}, rows: {}, edits: {}, seed: 'x' },
    };
    const preview = previewRows('SITE', table, settings, world);
    expect(
      preview.rows.map(({ title, action, patch, problems }) => [
        title,
        action,
        patch,
        problems.filter(({ severity }) => severity === 'ERROR'),
      ]),
    ).toEqual(items.map(({ title }) => [title, 'SAME', {}, []]));
  });
});
