// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { recall, remember } from '../../../../web/staff/import/mapping-memory.ts';
import { tableOf } from '../../core/import/import-world.ts';

const { columns } = tableOf('SITE', ['名称|地址|经度', '甲|一路|112.95']);
const own = { columns: { 0: 'name', 1: 'address' }, system: 'GCJ02' } as const;

beforeEach(() => localStorage.clear());
const keep = (kind: 'SITE' | 'PARK' = 'SITE', of = columns) => remember(kind, of, own, localStorage);
const stored = () => Object.keys(localStorage);

describe('what was decided about a table', () => {
  it('comes back for one with the same headings, whatever stands below them', () => {
    keep();
    const next = tableOf('SITE', ['2026 年台账', '名 称|地址|经度', '乙|二路|113', '丙|三路|114']);
    expect(recall('SITE', next.columns, localStorage)).toEqual(own);
  });

  it('is of one kind of record and of these headings', () => {
    keep();
    expect(recall('PARK', columns, localStorage)).toBeNull();
    expect(recall('SITE', tableOf('SITE', ['名称|地址|纬度', '甲|一路|38']).columns, localStorage)).toBeNull();
  });

  it('holds no cell of the table', () => {
    keep();
    const text = `${stored().join()}${Object.values(localStorage).join()}`;
    expect(text).not.toMatch(/甲|一路|112/);
  });

  it('of an older release leaves out what is no field any more, and what is no decision at all', () => {
    keep();
    const [key = ''] = stored();
    localStorage.setItem(key, JSON.stringify({ columns: { 0: 'name', 1: 'gone', 2: 5 }, system: 'GCJ02' }));
    expect(recall('SITE', columns, localStorage)?.columns).toEqual({ 0: 'name' });
    for (const broken of ['', '{', 'null', '{"columns":{}}', '{"columns":{},"system":"MARS"}']) {
      localStorage.setItem(key, broken);
      expect(recall('SITE', columns, localStorage)).toBeNull();
    }
  });

  it('is kept for the twenty tables that were last seen, and nothing of others is thrown away', () => {
    localStorage.setItem('park-atlas.theme', 'dark');
    const tables = Array.from({ length: 30 }, (_, i) => tableOf('SITE', [`名称|地址|列${i}`, '甲|一路|1']).columns);
    // each is stored as if it had been seen before the one in front of it
    for (const [i, each] of tables.entries()) remember('SITE', each, own, localStorage, 1000 - i);
    const known = tables.flatMap((each, i) => (recall('SITE', each, localStorage) === null ? [] : [i]));
    expect(known).toEqual([...Array(19).keys(), 29]);
    expect(localStorage.getItem('park-atlas.theme')).toBe('dark');
  });

  it('is forgotten where nothing can be stored', () => {
    const full = { ...localStorage, length: 0, setItem: refuse, getItem: () => null } as unknown as Storage;
    expect(() => remember('SITE', columns, own, full)).not.toThrow();
  });
});

function refuse(): never {
  throw new DOMException('full', 'QuotaExceededError');
}
