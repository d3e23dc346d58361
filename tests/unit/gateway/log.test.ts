import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type AccessLine, logAccess, logFailure } from '#gateway/log.ts';

const written = vi.fn<(text: string) => void>();
const waitUntil = vi.fn<(work: Promise<unknown>) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'log').mockImplementation(written);
  vi.spyOn(console, 'error').mockImplementation(written);
});
afterEach(async () => {
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const answered = (requestId: string, gatherMs: number, line: Partial<AccessLine> = {}) =>
  logAccess({ requestId, method: 'GET', path: '/', status: 200, mount: '/', ms: 1, ...line }, { gatherMs, waitUntil });
/** Request ids of the lines in each text that was written. */
const idsWritten = () =>
  written.mock.calls.map(([text]) => text.split('\n').map((line) => (JSON.parse(line) as AccessLine).requestId));

it('writes line by line where nothing is to be gathered', () => {
  answered('a', 0);
  answered('b', Number('nonsense'));
  expect(idsWritten()).toEqual([['a'], ['b']]);
  expect(waitUntil).not.toHaveBeenCalled();
});

it('writes lines together in their order, no later after the first than was said', async () => {
  for (const id of ['a', 'b', 'c']) answered(id, 100);
  await vi.advanceTimersByTimeAsync(99);
  expect(written).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(idsWritten()).toEqual([['a', 'b', 'c']]);
  // one request of each lot keeps the runtime going, until the lot is written
  expect(waitUntil).toHaveBeenCalledTimes(1);
  await expect(waitUntil.mock.calls[0]?.[0]).resolves.toBeUndefined();
  answered('d', 100);
  await vi.advanceTimersByTimeAsync(100);
  expect(idsWritten()).toEqual([['a', 'b', 'c'], ['d']]);
});

it('never writes more at once than one line of a container’s log holds', async () => {
  const path = `/${'x'.repeat(1_000)}`;
  const ids = Array.from({ length: 300 }, (_, i) => `id-${i}`);
  for (const id of ids) answered(id, 100, { path });
  await vi.advanceTimersByTimeAsync(100);
  expect(idsWritten().flat()).toEqual(ids);
  for (const [text] of written.mock.calls) expect(JSON.stringify(text).length).toBeLessThan(16 * 1024 - 100);
});

it.each([{ method: 'POST' }, { status: 404 }, { status: 503 }])('keeps no line waiting that tells of %j', (line) => {
  answered('a', 100);
  answered('b', 100, line);
  expect(idsWritten()).toEqual([['a', 'b']]);
});

it('writes a failure at once, behind what happened before it', () => {
  answered('a', 100);
  logFailure({ requestId: 'b', path: '/', mount: '/' }, new Error('boom'));
  expect(idsWritten()).toEqual([['a'], ['b']]);
});
