// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { allColumns, chosenColumns, firstColumns } from '../../../../web/staff/records/columns.ts';
import { createColumns } from '../../../../web/staff/records/create-columns.ts';
import { madePreferences } from '../made-preferences.ts';

const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id);

describe('columns of a list', () => {
  it('begin with ones that there are', () => {
    for (const kind of staffKinds) {
      const all = ids(allColumns(kind));
      expect(new Set(all).size).toBe(all.length);
      for (const id of firstColumns(kind)) expect(all).toContain(id);
    }
  });

  it('are what was chosen, each once and only those there are, the name always first', () => {
    fc.assert(
      fc.property(fc.constantFrom(...staffKinds), fc.array(fc.string()), fc.nat(), (kind, junk, seed) => {
        const known = ids(allColumns(kind)).filter((_, at) => (seed >> (at % 30)) & 1);
        const shown = ids(chosenColumns(kind, [...junk, ...known, ...known]));
        expect(shown[0]).toBe('name');
        expect(new Set(shown).size).toBe(shown.length);
        for (const id of known) expect(shown).toContain(id);
        for (const id of shown) expect(ids(allColumns(kind))).toContain(id);
      }),
    );
  });
});

describe('the choice of columns', () => {
  const open = (preferences = madePreferences(), first: StaffKind = 'SITE') => {
    const [kind, setKind] = createSignal<StaffKind>(first);
    return { columns: createRoot(() => createColumns(kind, preferences)), setKind, preferences };
  };

  it('is kept for the account, for each kind of its own', () => {
    const { columns, preferences, setKind } = open();
    columns.choose(['phone', 'region']);
    expect(ids(columns.shown())).toEqual(['name', 'phone', 'region']);
    setKind('PARK');
    expect(columns.chosen()).toEqual(firstColumns('PARK'));
    setKind('SITE');
    expect(columns.chosen()).toEqual(['phone', 'region']);
    expect(open(preferences).columns.chosen()).toEqual(['phone', 'region']);
    expect(open().columns.chosen()).toEqual(firstColumns('SITE'));
  });

  it('can be taken back', () => {
    const { columns, preferences } = open();
    columns.choose([]);
    expect(ids(columns.shown())).toEqual(['name']);
    columns.reset();
    expect(columns.chosen()).toEqual(firstColumns('SITE'));
    expect(open(preferences).columns.chosen()).toEqual(firstColumns('SITE'));
  });

  it('does without what an older release kept under its name', () => {
    for (const kept of [{ not: 'a list' }, 'words', 7]) {
      expect(open(madePreferences({ 'columns.SITE': kept })).columns.chosen()).toEqual(firstColumns('SITE'));
    }
  });
});
