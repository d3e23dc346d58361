import { describe, expect, it } from 'vitest';
import { type Changes, changesWith, noChanges } from '#api/snapshot/changes.ts';
import type { PublicDelta } from '#db/queries/snapshot-rows.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { madeSite, noNames } from '../core/snapshot/made-sites.ts';

const random = randomNumbers(99);
const delta = (no: number, more: Partial<PublicDelta>): PublicDelta => ({
  no,
  sites: [],
  withdrawn: [],
  parks: [],
  days: [],
  ...more,
});
const site = (key: number, name: string) =>
  madeSite(key, '140102', [112 + random(), 37 + random()], { name, isIllustrative: key % 5 === 0 ? 1 : 0 });

/** Names of the rows that count, by key. */
function told({ layers }: Changes): Map<number, string | null> {
  const names = new Map<number, string | null>();
  for (const { shard, hidden } of layers) {
    for (let row = 0; row < shard.facts.rows; row++) {
      if (hidden?.[row] === 1) continue;
      const key = shard.key[row] ?? 0;
      expect([key, names.has(key)]).toEqual([key, false]);
      names.set(key, shard.texts.text(shard.text.name[row] ?? 0));
    }
  }
  return names;
}

describe('changes that follow each other', () => {
  it('tell each site once, as it was last, however they came', () => {
    const expected = new Map<number, string>();
    const gone = new Set<number>();
    let changes = noChanges(10);
    for (let no = 11; no < 250; no++) {
      const keys = Array.from(
        { length: Math.floor(random() * (no % 60 === 0 ? 200 : 4)) },
        () => 1 + Math.floor(random() * 300),
      );
      const withdrawn = [...new Set(keys)].filter(() => random() < 0.2);
      const sites = [...new Set(keys)]
        .filter((key) => !withdrawn.includes(key))
        .map((key) => site(key, `${key}/${no}`));
      changes = changesWith(changes, delta(no, { sites, withdrawn }), noNames);
      for (const key of withdrawn) expected.delete(key);
      for (const { key, name } of sites) expected.set(key, name);
      for (const key of keys) gone.add(key);
      expect(told(changes)).toEqual(expected);
      expect(new Set(changes.gone)).toEqual(gone);
      expect([changes.since, changes.no]).toEqual([10, no]);
    }
    expect(expected.size).toBeGreaterThan(150);
  });

  it('encode a few rows anew for one edit, not all that changed before', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => site(i + 1, 'before'));
    const before = changesWith(noChanges(1), delta(2, { sites: many }), noNames);
    const after = changesWith(before, delta(3, { sites: [site(1, 'after')] }), noNames);
    const known = new Set(before.layers.map(({ shard }) => shard));
    expect(after.layers.filter(({ shard }) => !known.has(shard)).map(({ shard }) => shard.facts.rows)).toEqual([1]);
    const same = changesWith(after, delta(4, {}), noNames);
    expect(same.layers).toBe(after.layers);
  });

  it('tell a park by its last name, and that it is none any more', () => {
    const parks = (no: number, name: string | null) => delta(no, { parks: [{ key: 7, id: 'pk_1', name }] });
    const named = changesWith(changesWith(noChanges(1), parks(2, '一'), noNames), parks(3, '二'), noNames);
    expect(named.parks.get(7)).toEqual({ id: 'pk_1', name: '二' });
    expect(changesWith(named, parks(4, null), noNames).parks.get(7)).toBeNull();
  });
});
