import { describe, expect, it, vi } from 'vitest';
import { fieldOf, staffKinds } from '#core/records/catalogue.ts';
import type { ShownChange, StaffRow } from '#core/schemas/staff.ts';
import { bulkEnds, bulkFields, bulkLines, refusedRow, refusedTogether } from '../../../../web/staff/records/bulk.ts';
import { recordsZh } from '../../../../web/staff/records/text/records-zh.ts';
import { undoGroups, undoTogether } from '../../../../web/staff/records/undo-edits.ts';

const row = (id: string, part: Partial<StaffRow> = {}): StaffRow => ({
  id,
  version: 3,
  title: `记录 ${id}`,
  status: 'PUBLISHED',
  isIllustrative: false,
  updatedAt: '2026-11-20T09:30:00+08:00',
  values: { phone: '12345', type: 'SERVICE_CENTER', note: null },
  verifyState: null,
  verifiedOn: null,
  pending: 0,
  ...part,
});
const field = (key: string) => {
  const found = fieldOf('SITE', key);
  if (!found) throw new Error(key);
  return found;
};

describe('changing many records', () => {
  it('says of each how the value gets there, and leaves out those that have it', () => {
    const rows = [row('a'), row('b', { status: 'DRAFT' }), row('c', { values: { phone: '12367' } })];
    expect(bulkLines(rows, field('phone'), '12367').map(({ before, way }) => [before, way])).toEqual([
      ['12345', 'AT_ONCE'],
      ['12345', 'DRAFT'],
      ['12367', null],
    ]);
    expect(bulkLines([row('a')], field('type'), 'MOBILE')[0]?.way).toBe('APPROVAL');
    expect(bulkLines([row('a')], field('note'), '看过')[0]?.way).toBe('INTERNAL');
  });

  it('counts emptying an empty field as nothing', () => {
    expect(bulkLines([row('a')], field('note'), null)[0]?.way).toBeNull();
  });

  it('offers what a record shares with others, and what needs approval only to who may ask for it', () => {
    for (const kind of staffKinds) {
      const keys = bulkFields(kind, true).map(({ key }) => key);
      for (const alone of ['name', 'uscc', 'point', 'boundary', 'aliases', 'status']) {
        if (kind === 'CONTACT_POINT' && alone === 'status') continue; // a field of theirs, not an act
        expect(keys).not.toContain(alone);
      }
      expect(bulkFields(kind, false).every(({ way }) => way === 'AT_ONCE')).toBe(true);
    }
  });

  it('finds the record that a refusal is about', () => {
    const rows = [row('a'), row('b')];
    expect(refusedRow(rows, { path: 'records[1].version', value: '3', expected: '' })?.id).toBe('b');
    expect(refusedRow(rows, { path: 'values.phone', value: 'x', expected: '' })).toBeNull();
    expect(refusedRow(rows, { path: 'records', value: 'a', expected: '' })?.id).toBe('a');
  });

  it('tells a refusal of several records once, with their names', () => {
    const rows = [row('a'), row('b'), row('c')];
    const waits = (path: string) => ({ path, value: null, expected: '等它有了结果' });
    expect([...refusedTogether(rows, [waits('records[0]'), waits('records[2].floor')])]).toEqual([
      ['等它有了结果', ['记录 a', '记录 c']],
    ]);
    expect(refusedTogether(rows, [waits('')]).size).toBe(0);
    expect(recordsZh.together.refused(['甲', '乙'], '请等')).toBe('“甲”、“乙”：请等');
    expect(recordsZh.together.refused([...'甲乙丙丁戊己庚辛壬癸子'], '请等')).toMatch(/、“癸”等：请等$/);
  });

  it('counts as submitted what waits for approval, as public what is, and the rest as saved', () => {
    const rows = [row('a'), row('b', { status: 'DRAFT' }), row('c', { status: 'DRAFT' })];
    const submitted = { status: 'SUBMITTED' } as ShownChange; // the one part that is looked at
    const items = [
      { id: 'a', change: null },
      { id: 'b', change: submitted },
      { id: 'c', change: null },
    ];
    expect(bulkEnds(bulkLines(rows, field('phone'), '12367'), items)).toEqual([
      { end: 'SUBMITTED', count: 1 },
      { end: 'PUBLISHED', count: 1 },
      { end: 'SAVED', count: 1 },
    ]);
    const sent = [{ id: 'a', change: submitted }];
    expect(bulkEnds(bulkLines([row('a')], field('type'), 'MOBILE'), sent)).toEqual([{ end: 'SUBMITTED', count: 1 }]);
  });
});

describe('taking a bulk edit back', () => {
  const written = (id: string, applied: readonly string[]) => ({ id, version: 9, applied });

  it('gives each record what it had, those that had the same together, and what only waits is left alone', () => {
    const lines = ['a', 'b', 'c', 'd'].map((id) => ({ row: row(id), before: id === 'b' ? null : '0350-1' }));
    const items = [written('a', ['phone']), written('b', ['phone']), written('c', ['phone']), written('d', [])];
    expect(undoGroups(lines, items, 'phone')).toEqual([
      {
        before: '0350-1',
        records: [
          { id: 'a', version: 9 },
          { id: 'c', version: 9 },
        ],
      },
      { before: null, records: [{ id: 'b', version: 9 }] },
    ]);
  });

  it('says how many are as they were, and what kept the others', async () => {
    const records = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}`, version: 9 }));
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
      const { key: _key, ...rest } = JSON.parse(String(body));
      asked.push(rest.values);
      return rest.values.phone === null
        ? Response.json({ error: { code: 'STALE_VERSION', message: '', requestId: 'r' } }, { status: 412 })
        : Response.json({ items: [] });
    });
    const groups = [
      { before: null, records: records(2) },
      { before: '0350-1', records: records(3) },
    ];
    const undone = await undoTogether('SITE', 'phone', groups);
    vi.unstubAllGlobals();
    expect(undone).toMatchObject({ done: 3, left: 2, problem: { code: 'STALE_VERSION' } });
    expect(asked).toEqual([{ phone: null }, { phone: '0350-1' }]);
  });
});
