// @vitest-environment happy-dom
import { createEffect, createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '#web-api/api-error.ts';
import { createLoad, type Load } from '#web-api/create-load.ts';

type Call = {
  question: string;
  signal: AbortSignal;
  answer: (data: string) => void;
  fail: (cause: unknown) => void;
};

let dispose = () => {};
afterEach(() => dispose());

/** A load whose calls are answered by hand. */
function setUp(first: string | null) {
  const calls: Call[] = [];
  const shown: (string | undefined)[] = [];
  const [question, ask] = createSignal<{ q: string } | null>(first === null ? null : { q: first });
  const load = createRoot((end): Load<string> => {
    dispose = end;
    const created = createLoad(
      question,
      ({ q }, signal) =>
        new Promise<string>((answer, fail) => {
          calls.push({ question: q, signal, answer, fail });
        }),
    );
    createEffect(() => shown.push(created.data()));
    return created;
  });
  const call = (nth: number): Call => {
    const made = calls[nth];
    if (!made) throw new Error(`only ${calls.length} calls were made`);
    return made;
  };
  return { load, calls, call, shown, ask: (q: string | null) => ask(q === null ? null : { q }) };
}
const settle = () => new Promise((done) => setTimeout(done));
const state = ({ data, error, loading, stale }: Load<string>) => ({
  data: data(),
  failed: error() !== undefined,
  loading: loading(),
  stale: stale(),
});

describe('createLoad', () => {
  it('asks at once and gives the answer', async () => {
    const { load, call } = setUp('a');
    expect(state(load)).toEqual({ data: undefined, failed: false, loading: true, stale: true });
    call(0).answer('A');
    await settle();
    expect(state(load)).toEqual({ data: 'A', failed: false, loading: false, stale: false });
  });

  it('keeps the answer before while the next is on its way, and says that it is stale', async () => {
    const { load, call, ask } = setUp('a');
    call(0).answer('A');
    await settle();
    ask('b');
    expect(state(load)).toEqual({ data: 'A', failed: false, loading: true, stale: true });
  });

  it('never shows an answer that was overtaken, in whatever order answers come', async () => {
    const { load, call, shown, ask } = setUp('a');
    ask('b');
    ask('c');
    expect([call(0).signal.aborted, call(1).signal.aborted, call(2).signal.aborted]).toEqual([true, true, false]);
    call(2).answer('C');
    await settle();
    call(1).answer('B');
    call(0).fail(new Error('too late'));
    await settle();
    expect(state(load)).toEqual({ data: 'C', failed: false, loading: false, stale: false });
    expect(shown).toEqual([undefined, 'C']);
  });

  it('asks an equal question once', () => {
    const { calls, ask } = setUp('a');
    ask('a');
    expect(calls).toHaveLength(1);
  });

  it('tells what went wrong, and tries again when told to', async () => {
    const { load, call, calls } = setUp('a');
    call(0).fail(new ApiError('http', 'INTERNAL', 500));
    await settle();
    expect(state(load)).toEqual({ data: undefined, failed: true, loading: false, stale: true });
    load.retry();
    expect(state(load)).toEqual({ data: undefined, failed: false, loading: true, stale: true });
    expect(calls.map(({ question }) => question)).toEqual(['a', 'a']);
    call(1).answer('A');
    await settle();
    expect(state(load)).toEqual({ data: 'A', failed: false, loading: false, stale: false });
  });

  it('has an error even when the cause is nothing', async () => {
    const { load, call } = setUp('a');
    call(0).fail(undefined);
    await settle();
    expect(load.error()).toBeInstanceOf(Error);
  });

  it('drops the answer and the call when nothing is asked any more', async () => {
    const { load, call, ask } = setUp('a');
    call(0).answer('A');
    await settle();
    ask(null);
    expect(state(load)).toEqual({ data: undefined, failed: false, loading: false, stale: true });
  });

  it('asks nothing for null', () => {
    const { load, calls } = setUp(null);
    expect(calls).toHaveLength(0);
    expect(load.loading()).toBe(false);
  });

  it('asks again when the network is back, but not what the server refused', async () => {
    const offline = setUp('a');
    offline.call(0).fail(new ApiError('offline', 'OFFLINE'));
    await settle();
    window.dispatchEvent(new Event('online'));
    expect(offline.calls).toHaveLength(2);
    dispose();
    const refused = setUp('a');
    refused.call(0).fail(new ApiError('http', 'VALIDATION', 400));
    await settle();
    window.dispatchEvent(new Event('online'));
    expect(refused.calls).toHaveLength(1);
  });

  it('cancels its call when its owner is gone', () => {
    const { call } = setUp('a');
    dispose();
    expect(call(0).signal.aborted).toBe(true);
  });
});
