import { beforeEach, describe, expect, it } from 'vitest';
import { wordKey } from '#core/import/cell/cell-value.ts';
import type { Preferences } from '../../../../web/staff/account/create-preferences.ts';
import { makeImportMemory } from '../../../../web/staff/import/import-memory.ts';
import { tableOf } from '../../core/import/import-world.ts';
import { madePreferences } from '../made-preferences.ts';

const { columns } = tableOf('SITE', ['名称|地址|经度', '甲|一路|112.95']);
const own = { columns: { 0: 'name', 1: 'address' }, system: 'GCJ02' } as const;

let preferences: Preferences;
let memory: ReturnType<typeof makeImportMemory>;
beforeEach(() => {
  preferences = madePreferences();
  memory = makeImportMemory(preferences);
});

describe('what was decided about a table', () => {
  it('comes back for one with the same headings, whatever stands below them', () => {
    memory.remember('SITE', columns, own);
    const next = tableOf('SITE', ['2026 年台账', '名 称|地址|经度', '乙|二路|113', '丙|三路|114']);
    expect(memory.recall('SITE', next.columns)).toEqual(own);
  });

  it('is of one account, one kind of record and these headings', () => {
    memory.remember('SITE', columns, own);
    expect(memory.recall('PARK', columns)).toBeNull();
    expect(memory.recall('SITE', tableOf('SITE', ['名称|地址|纬度', '甲|一路|38']).columns)).toBeNull();
    expect(makeImportMemory(madePreferences()).recall('SITE', columns)).toBeNull();
  });

  it('holds no cell of the table', () => {
    memory.remember('SITE', columns, own);
    expect(JSON.stringify(preferences.get('tables.SITE'))).not.toMatch(/甲|一路|112/);
  });

  it('of an older release leaves out what is no field any more, and what is no decision at all', () => {
    memory.remember('SITE', columns, own);
    const [kept] = preferences.get('tables.SITE') as [{ headings: string }];
    const keep = (more: object) => preferences.set('tables.SITE', [{ headings: kept.headings, ...more }]);
    keep({ columns: { 0: 'name', 1: 'gone', 2: 5 }, system: 'GCJ02' });
    expect(memory.recall('SITE', columns)?.columns).toEqual({ 0: 'name' });
    for (const broken of [{}, { columns: {} }, { columns: {}, system: 'MARS' }, { columns: 7, system: 'GCJ02' }]) {
      keep(broken);
      expect(memory.recall('SITE', columns)).toBeNull();
    }
    for (const broken of [null, 'words', [null, 7]]) {
      preferences.set('tables.SITE', broken);
      expect(memory.recall('SITE', columns)).toBeNull();
    }
  });

  it('is kept for the twenty tables that were last seen', () => {
    const tables = Array.from({ length: 30 }, (_, i) => tableOf('SITE', [`名称|地址|列${i}`, '甲|一路|1']).columns);
    for (const each of tables) memory.remember('SITE', each, own);
    const known = tables.flatMap((each, i) => (memory.recall('SITE', each) === null ? [] : [i]));
    expect(known).toEqual(Array.from({ length: 20 }, (_, i) => i + 10));
  });
});

describe('what a word of an enumeration means', () => {
  const word = wordKey('海关特殊监管区域');

  it('is known in the next table, and can be decided otherwise', () => {
    expect(memory.meanings('PARK')).toEqual({});
    memory.learn('PARK', 'type', word, 'SUBPARK');
    memory.learn('PARK', 'point.system', '火星', 'GCJ02');
    expect(memory.meanings('PARK')).toEqual({ type: { [word]: 'SUBPARK' }, 'point.system': { 火星: 'GCJ02' } });
    memory.learn('PARK', 'type', word, 'HITECH');
    expect(memory.meanings('PARK').type).toEqual({ [word]: 'HITECH' });
    expect(memory.meanings('SITE')).toEqual({});
  });

  it('is remembered of nothing but codes that there are: not of records, and not of what went', () => {
    memory.learn('SITE', 'park', '开发区', 'pk_0000000001');
    memory.learn('PARK', 'type', word, 'GONE');
    expect([memory.meanings('SITE'), memory.meanings('PARK')]).toEqual([{}, {}]);
    preferences.set('meanings.PARK', { type: { [word]: 'GONE' }, none: { a: 'b' }, level: 7 });
    expect(memory.meanings('PARK')).toEqual({});
  });

  it('is kept for a hundred words a target, the ones decided last', () => {
    for (let i = 0; i < 130; i++) memory.learn('PARK', 'type', `词${i}`, 'HITECH');
    const words = Object.keys(memory.meanings('PARK').type ?? {});
    expect([words.length, words[0], words.at(-1)]).toEqual([100, '词30', '词129']);
  });
});
