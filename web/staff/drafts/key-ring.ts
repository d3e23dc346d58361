import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Session } from '../account/create-session.ts';
import { keepDraftKey, keptSession } from '../account/kept-session.ts';
import { call } from '../parts/call.ts';
import { canSeal, type DraftKeys, draftKeys } from './seal.ts';

/** Why nothing can be kept: not https · nobody signed in · the portal has not given the key yet. */
export type KeyProblem = 'INSECURE' | 'SIGNED_OUT' | 'NO_ANSWER';

export interface KeyRing {
  /** The keys of whoever is signed in; null while there are none. */
  readonly keys: Accessor<DraftKeys | null>;
  /** Null while there are keys, and while they are being fetched. */
  readonly problem: Accessor<KeyProblem | null>;
  /** Tells just before keys go, the last moment to keep what was typed. Gives the way to stop. */
  readonly beforeLoss: (listener: () => void) => () => void;
}

const ASK_AGAIN_MS = 15_000;

type Given = { readonly account: string; readonly key: string };

/** Holds the keys to the drafts as long as their account is signed in: from what the tab keeps of the session, else from the portal. */
export function createKeyRing(
  session: Pick<Session, 'me'>,
  ask: () => Promise<Given> = () => call<Given>('GET', '/api/staff/draft-key'),
): KeyRing {
  const [keys, setKeys] = createSignal<DraftKeys | null>(null);
  const [problem, setProblem] = createSignal<KeyProblem | null>(null);
  const listeners = new Set<() => void>();
  const account = () => {
    const me = session.me();
    return me === undefined ? undefined : (me.account?.id ?? null);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let held = '';

  const isHere = (given: Given) => given.account === account();
  async function take(given: Given): Promise<void> {
    if (given.key === held && keys()?.account === given.account) return;
    const made = await draftKeys(given.account, given.key);
    if (!isHere(given)) return;
    held = given.key;
    keepDraftKey(given.account, given.key, Date.now());
    setProblem(null);
    setKeys(made);
  }
  async function fetchKey(): Promise<void> {
    clearTimeout(timer);
    try {
      await take(await ask());
    } catch {
      if (!account()) return;
      if (keys() === null) setProblem('NO_ANSWER');
      timer = setTimeout(() => void fetchKey(), ASK_AGAIN_MS);
    }
  }
  function lose(): void {
    if (keys() === null) return;
    for (const listener of listeners) listener();
    held = '';
    setKeys(null);
  }

  createEffect(
    on(account, (now) => {
      if (keys()?.account !== now) lose();
      clearTimeout(timer);
      setProblem(now === null ? 'SIGNED_OUT' : canSeal() ? null : 'INSECURE');
      if (!now || !canSeal()) return;
      const kept = keptSession(Date.now());
      // good as long as the session: a new secret of the portal ends both
      if (kept?.draftKey && kept.me.account?.id === now) void take({ account: now, key: kept.draftKey });
      else void fetchKey();
    }),
  );
  const onNetwork = () => account() && canSeal() && keys() === null && void fetchKey();
  window.addEventListener('online', onNetwork);
  onCleanup(() => {
    clearTimeout(timer);
    window.removeEventListener('online', onNetwork);
  });
  return {
    keys,
    problem,
    beforeLoss: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
