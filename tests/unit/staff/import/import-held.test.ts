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

const column = (index: number, heading: string) => ({ index, letters: 'A', heading, path: [heading] });

/** A thread that finds a table with these headings, and nothing wrong with it. */
function stubTable(columns: readonly ReturnType<typeof column>[]): void {
  const guess = { columns: { 0: 'point.lng', 1: 'point.lat' }, system: 'GCJ02' };
  const answers: Partial<Record<WorkerQuestion['call'], unknown>> = {
    SHAPE: { ok: true, value: { table: { columns, rows: [] }, guess } },
    SURVEY: { provinces: [], lower: [], codes: ['91140700MA0GT2X11X'] },
    DATA: null,
    PREVIEW: { rows: [], shift: null, doubt: null, wide: 0 },
  };
  class FullThread extends TableThread {
    override postMessage(question: WorkerQuestion): void {
      const answer = answers[question.call];
      if (answer === undefined) super.postMessage(question);
      else this.dispatchEvent(new MessageEvent('message', { data: { no: question.no, answer } }));
    }
  }
  vi.stubGlobal('Worker', FullThread);
}

it('other columns of coordinates bring the system that their headings name, and a system that is taken is remembered', async () => {
  const columns = ['lon_gcj02', 'lat_gcj02', 'lon_wgs84', 'lat_wgs84'].map((heading, i) => column(i, heading));
  stubTable(columns);
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

/** An import of a file with a column of credit codes, which asks `beside` about them. */
function importOfCodes(beside: Parameters<typeof createImport>[0]['beside']) {
  stubTable([column(0, '统一社会信用代码')]);
  const ground = { existing: [], references: [], regions: [], areas: [], within: [], today: '2026-11-30' };
  const known = { ...ground, scope: { everywhere: true, regions: [], parks: [] } };
  const loader = { first: async () => known, rest: async () => known, beside };
  const keeper = { find: async () => null, keep: () => undefined, drop: () => undefined };
  const memory = { recall: () => null, remember: () => undefined, meanings: () => ({}), learn: () => undefined };
  return createRoot((end) => {
    dispose = end;
    return createImport(loader, memory, keeper);
  });
}

it('a credit code that is typed in the preview is asked about out of reach, at once', async () => {
  const beside = vi.fn(async () => ({ taken: [], waiting: [] }));
  const it = importOfCodes(beside);
  await it.open(new File(['名称'], '台账.csv'));
  await it.compare();
  expect(beside).toHaveBeenCalledTimes(1);
  await it.editRow(2, { phone: '0354-3010001' });
  expect(beside).toHaveBeenCalledTimes(1);
  await it.editRow(2, { uscc: '91140700MA0GT2X11X' });
  expect(beside).toHaveBeenCalledTimes(2);
  expect(beside).toHaveBeenLastCalledWith('SITE', 'f', ['91140700MA0GT2X11X']);
});

it('a credit code that is typed while another is asked about is asked about as well, and one that failed again', async () => {
  const none = { taken: [], waiting: [] };
  const answers: ((fails?: boolean) => void)[] = [];
  const beside = vi.fn(
    () => new Promise<typeof none>((done, fail) => answers.push((fails) => (fails ? fail(new Error()) : done(none)))),
  );
  const it = importOfCodes(beside);
  const asked = (times: number) => vi.waitFor(() => expect(beside).toHaveBeenCalledTimes(times));
  await it.open(new File(['名称'], '台账.csv'));
  const compared = it.compare();
  await asked(1);
  answers[0]?.();
  await compared;
  const typed = it.editRow(5, { uscc: '91140700MA0GT2X11X' });
  await asked(2);
  await it.editRow(9, { uscc: '91140700MA0GT2X12T' });
  answers[1]?.();
  await asked(3);
  answers[2]?.(true);
  await typed;
  expect(it.trouble()).not.toBeNull();
  const tried = it.editRow(9, { phone: '0354-3010001' });
  await asked(4);
  answers[3]?.();
  await tried;
  expect(it.trouble()).toBeNull();
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
