import type { DraftContent } from './draft-content.ts';

/** What a form held, and the stamp of what it had seen on the PC then. */
export interface Word {
  readonly content: DraftContent;
  readonly stamp: string | null;
  /** It was typed before anybody could look what lies on the PC. */
  readonly blind?: boolean;
}

const NAME = 'staff-last-words';

type Words = { readonly account: string; readonly words: Readonly<Record<string, Word>> };

/**
 * Sealing takes a moment that a page which goes may not have: its last word is put with the session of the tab, beside the
 * key that would open it anyhow, and sealed by the page that comes after. Gone with the tab, with signing out, with the
 * session's end.
 */
export function putLastWord(account: string, name: string, word: Word): void {
  change(account, (words) => ({ ...words, [name]: word }));
}

export function lastWord(account: string, name: string): Word | undefined {
  const words = wordsOf(account);
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

export function dropLastWord(account: string, name: string): void {
  if (lastWord(account, name) === undefined) return;
  change(account, ({ [name]: _, ...others }) => others);
}

export function forgetLastWords(): void {
  try {
    sessionStorage.removeItem(NAME);
  } catch {
    // a browser that keeps nothing
  }
}

function wordsOf(account: string): Words['words'] {
  try {
    const kept: Words | null = JSON.parse(sessionStorage.getItem(NAME) ?? 'null');
    return kept?.account === account ? kept.words : {};
  } catch {
    return {};
  }
}

function change(account: string, how: (words: Words['words']) => Words['words']): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify({ account, words: how(wordsOf(account)) } satisfies Words));
  } catch {
    // no room: what was sealed some tenths of a second before is there
  }
}
