import { createRoot, createSignal } from 'solid-js';
import { makeDraftStore } from '../../../../web/staff/drafts/draft-store.ts';
import type { DraftsDesk } from '../../../../web/staff/drafts/drafts-desk.ts';
import type { FormLocks } from '../../../../web/staff/drafts/form-locks.ts';
import { makeHeld } from '../../../../web/staff/drafts/held.ts';
import type { KeyProblem } from '../../../../web/staff/drafts/key-ring.ts';
import { type DraftKeys, draftKeys } from '../../../../web/staff/drafts/seal.ts';
import type { TabMessage, Tabs } from '../../../../web/staff/drafts/tabs.ts';
import { memoryPort } from './memory-port.ts';

/** A PC: its storage, and the channel between its tabs. */
export function makePc() {
  const port = memoryPort();
  const listeners = new Set<(message: TabMessage) => void>();
  const tabs: Tabs = {
    post: (message) => {
      for (const listener of [...listeners]) listener(message);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => undefined,
  };
  return { port, tabs, locks: makeLocks() };
}

/** Locks as a browser has them, between the tabs of one PC. */
function makeLocks(): FormLocks {
  const held: string[] = [];
  return {
    hold: (id) => {
      held.push(id);
      return () => held.splice(held.indexOf(id), 1);
    },
    alone: async (id, work) => {
      if (held.includes(id)) return false;
      await work();
      return true;
    },
  };
}

export const KEY = 'A'.repeat(43);

/** A tab on that PC with an account signed in; `lock` takes the keys away, `fetch` asks for them, `unlock` gives them. */
export async function openTab(pc: ReturnType<typeof makePc>, account = 'u1', key = KEY) {
  const made = await draftKeys(account, key);
  return createRoot((close) => {
    const [keys, setKeys] = createSignal<DraftKeys | null>(made);
    const [problem, setProblem] = createSignal<KeyProblem | null>(null);
    const [online, setOnline] = createSignal(true);
    const losing = new Set<() => void>();
    const desk: DraftsDesk = {
      store: makeDraftStore(pc.port),
      tabs: pc.tabs,
      held: makeHeld(),
      locks: pc.locks,
      online,
      isStillHere: async () => keys()?.account === account,
      ring: {
        keys,
        problem,
        beforeLoss: (listener) => {
          losing.add(listener);
          return () => losing.delete(listener);
        },
      },
    };
    return {
      desk,
      close,
      setOnline,
      lock(why: KeyProblem) {
        for (const listener of losing) listener();
        setProblem(why);
        setKeys(null);
      },
      /** Signed in again, and the key is on its way. */
      fetch: () => setProblem(null),
      unlock(next: DraftKeys = made) {
        setProblem(null);
        setKeys(next);
      },
    };
  });
}

/** The desk of a PC that keeps nothing: what is typed lives as long as its page. */
export function noKeys(): DraftsDesk {
  return {
    ...{ store: makeDraftStore(memoryPort()), held: makeHeld(), locks: makeLocks(), online: () => true },
    tabs: { post: () => undefined, listen: () => () => undefined, close: () => undefined },
    isStillHere: async () => false,
    ring: { keys: () => null, problem: () => 'INSECURE', beforeLoss: () => () => undefined },
  };
}
