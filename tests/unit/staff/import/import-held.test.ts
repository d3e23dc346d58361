// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createImport } from '../../../../web/staff/import/create-import.ts';
import type { WorkerQuestion } from '../../../../web/staff/import/read/worker-messages.ts';
import { isHeld } from '../../../../web/staff/offline/holds.ts';

let dispose = () => {};
/** The thread that reads tables: it opens every file, and finds no table in it. */
class TableThread extends EventTarget {
  postMessage({ no, call }: WorkerQuestion): void {
    const opened = { sheets: [{ name: '表', hidden: false, rows: 1 }], fullest: 0, encoding: null, sha256: 'f' };
    const answer = call === 'OPEN' ? { ok: true, value: opened } : { ok: false, error: { code: 'NO_HEADER' } };
    this.dispatchEvent(new MessageEvent('message', { data: { no, answer } }));
  }
  terminate(): void {}
}

beforeEach(() => void vi.stubGlobal('Worker', TableThread));
afterEach(() => {
  dispose();
  vi.unstubAllGlobals();
});

it('what is decided about the columns is kept as it is decided, before anything is compared', async () => {
  const loader = { first: () => Promise.reject(), rest: () => Promise.reject(), beside: () => Promise.reject() };
  const keep = vi.fn();
  const keeper = { find: async () => null, keep, drop: () => undefined };
  const memory = { recall: () => null, remember: () => undefined, meanings: () => ({}), learn: () => undefined };
  const it = createRoot((end) => {
    dispose = end;
    return createImport(loader, memory, keeper);
  });
  await it.open(new File(['名称'], '台账.csv'));
  it.change({ system: 'BD09' });
  expect(keep).toHaveBeenCalledExactlyOnceWith(
    'SITE',
    'f',
    expect.objectContaining({ settings: expect.objectContaining({ system: 'BD09' }) }),
  );
});

it('other columns of coordinates bring the system that their headings name, and a system that is taken is remembered', async () => {
  const column = (index: number, heading: string) => ({ index, letters: 'A', heading, path: [heading] });
  const columns = ['lon_gcj02', 'lat_gcj02', 'lon_wgs84', 'lat_wgs84'].map((heading, i) => column(i, heading));
  const guess = { columns: { 0: 'point.lng', 1: 'point.lat' }, system: 'GCJ02' };
  class FullThread extends TableThread {
    override postMessage({ no, call }: WorkerQuestion): void {
      if (call !== 'SHAPE') return super.postMessage({ no, call } as WorkerQuestion); // the others ask nothing of what they carry
      const answer = { ok: true, value: { table: { columns, rows: [] }, guess } };
      this.dispatchEvent(new MessageEvent('message', { data: { no, answer } }));
    }
  }
  vi.stubGlobal('Worker', FullThread);
  const loader = { first: () => Promise.reject(), rest: () => Promise.reject(), beside: () => Promise.reject() };
  const keeper = { find: async () => null, keep: () => undefined, drop: () => undefined };
  const remember = vi.fn();
  const memory = { recall: () => null, remember, meanings: () => ({}), learn: () => undefined };
  const it = createRoot((end) => {
    dispose = end;
    return createImport(loader, memory, keeper);
  });
  await it.open(new File(['名称'], '台账.csv'));
  expect(it.settings().system).toBe('GCJ02');
  it.change({ columns: { 2: 'point.lng', 3: 'point.lat' } });
  expect(it.settings().system).toBe('WGS84');
  it.change({ system: 'BD09' });
  it.change({ columns: { 2: 'point.lng', 3: 'point.lat', 0: 'note' } });
  expect(it.settings().system).toBe('BD09');
  await it.readAs('GCJ02');
  expect(remember).toHaveBeenCalledExactlyOnceWith('SITE', columns, expect.objectContaining({ system: 'GCJ02' }));
});

it('a file that is open keeps the page from being exchanged for a new release', async () => {
  const loader = { first: () => Promise.reject(), rest: () => Promise.reject(), beside: () => Promise.reject() };
  const keeper = { find: async () => null, keep: () => undefined, drop: () => undefined };
  const memory = { recall: () => null, remember: () => undefined, meanings: () => ({}), learn: () => undefined };
  const it = createRoot((end) => {
    dispose = end;
    return createImport(loader, memory, keeper);
  });
  expect(isHeld()).toBe(false);
  await it.open(new File(['名称'], '台账.csv'));
  expect([it.opened() === null, isHeld()]).toEqual([false, true]);
  it.forget();
  expect(isHeld()).toBe(false);
});
