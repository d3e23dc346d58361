import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../../web/resident/model/facets.ts';
import { homeDefault } from '../../../web/resident/paths.ts';
import { schematic, site } from './samples.ts';

const centre = { ...schematic, level: 'CENTER' as const };
const hall = {
  ...site,
  id: 'st_9',
  facilities: ['WATER' as const],
  barrierFree: { ...site.barrierFree, wheelchair: null },
};

describe('the values that a list offers', () => {
  it('are those that occur in it, with their number', () => {
    const facets = facetsOf([site, hall, centre], true, homeDefault);
    expect(facets.facilities).toEqual([
      { code: 'WATER', count: 2 },
      { code: 'SEATS', count: 1 },
      { code: 'TOILET', count: 1 },
      { code: 'WIFI', count: 1 },
    ]);
    expect(facets.kinds).toEqual([
      { code: 'ACTIVITY_CENTER', count: 1 },
      { code: 'GOV_SERVICE_CENTER', count: 2 },
    ]);
    expect(facets.levels).toEqual([{ code: 'CENTER', count: 1 }]);
    expect([facets.barrier?.count, facets.verified?.count]).toEqual([1, 2]);
  });

  it('keep what is chosen though nothing has it, so that it can be taken away', () => {
    const facets = facetsOf([], true, { ...homeDefault, facilities: ['TOILET'], barrier: true });
    expect(facets.facilities).toEqual([{ code: 'TOILET', count: 0 }]);
    expect([facets.barrier, facets.verified]).toEqual([{ code: true, count: 0 }, null]);
  });

  it('offer other kinds beside a chosen one, and count the rest among the chosen', () => {
    const facets = facetsOf([site, centre], true, { ...homeDefault, kinds: ['ACTIVITY_CENTER'] });
    expect(facets.kinds.map(({ code }) => code)).toEqual(['ACTIVITY_CENTER', 'GOV_SERVICE_CENTER']);
    expect(facets.facilities).toEqual([]);
    expect(facets.levels).toEqual([{ code: 'CENTER', count: 1 }]);
  });

  it('are all of them, uncounted, where the list is only begun', () => {
    const facets = facetsOf([schematic], false, homeDefault);
    expect(facets.facilities.length).toBeGreaterThan(9);
    expect([...facets.kinds, ...facets.facilities, facets.barrier, facets.verified].map((one) => one?.count)).toEqual(
      expect.not.arrayContaining([0]),
    );
  });
});
