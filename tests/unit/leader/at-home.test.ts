import { expect, it } from 'vitest';
import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../../../web/leader/home-provinces.ts';
import { loadRecords } from '../../../web/leader/load/load-records.ts';
import { loadMonths, loadTrend } from '../../../web/leader/load/load-trend.ts';

const signal = new AbortController().signal;
const asked = { park: null, samples: false, date: null };

/** An API with one site in each of these regions; the whole country is cut where `cut` says so. */
function sitesOf(codes: readonly string[], cut = false) {
  const regions: (string | null)[] = [];
  const getAll = async (_: string, { query }: { query: { region: string | null } }) => {
    regions.push(query.region);
    const within = codes.filter((code) => query.region === null || code.startsWith(query.region.slice(0, 2)));
    const items = within.map((regionCode) => ({
      id: `st_${regionCode}`,
      name: '甲',
      regionCode,
      isIllustrative: false,
    }));
    const isCut = cut && query.region === null;
    return { items: isCut ? items.slice(0, 1) : items, complete: !isCut, asOf: '2026-11-20T09:30:00+08:00' };
  };
  return { regions, api: { getAll } as unknown as Api }; // no more of it is used
}

it('lists at home are those of the three provinces, as the cards are', async () => {
  const { api, regions } = sitesOf(['130100', '140921', '410100']);
  const { complete, items } = await loadRecords(api, 'sites', { ...asked, region: null }, signal);
  expect(items.map(({ regionCode }) => regionCode)).toEqual(['140921', '410100']);
  expect([complete, regions]).toEqual([true, [null]]);
});

it('they are read province by province where the rest of the country would cut them', async () => {
  const { api, regions } = sitesOf(['130100', '140921', '410100'], true);
  const { complete, items } = await loadRecords(api, 'sites', { ...asked, region: null }, signal);
  expect(items.map(({ regionCode }) => regionCode)).toEqual(['140921', '410100']);
  expect([complete, regions]).toEqual([true, [null, ...HOME_PROVINCES]]);
});

it('lists of a region or a park are asked for as they are', async () => {
  const { api, regions } = sitesOf(['130100']);
  const found = await loadRecords(api, 'sites', { ...asked, region: '130000' }, signal);
  expect(found.items).toHaveLength(1);
  await loadRecords(api, 'sites', { ...asked, region: null, park: 'pk_0123456789' }, signal);
  expect(regions).toEqual(['130000', null]);
});

it('a trend up to a past day asks for the months up to that day, however long ago it is', async () => {
  const queries: unknown[] = [];
  const api = {
    get: async (path: string, { query }: { query: unknown }) => {
      if (path.endsWith('/trend')) queries.push(query);
      return { points: [], days: [], counts: [], shares: [], figures: [], region: { ancestors: [] }, asOf: '' };
    },
  } as unknown as Api; // no more of it is used
  const question = { place: { kind: 'region', code: '140921' }, scope: { region: '140921', park: null } } as const;
  await loadTrend(api, { ...question, until: '2025-06-30', isPast: true }, signal);
  await loadTrend(api, { ...question, until: '2026-11-30', isPast: false }, signal);
  await loadMonths(api, question.scope, signal);
  const months = { park: null, months: 13 };
  expect(queries).toEqual([
    { ...months, until: '2025-06' },
    { ...months, until: null },
    { ...months, until: null },
  ]);
});
