import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import type { Me } from '#core/schemas/access.ts';
import { call } from '../parts/call.ts';
import { adoptSession, forgetSession, type KeptSession, keepSession, keptSession } from './kept-session.ts';
import { leave, leaveAsOwed } from './leave.ts';

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

/** Between the tabs of a PC: somebody signed out; a tab that starts without network asks for the session; one gives it. */
type TabWord = 'LEFT' | 'ASK' | KeptSession;

/** How long before the end to warn, and how often somebody at work is told to the server at most. */
const WARN_S = 120;
const STAY_EVERY_MS = 60_000;
const SECOND = 1000;

/** Who a page belongs to as long as nobody can say. */
const NOBODY: Me = {
  account: null,
  roles: ['PUBLIC'],
  regions: [],
  pending: null,
  secondFactor: false,
  secondFactorNeeded: false,
  passwordExpiresAt: null,
  session: null,
};

/**
 * The session as a page sees it: work on the page keeps it alive, quiet brings a warning and then its end, and what was
 * typed stays where it is. Another tab's work counts: before a word is said the server is asked. Without network a page
 * starts with the session that its tab or another one has, until the portal can be asked again.
 */
export function createSession(): Session {
  const [me, setMe] = createSignal<Me>();
  const [warning, setWarning] = createSignal<number | null>(null);
  const [ended, setEnded] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stayedAt = 0;
  /** Whose the page is, until it is left: whoever comes after another gets a page of their own. */
  let owner: string | null = null;
  const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('staff-session');
  const tell = (word: TabWord) => otherTabs?.postMessage(word);

  const take = (next: Me) =>
    batch(() => {
      const was = me();
      clearTimeout(timer);
      setMe(next);
      if (next.session === null) {
        forgetSession();
        setWarning(null);
        if (was?.account) setEnded(true);
        return;
      }
      keepSession(next, Date.now());
      // whoever signs in after another never sees what the other typed, in whichever tab they did
      if (owner !== null && owner !== next.account?.id) location.reload();
      owner = next.account?.id ?? null;
      setEnded(false);
      const left = Math.min(next.session.idleSeconds, next.session.absoluteSeconds);
      setWarning(left <= WARN_S ? Math.max(1, Math.ceil(left / 60)) : null);
      const wait = left <= WARN_S ? left + 1 : left - WARN_S;
      timer = setTimeout(() => void refresh(), wait * SECOND);
    });

  async function refresh(): Promise<void> {
    try {
      await leaveAsOwed();
      take(await call<Me>('GET', '/api/me'));
    } catch {
      if (me() !== undefined) return; // no network: all stays as it was
      takeKept();
      if (owner === null) tell('ASK');
    }
  }
  function takeKept(): void {
    const kept = keptSession(Date.now())?.me ?? NOBODY;
    owner = kept.account?.id ?? null;
    setMe(kept);
  }
  function hear(word: TabWord): void {
    if (word === 'LEFT') void refresh();
    else if (word !== 'ASK') {
      if (me() !== NOBODY) return;
      adoptSession(word);
      takeKept();
    } else {
      const kept = me()?.account ? keptSession(Date.now()) : null;
      if (kept !== null) tell(kept);
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
    await leave();
    clearTimeout(timer);
    forgetSession();
    tell('LEFT');
    owner = null;
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
  const onNetwork = () => void refresh();
  window.addEventListener('online', onNetwork);
  // only our own pages share the channel
  otherTabs?.addEventListener('message', (event: MessageEvent<TabWord>) => hear(event.data));
  onCleanup(() => {
    clearTimeout(timer);
    for (const event of ['pointerdown', 'keydown'] as const) window.removeEventListener(event, onWork);
    document.removeEventListener('visibilitychange', onSeen);
    window.removeEventListener('online', onNetwork);
    otherTabs?.close();
  });
  void refresh();
  return { me, refresh, warning, ended, stay, signOut };
}
