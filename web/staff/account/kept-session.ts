import type { Me } from '#core/schemas/access.ts';
import { forgetLastWords } from '../drafts/last-words.ts';

/** What a tab keeps of a session, so that it opens again without network: gone with the tab, with signing out, with its end. */
export interface KeptSession {
  readonly me: Me;
  /** By this PC's clock, ms: the session's absolute end. What the portal would say meanwhile nobody can ask. */
  readonly until: number;
  /** The key to the account's drafts, once the portal has given it. */
  readonly draftKey: string | null;
}

const NAME = 'staff-session';
/** In the PC's storage: somebody signed out here while there was no network. */
const LEFT = 'staff-left';

/** Null where nothing is kept, or its time is over. */
export function keptSession(now: number): KeptSession | null {
  try {
    const kept: KeptSession | null = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return kept !== null && kept.until > now ? kept : null;
  } catch {
    return null; // a browser that keeps nothing, or somebody else's text
  }
}

/** Keeps who is signed in; what was kept of another account goes. */
export function keepSession(me: Me, now: number): void {
  if (me.account === null || me.session === null) return;
  const before = keptSession(now);
  const draftKey = before?.me.account?.id === me.account.id ? before.draftKey : null;
  put({ me, until: now + me.session.absoluteSeconds * 1000, draftKey });
}

/** Keeps what another tab of this PC has kept. */
export function adoptSession(kept: KeptSession): void {
  put(kept);
}

/** Keeps the key to the drafts with the session of its account. */
export function keepDraftKey(account: string, draftKey: string, now: number): void {
  const kept = keptSession(now);
  if (kept?.me.account?.id === account) put({ ...kept, draftKey });
}

export function forgetSession(): void {
  forgetLastWords();
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // a browser that keeps nothing
  }
}

/** Notes that the session is to be ended at the portal as soon as it can be reached. */
export function leaveLater(): void {
  try {
    localStorage.setItem(LEFT, '1');
  } catch {
    // then it ends by itself, half an hour later
  }
}

/** Whether that was noted; asking takes the note away. */
export function leftBefore(): boolean {
  try {
    const noted = localStorage.getItem(LEFT) !== null;
    localStorage.removeItem(LEFT);
    return noted;
  } catch {
    return false;
  }
}

function put(kept: KeptSession): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // without it a reload without network starts signed out
  }
}
