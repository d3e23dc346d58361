import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createForesight } from '../../../web/leader/load/create-foresight.ts';

/** What was asked, answered by hand. */
function setUp() {
  const calls: { q: string; signal: AbortSignal; answer: (text: string) => void; fail: () => void }[] = [];
  const foresight = createForesight(
    (q: string, signal) =>
      new Promise<string>((answer, fail) => {
        calls.push({ q, signal, answer, fail: () => fail(new Error('offline')) });
      }),
  );
  const asked = () => calls.map(({ q }) => q);
  return { calls, asked, ...foresight };
}
const listening = () => new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createForesight', () => {
  it('gives what was read ahead, once', async () => {
    const { ahead, asked, calls, read } = setUp();
    ahead('a');
    const first = read('a', listening());
    calls[0]?.answer('A');
    expect(await first).toBe('A');
    void read('a', listening());
    expect(asked()).toEqual(['a', 'a']);
  });

  it('reads one thing ahead at a time, and the same only once', () => {
    const { ahead, asked, calls } = setUp();
    ahead('a');
    ahead('a');
    ahead('b');
    expect(asked()).toEqual(['a', 'b']);
    expect(calls.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('reads what was not foreseen, and what was foreseen too long ago', () => {
    const { ahead, asked, read } = setUp();
    ahead('a');
    void read('b', listening());
    expect(asked()).toEqual(['a', 'b']);
    vi.advanceTimersByTime(11_000);
    void read('a', listening());
    expect(asked()).toEqual(['a', 'b', 'a']);
  });

  it('asks again when the reading ahead failed, and tells nobody where nobody asks', async () => {
    const { ahead, asked, calls, read } = setUp();
    ahead('a');
    calls[0]?.fail();
    const answer = read('a', listening());
    await vi.advanceTimersByTimeAsync(0);
    calls[1]?.answer('A');
    expect(await answer).toBe('A');
    expect(asked()).toEqual(['a', 'a']);
  });

  it('ends with whoever asked', () => {
    const { ahead, calls, read } = setUp();
    const control = new AbortController();
    ahead('a');
    void read('a', control.signal);
    control.abort();
    expect(calls[0]?.signal.aborted).toBe(true);
  });
});
