import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import type { Me } from '#core/schemas/access.ts';
import { call } from '../parts/call.ts';

export type Session = {
  /** Who is signed in; undefined until the first answer. */
  me: Accessor<Me | undefined>;
  /** Asks again, e.g. after signing in. Never throws: without an answer all stays as it was. */
  refresh: () => Promise<void>;
  /** Minutes left when it is time to warn; null while there is no need. */
  warning: Accessor<number | null>;
  /** The session ended by itself while the page was open. */
  ended: Accessor<boolean>;
  stay: () => Promise<void>;
  signOut: () => Promise<void>;
};

/** How long before the end to warn, and how often somebody at work is told to the server at most. */
const WARN_S = 120;
const STAY_EVERY_MS = 60_000;
const SECOND = 1000;

/**
 * The session as a page sees it: work on the page keeps it alive, quiet brings a warning and then its end, and what was
 * typed stays where it is. Another tab's work counts: before a word is said the server is asked.
 */
export function createSession(): Session {
  const [me, setMe] = createSignal<Me>();
  const [warning, setWarning] = createSignal<number | null>(null);
  const [ended, setEnded] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stayedAt = 0;

  const take = (next: Me) =>
    batch(() => {
      const was = me();
      clearTimeout(timer);
      setMe(next);
      if (next.session === null) {
        setWarning(null);
        if (was?.account) setEnded(true);
        return;
      }
      // whoever signs in after another never sees what the other typed
      if (was?.account === null && ended() && lastAccount !== null && lastAccount !== next.account?.id)
        location.reload();
      lastAccount = next.account?.id ?? null;
      setEnded(false);
      const left = Math.min(next.session.idleSeconds, next.session.absoluteSeconds);
      setWarning(left <= WARN_S ? Math.max(1, Math.ceil(left / 60)) : null);
      const wait = left <= WARN_S ? left + 1 : left - WARN_S;
      timer = setTimeout(() => void refresh(), wait * SECOND);
    });
  let lastAccount: string | null = null;

  async function refresh(): Promise<void> {
    try {
      take(await call<Me>('GET', '/api/me'));
    } catch {
      // no network: the next answer tells
    }
  }
  async function stay(): Promise<void> {
    stayedAt = Date.now();
    try {
      take(await call<Me>('POST', '/api/auth/stay', {}));
    } catch {
      await refresh();
    }
  }
  async function signOut(): Promise<void> {
    await call('POST', '/api/auth/sign-out', {});
    clearTimeout(timer);
    lastAccount = null;
    batch(() => {
      setMe(undefined);
      setEnded(false);
      setWarning(null);
    });
    await refresh();
  }

  const onWork = () => {
    if (me()?.session && warning() === null && Date.now() - stayedAt > STAY_EVERY_MS) void stay();
  };
  const onSeen = () => {
    if (document.visibilityState === 'visible' && me()?.session) void refresh();
  };
  for (const event of ['pointerdown', 'keydown'] as const) window.addEventListener(event, onWork);
  document.addEventListener('visibilitychange', onSeen);
  onCleanup(() => {
    clearTimeout(timer);
    for (const event of ['pointerdown', 'keydown'] as const) window.removeEventListener(event, onWork);
    document.removeEventListener('visibilitychange', onSeen);
  });
  void refresh();
  return { me, refresh, warning, ended, stay, signOut };
}
