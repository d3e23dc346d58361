// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOnline } from '../../../../web/staff/offline/create-online.ts';
import { call } from '../../../../web/staff/parts/call.ts';
import { noteReach } from '../../../../web/staff/parts/reach.ts';

let dispose = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  noteReach(true);
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const open = (ask: () => Promise<unknown>) =>
  createRoot((close) => {
    dispose = close;
    return createOnline(ask);
  });
const network = (on: boolean) => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(on);
  window.dispatchEvent(new Event(on ? 'online' : 'offline'));
};

describe('whether the portal can be reached', () => {
  it('goes by the network that the browser sees', () => {
    const online = open(() => Promise.resolve());
    expect(online()).toBe(true);
    network(false);
    expect(online()).toBe(false);
    network(true);
    expect(online()).toBe(true);
  });

  it('goes by the calls too: no answer is no portal, and it is asked until it is back', async () => {
    const ask = vi.fn().mockRejectedValueOnce(new TypeError('still away')).mockResolvedValue(undefined);
    const online = open(ask);
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('refused')));
    await call('GET', '/api/me').catch(() => undefined);
    expect(online()).toBe(false);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([online(), ask.mock.calls.length]).toEqual([false, 1]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(online()).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('takes any answer for one, a refusal too', async () => {
    const online = open(() => Promise.resolve());
    noteReach(false);
    vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('{}', { status: 403 })));
    await call('GET', '/api/me').catch(() => undefined);
    expect(online()).toBe(true);
  });
});
