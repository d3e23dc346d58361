// @vitest-environment happy-dom
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '#core/schemas/access.ts';
import { createSession, type Session } from '../../../web/staff/account/create-session.ts';

/** What the portal answers to /api/me: the seconds that are left count down by the test's own clock. */
let endsAt: number | null;
let asked: string[];
let dispose = () => {};

const answer = (): Me => {
  const left = endsAt === null ? 0 : Math.max(0, Math.floor((endsAt - Date.now()) / 1000));
  const here = left > 0;
  return {
    account: here ? { id: 'u1', login: 'editor', name: '岗位' } : null,
    roles: here ? ['PARK_EDITOR'] : ['PUBLIC'],
    pending: null,
    secondFactor: false,
    secondFactorNeeded: false,
    passwordExpiresAt: null,
    session: here ? { idleSeconds: left, absoluteSeconds: 40_000 } : null,
  };
};

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
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string) => {
      asked.push(path);
      if (path === '/api/auth/stay') endsAt = Date.now() + 30 * 60_000;
      if (path === '/api/auth/sign-out') endsAt = null;
      return new Response(path === '/api/auth/sign-out' ? null : JSON.stringify(answer()), {
        status: path === '/api/auth/sign-out' ? 204 : 200,
      });
    }),
  );
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

  it('asks for nothing where nobody is signed in', async () => {
    endsAt = null;
    const session = await open();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked).toEqual(['/api/me']);
    expect(session.ended()).toBe(false);
  });
});
