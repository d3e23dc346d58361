import { expect, it } from 'vitest';
import { keptAt } from '#api/snapshot/kept.ts';

it('an isolate keeps the counts of no more places than it has room for, and its lists beside them', () => {
  const kept = keptAt('1');
  kept.put('parks', ['a park']);
  let most = 0;
  for (let i = 0; i < 2_000; i++) {
    kept.put(`siteCounts ${i}`, [i]);
    expect(kept.get(`siteCounts ${i}`)).toEqual([i]);
    const held = kept.get('siteCounts 0') === undefined ? 0 : i + 1;
    most = Math.max(most, held);
  }
  expect(most).toBe(500);
  expect(kept.get('parks')).toEqual(['a park']);
  expect(keptAt('2').get('siteCounts 1999')).toBeUndefined();
});
