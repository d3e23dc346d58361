// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Me } from '#core/schemas/access.ts';
import { keepSession, keptSession } from '../../../../web/staff/account/kept-session.ts';
import { createKeyRing } from '../../../../web/staff/drafts/key-ring.ts';

const KEYS: Readonly<Record<string, string>> = { u1: 'A'.repeat(43), u2: 'B'.repeat(43) };

const meOf = (id: string | null): Me => ({
  account: id === null ? null : { id, login: id, name: id },
  roles: [],
  regions: [],
  pending: null,
  secondFactor: false,
  secondFactorNeeded: false,
  passwordExpiresAt: null,
  session: id === null ? null : { idleSeconds: 1800, absoluteSeconds: 43_200 },
});

let closing: (() => void)[];
beforeEach(() => {
  closing = [];
  sessionStorage.clear();
});
afterEach(() => {
  for (const close of closing) close();
  vi.unstubAllGlobals();
});

/** A page on which somebody is signed in, or nobody has said yet who; the portal gives keys unless it can not be reached. */
function openPage(who: string | null | undefined) {
  const [me, setMe] = createSignal<Me | undefined>(who === undefined ? undefined : meOf(who));
  const ask = vi.fn(async () => {
    const account = me()?.account?.id ?? '';
    return { account, key: KEYS[account] ?? '' };
  });
  const ring = createRoot((close) => {
    closing.push(close);
    return createKeyRing({ me }, ask);
  });
  const sign = (id: string | null) => {
    const next = meOf(id);
    keepSession(next, Date.now());
    setMe(next);
  };
  if (who) keepSession(meOf(who), Date.now());
  return { ring, ask, sign };
}
const has = (ring: ReturnType<typeof openPage>['ring'], account: string) =>
  vi.waitFor(() => expect(ring.keys()?.account).toBe(account));

describe('keys to drafts', () => {
  it('come from the portal for whoever is signed in, and lie with the session of the tab', async () => {
    const { ring } = openPage('u1');
    await has(ring, 'u1');
    expect(ring.problem()).toBeNull();
    await vi.waitFor(() => expect(keptSession(Date.now())?.draftKey).toBe(KEYS.u1));
  });

  it('are there again after a reload without network', async () => {
    await has(openPage('u1').ring, 'u1');
    for (const close of closing.splice(0)) close();
    const early = openPage(undefined);
    expect([early.ring.keys(), early.ring.problem()]).toEqual([null, null]);
    const { ring, ask } = openPage('u1');
    await has(ring, 'u1');
    expect(ask).not.toHaveBeenCalled();
  });

  it('are asked for again when the network is back', async () => {
    const [me] = createSignal<Me | undefined>(meOf('u1'));
    const ask = vi
      .fn()
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockResolvedValue({ account: 'u1', key: KEYS.u1 });
    const ring = createRoot((close) => {
      closing.push(close);
      return createKeyRing({ me }, ask);
    });
    await vi.waitFor(() => expect(ring.problem()).toBe('NO_ANSWER'));
    window.dispatchEvent(new Event('online'));
    await has(ring, 'u1');
    expect(ring.problem()).toBeNull();
  });

  it('go with the session, after a last word to whoever works with them', async () => {
    const { ring, sign } = openPage('u1');
    await has(ring, 'u1');
    const held: (string | undefined)[] = [];
    ring.beforeLoss(() => held.push(ring.keys()?.account));
    sign(null);
    expect([ring.keys(), ring.problem(), held]).toEqual([null, 'SIGNED_OUT', ['u1']]);
  });

  it('are another’s when another account comes, even if the answer for the first one is late', async () => {
    const { ring, ask, sign } = openPage(null);
    let answerLate = () => {};
    ask.mockImplementationOnce(
      () =>
        new Promise((done) => {
          answerLate = () => done({ account: 'u1', key: KEYS.u1 ?? '' });
        }),
    );
    sign('u1');
    sign('u2');
    await has(ring, 'u2');
    answerLate();
    await vi.waitFor(() => expect(keptSession(Date.now())?.draftKey).toBe(KEYS.u2));
    expect(ring.keys()?.account).toBe('u2');
  });

  it('are not given by browsers where they could not be used', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues });
    const { ring, ask } = openPage('u1');
    expect([ring.keys(), ring.problem()]).toEqual([null, 'INSECURE']);
    expect(ask).not.toHaveBeenCalled();
  });
});
