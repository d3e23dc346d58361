import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from 'solid-js';
import type { Preferences as Values } from '#core/schemas/preference.ts';
import { ApiError } from '#web-api/api-error.ts';
import { call } from '../parts/call.ts';
import type { Session } from './create-session.ts';

/** How an account likes its console. */
export type Preferences = {
  /** What is kept under a name; undefined where nothing is. */
  get: (name: string) => unknown;
  /** Keeps a value (JSON); null forgets it. It holds at once, and is told to the portal as soon as that can be reached. */
  set: (name: string, value: unknown) => void;
};

/** What a PC keeps for an account, so that a page opens as it was left, without network too. */
type Kept = {
  readonly values: Values /** Names whose value the portal has not been told yet. */;
  readonly untold: readonly string[];
};

const PATH = '/api/staff/preferences';
const NAME = 'staff-preferences.';
const NOTHING: Kept = { values: {}, untold: [] };

/** The preferences of whoever is signed in: those of one account are never shown to the next on the same PC. */
export function createPreferences(session: Pick<Session, 'me'>, online: Accessor<boolean>): Preferences {
  const [kept, setKept] = createSignal<Kept>(NOTHING);
  // whose they are, not how often the session was looked at: signing out must ask for nothing more
  const account = createMemo(() => session.me()?.account?.id ?? null);
  let telling = false;

  const put = (whose: string, next: Kept) => {
    keep(whose, next);
    if (whose === account()) setKept(next);
  };

  /** Tells the portal what it does not know yet, one after the other. */
  async function tell(): Promise<void> {
    const whose = account();
    if (telling || whose === null) return;
    telling = true;
    try {
      for (let [name] = kept().untold; name !== undefined && whose === account(); [name] = kept().untold) {
        const value = kept().values[name] ?? null;
        await call('PUT', `${PATH}/${name}`, { value });
        const now = kept();
        // changed meanwhile: it is told again
        if (whose !== account() || (now.values[name] ?? null) !== value) continue;
        put(whose, { ...now, untold: now.untold.filter((other) => other !== name) });
      }
    } catch (cause) {
      // what the portal refuses stays on this PC
      if (cause instanceof ApiError && cause.kind === 'http' && whose === account())
        put(whose, { ...kept(), untold: [] });
    } finally {
      telling = false;
    }
  }

  async function ask(whose: string): Promise<void> {
    const before = untrack(kept).values;
    try {
      const { items } = await call<{ items: Values }>('GET', PATH);
      if (whose !== account()) return;
      const { untold, values } = kept();
      // what was chosen while the portal answered is newer than its answer
      const own = Object.entries(values).filter(([name, value]) => untold.includes(name) || value !== before[name]);
      put(whose, { values: { ...items, ...Object.fromEntries(own) }, untold });
      await tell();
    } catch {
      // what this PC keeps holds until the portal answers
    }
  }

  createEffect(
    on([account, online], ([whose, reached], before) => {
      if (whose !== before?.[0]) setKept(whose === null ? NOTHING : keptFor(whose));
      if (whose !== null && reached) void ask(whose);
    }),
  );
  return {
    get: (name) => kept().values[name],
    set(name, value) {
      const whose = account();
      if (whose === null) return;
      const { untold, values } = untrack(kept);
      put(whose, { values: { ...values, [name]: value ?? undefined }, untold: [...new Set([...untold, name])] });
      void tell();
    },
  };
}

function keptFor(account: string): Kept {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(NAME + account) ?? 'null');
    return typeof kept?.values === 'object' && Array.isArray(kept.untold) ? kept : NOTHING;
  } catch {
    return NOTHING; // a browser that keeps nothing, or somebody else's text
  }
}

function keep(account: string, kept: Kept): void {
  try {
    localStorage.setItem(NAME + account, JSON.stringify(kept));
  } catch {
    // then the portal alone keeps it
  }
}
