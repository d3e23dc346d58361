import { expect, it } from 'vitest';
import type { Api } from '#web-api/create-api.ts';
import { loadClusters } from '../../../web/leader/load/load-clusters.ts';
import { loadTimetables, MAX_TIMETABLES } from '../../../web/leader/load/load-timetables.ts';
import { cluster } from './records.ts';

const signal = new AbortController().signal;
const ids = (count: number) => Array.from({ length: count }, (_, i) => `st_${i}`);

/** An API that counts how many requests are on their way. */
function counting() {
  const told = { now: 0, most: 0 };
  const get = async (_: string, { params }: { params: { id: string } }) => {
    told.now += 1;
    told.most = Math.max(told.most, told.now);
    await Promise.resolve();
    told.now -= 1;
    return { id: params.id };
  };
  return { told, api: { get } as unknown as Api }; // no more of it is used
}

it('every 流动阵地 has its timetable, a few asked for at a time, and it is said where some are left out', async () => {
  const { api, told } = counting();
  const some = await loadTimetables(api, ids(25), signal);
  expect(some.items.map(({ id }) => id)).toEqual(ids(25));
  expect(some.complete).toBe(true);
  expect(told.most).toBeLessThanOrEqual(6);
  const many = await loadTimetables(api, ids(MAX_TIMETABLES + 1), signal);
  expect([many.items.length, many.complete]).toEqual([MAX_TIMETABLES, false]);
});

it('clusters are those of the day, and a list that was cut is not called whole', async () => {
  const asked: unknown[] = [];
  const api = {
    getAll: async (_: string, { query }: { query: unknown }) => {
      asked.push(query);
      return { items: [{ id: 'cl_0000000001' }], complete: false, asOf: '2026-06-30T23:59:59+08:00' };
    },
    get: async (_: string, { query }: { query: unknown }) => {
      asked.push(query);
      return cluster();
    },
  } as unknown as Api; // no more of it is used
  const question = { region: '140702', park: null, samples: false, date: '2026-06-30' };
  const found = await loadClusters(api, question, signal);
  expect(asked).toEqual([
    { region: '140702', park: null, date: '2026-06-30' },
    { illustrative: 'exclude', date: '2026-06-30' },
  ]);
  expect(found).toMatchObject({ complete: false, items: [{ id: 'cl_0000000001' }] });
});
