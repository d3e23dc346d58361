// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '#core/schemas/access.ts';
import { createSession, type Session } from '../../../web/staff/account/create-session.ts';

/** What the portal answers to /api/me: the seconds that are left count down by the test's own clock. */
let endsAt: number | null;
let asked: string[];
let account: string;
let dispose = () => {};

const answer = (): Me => {
  const left = endsAt === null ? 0 : Math.max(0, Math.floor((endsAt - Date.now()) / 1000));
  const here = left > 0;
  return {
    account: here ? { id: account, login: 'editor', name: '岗位' } : null,
    roles: here ? ['PARK_EDITOR'] : ['PUBLIC'],
    regions: [],
    pending: null,
    secondFactor: false,
    secondFactorNeeded: false,
    passwordExpiresAt: null,
    session: here ? { idleSeconds: left, absoluteSeconds: 40_000 } : null,
  };
};

type Listener = (event: { data: unknown }) => void;

/** The channel between the tabs of a PC, without its delay. */
class Channel {
  static readonly all = new Set<Channel>();
  private readonly listeners = new Set<Listener>();
  constructor() {
    Channel.all.add(this);
  }
  addEventListener(_: string, listener: Listener): void {
    this.listeners.add(listener);
  }
  postMessage(data: unknown): void {
    for (const channel of Channel.all)
      if (channel !== this) for (const listener of channel.listeners) listener({ data });
  }
  close(): void {
    Channel.all.delete(this);
  }
}

async function portal(path: string): Promise<Response> {
  asked.push(path);
  if (path === '/api/auth/stay') endsAt = Date.now() + 30 * 60_000;
  if (path === '/api/auth/sign-out') endsAt = null;
  return new Response(path === '/api/auth/sign-out' ? null : JSON.stringify(answer()), {
    status: path === '/api/auth/sign-out' ? 204 : 200,
  });
}

async function open(): Promise<Session> {
  const session = createRoot((done) => {
    dispose = done;
    return createSession();
  });
  await vi.advanceTimersByTimeAsync(0);
  return session;
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  endsAt = Date.now() + 30 * 60_000;
  account = 'u1';
  sessionStorage.clear();
  vi.stubGlobal('fetch', vi.fn(portal));
  Channel.all.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a session on an open page', () => {
  it('is warned of two minutes before its end, and says so when it has ended', async () => {
    const session = await open();
    await vi.advanceTimersByTimeAsync(27 * 60_000);
    expect([session.warning(), session.ended()]).toEqual([null, false]);
    await vi.advanceTimersByTimeAsync(62_000);
    expect([session.warning(), session.ended()]).toEqual([2, false]);
    await vi.advanceTimersByTimeAsync(121_000);
    expect([session.warning(), session.ended(), session.me()?.account]).toEqual([null, true, null]);
  });

  it('goes on when asked to', async () => {
    const session = await open();
    await vi.advanceTimersByTimeAsync(28.5 * 60_000);
    expect(session.warning()).not.toBeNull();
    await session.stay();
    expect([session.warning(), session.ended()]).toEqual([null, false]);
  });

  it('is not warned of while another tab is at work', async () => {
    const session = await open();
    await vi.advanceTimersByTimeAsync(27 * 60_000);
    endsAt = Date.now() + 30 * 60_000;
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect([session.warning(), session.ended()]).toEqual([null, false]);
  });

  it('is kept alive by work, told to the server once a minute at most', async () => {
    await open();
    for (let i = 0; i < 50; i++) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(asked.filter((path) => path === '/api/auth/stay')).toHaveLength(1);
  });

  it('that the owner ends is no surprise', async () => {
    const session = await open();
    await session.signOut();
    expect([session.ended(), session.warning(), session.me()?.account]).toEqual([false, null, null]);
  });

  it('is what its tab had when a page starts without network, until the portal can be asked', async () => {
    await open();
    dispose();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
    const session = await open();
    expect(session.me()?.account?.id).toBe('u1');
    endsAt = null;
    vi.stubGlobal('fetch', vi.fn(portal));
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect([session.me()?.account, session.ended()]).toEqual([null, true]);
  });

  it('is asked of the other tabs when a page starts in a new one without network', async () => {
    await open();
    const other = new Channel();
    const heard: unknown[] = [];
    other.addEventListener('message', ({ data }) => heard.push(data));
    other.postMessage('ASK');
    const [kept] = heard;
    expect(kept).toMatchObject({ me: { account: { id: 'u1' } } });
    dispose();
    sessionStorage.clear();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
    const session = await open();
    expect([session.me()?.account, heard.at(-1)]).toEqual([null, 'ASK']);
    other.postMessage(kept);
    expect(session.me()?.account?.id).toBe('u1');
  });

  it('that is left in one tab is left in all', async () => {
    const session = await open();
    endsAt = null;
    new Channel().postMessage('LEFT');
    await vi.advanceTimersByTimeAsync(0);
    expect([session.me()?.account, session.ended()]).toEqual([null, true]);
  });

  it('is not taken up without network after its end', async () => {
    await open();
    dispose();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
    vi.setSystemTime(Date.now() + 40_001 * 1000);
    expect((await open()).me()?.account).toBeNull();
  });

  it('that is left without network is left at the portal by the next page that reaches it', async () => {
    const session = await open();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
    await session.signOut();
    expect(session.me()?.account).toBeNull();
    dispose();
    asked = [];
    vi.stubGlobal('fetch', vi.fn(portal));
    await open();
    expect(asked).toEqual(['/api/auth/sign-out', '/api/me']);
    dispose();
    asked = [];
    await open();
    expect(asked).toEqual(['/api/me']);
  });

  it('that is left without network is left when the network is back, and nobody else in its place', async () => {
    const session = await open();
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('offline')));
    await session.signOut();
    asked = [];
    vi.stubGlobal('fetch', vi.fn(portal));
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['/api/auth/sign-out', '/api/me']);
    // whoever signs in now stays
    endsAt = Date.now() + 30 * 60_000;
    await session.refresh();
    expect([session.me()?.account?.id, asked.slice(2)]).toEqual([account, ['/api/me']]);
  });

  it('of somebody else, begun in another tab, gets a page of its own', async () => {
    await open();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    account = 'u2';
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).toHaveBeenCalledOnce();
    reload.mockRestore();
  });

  it('asks for nothing where nobody is signed in', async () => {
    endsAt = null;
    const session = await open();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked).toEqual(['/api/me']);
    expect(session.ended()).toBe(false);
  });
});
