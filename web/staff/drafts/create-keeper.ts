import { type Accessor, createSignal, onCleanup, untrack } from 'solid-js';
import { newKey } from '#web-api/new-key.ts';
import type { DraftContent } from './draft-content.ts';
import type { Found, KeepFailure } from './draft-store.ts';
import type { DraftsDesk } from './drafts-desk.ts';
import type { KeyProblem } from './key-ring.ts';
import { dropLastWord, lastWord, putLastWord, type Word } from './last-words.ts';
import { isSame } from './same.ts';
import type { DraftKeys } from './seal.ts';
import type { TabMessage } from './tabs.ts';

/** How far what was typed has come. `at`: ms UTC. */
export type KeepState =
  | { readonly kind: 'CLEAN' }
  | { readonly kind: 'SAVING' }
  | { readonly kind: 'SAVED'; readonly at: number }
  | { readonly kind: 'FAILED'; readonly reason: KeepFailure | KeyProblem }
  | { readonly kind: 'SENT'; readonly at: number };

/** Another form of the same record on this PC: open · with newer words that were not seen here · sent, and so done. */
export type Rival = 'OPEN' | 'AHEAD' | 'SENT';

/** What is typed is written at most so long after, however long the typing goes on. ms */
export const KEEP_AFTER_MS = 300;

/** Where the draft of one form lies. */
interface Slot {
  readonly name: string;
  readonly keys: DraftKeys;
  readonly id: string;
  /** Of what this form saw there last; null = nothing. */
  stamp: string | null;
  /** How many words came, and up to which of them it lies there sealed. */
  typed: number;
  sealed: number;
}

/** What was found of a draft. */
interface Lying {
  readonly content: DraftContent;
  /** When it was kept on the PC, ms UTC; null = it could not be kept yet. */
  readonly at: number | null;
  /** It goes on from what lies there, or is that; otherwise other words lie there. */
  readonly isNewest: boolean;
  /** This form has shown nothing of it yet. */
  readonly isUnseen: boolean;
  /** Was typed in the page before the PC could be asked: stands over it. */
  readonly over?: DraftContent;
}

/**
 * Writes what a form holds to the PC soon after every change and at once when the page is left. `content`: what is to be
 * kept now; null = nothing any more. What another tab wrote is never written over unless its user says so.
 */
export function createKeeper({ store, ring, tabs, held }: DraftsDesk, content: Accessor<DraftContent | null>) {
  const form = newKey();
  const [state, setState] = createSignal<KeepState>({ kind: 'CLEAN' });
  const [ahead, setAhead] = createSignal<'AHEAD' | 'SENT' | null>(null);
  const [others, setOthers] = createSignal<ReadonlySet<string>>(new Set());
  let name: string | null = null;
  let slot: Slot | null = null;
  /** The slot of this name while there were keys to it. */
  let last: Slot | null = null;
  /** Where the draft lies of a form that was left: what it sent may be answered after that. */
  let left: Slot | null = null;
  /** Stamp of what was found at opening. */
  let lying: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes one after the other: each has to know the stamp of the one before. */
  let work: Promise<void> = Promise.resolve();

  /**
   * Takes up the draft of a name and gives what lies there; `see` says that the form shows it now. What was seen of it
   * before still counts. Without keys it can only be held in the page.
   */
  async function open(wanted: string, keys: DraftKeys | null): Promise<Lying | null> {
    const before = name === wanted ? last : null;
    if (name === wanted) release();
    else close();
    name = wanted;
    const isUnseen = before === null;
    const waiting = held.get(wanted);
    if (keys === null) return waiting ? { content: waiting.content, at: null, isNewest: true, isUnseen } : null;
    const blind = waiting?.blind ? waiting : undefined;
    const word = (blind ? undefined : waiting) ?? lastWord(keys.account, wanted);
    const [id, found] = await Promise.all([store.idOf(keys, wanted), store.find(keys, wanted)]);
    if (name !== wanted) return null;
    lying = found?.stamp ?? null;
    last = slot = {
      name: wanted,
      keys,
      id,
      stamp: before?.id === id ? before.stamp : (word?.stamp ?? null),
      typed: 0,
      sealed: 0,
    };
    tabs.post({ type: 'OPEN', id, from: form });
    // what can not be opened is nobody's any more
    if (slot !== null && found?.content === null) slot.stamp = lying;
    const over = blind?.content;
    if (word !== undefined) return { content: word.content, at: null, isNewest: goesOn(word, found), isUnseen, over };
    if (found?.content) return { content: found.content, at: found.at, isNewest: true, isUnseen, over };
    return over === undefined ? null : { content: over, at: null, isNewest: true, isUnseen };
  }

  /** The form shows what was found: it may be written over. */
  function see(at: number | null = null): void {
    if (slot !== null) slot.stamp = lying;
    if (at === null) touch();
    else setState({ kind: 'SAVED', at });
  }

  /** Lets go of the draft where it lies, with the last word typed. */
  function release(): void {
    if (timer !== undefined) void keep();
    if (slot !== null) tabs.post({ type: 'SHUT', id: slot.id, from: form });
    slot = null;
    setOthers(new Set<string>());
  }

  function close(): void {
    release();
    [name, last] = [null, null];
    setState({ kind: 'CLEAN' });
    setAhead(null);
  }

  function touch(): void {
    setState({ kind: 'SAVING' });
    if (slot !== null) slot.typed += 1;
    timer ??= setTimeout(() => void keep(), KEEP_AFTER_MS);
  }

  /** Writes now. `over`: whatever another tab wrote meanwhile. */
  function keep(over = false): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const [what, at, as] = [untrack(content), slot, name];
    if (as === null) return work;
    if (at === null) hold(as, what);
    else {
      const upTo = at.typed;
      work = work.then(() => write(at, what, { over, upTo }));
    }
    return work;
  }

  function hold(as: string, what: DraftContent | null): void {
    if (what === null) settle(as);
    else {
      held.put(as, { content: what, stamp: last?.stamp ?? null, blind: last === null });
      setState({ kind: 'FAILED', reason: untrack(ring.problem) ?? 'NO_ANSWER' });
    }
  }

  async function write(
    at: Slot,
    what: DraftContent | null,
    { over, upTo }: { over: boolean; upTo: number },
  ): Promise<void> {
    if (what === null) return clear(at, 'GONE');
    const kept = await store.keep(at.keys, at.name, what, over ? 'ANY' : at.stamp);
    if (kept.ok) {
      at.stamp = kept.stamp;
      at.sealed = upTo;
      held.drop(at.name);
      if (upTo === at.typed) dropLastWord(at.keys.account, at.name);
      tabs.post({ type: 'KEPT', id: at.id, from: form, stamp: kept.stamp });
    } else held.put(at.name, { content: what, stamp: at.stamp });
    if (slot !== at) return;
    if (kept.ok && over) setAhead(null);
    if (!kept.ok && kept.reason === 'TAKEN') setAhead((now) => now ?? 'AHEAD');
    if (timer === undefined)
      setState(kept.ok ? { kind: 'SAVED', at: kept.at } : { kind: 'FAILED', reason: kept.reason });
  }

  /** Takes the draft away, unless another tab has written to it since. */
  async function clear(at: Slot, why: 'GONE' | 'SENT'): Promise<void> {
    if (at.stamp !== null && (await store.remove(at.id, at.stamp))) tabs.post({ type: why, id: at.id, from: form });
    at.stamp = null;
    if (slot === at) settle(at.name);
  }

  /** Nothing of it is anywhere but sealed, or nowhere. */
  function settled(keys: DraftKeys | undefined, as: string): void {
    held.drop(as);
    if (keys !== undefined) dropLastWord(keys.account, as);
  }

  function settle(as: string): void {
    settled(last?.keys, as);
    if (timer === undefined) setState((now) => (now.kind === 'SENT' ? now : { kind: 'CLEAN' }));
  }

  /** The portal has what the form held: nothing is left to keep. */
  function sent(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    setState({ kind: 'SENT', at: Date.now() });
    setAhead(null);
    const at = slot ?? left;
    const as = name ?? left?.name ?? null;
    if (as !== null) settled(at?.keys, as);
    if (at !== null) work = work.then(() => clear(at, 'SENT'));
    return work;
  }

  /** What lies there now, seen from now on: whatever is kept next is written over it. */
  async function lookAgain(): Promise<DraftContent | null> {
    const at = slot;
    if (at === null) return null;
    await work;
    const found = await store.find(at.keys, at.name);
    if (slot !== at) return null;
    at.stamp = found?.stamp ?? null;
    setAhead(null);
    return found?.content ?? null;
  }

  function hear({ type, id, from, stamp }: TabMessage): void {
    if (slot === null || id !== slot.id || from === form) return;
    if (type === 'OPEN') tabs.post({ type: 'HERE', id, from: form });
    if (type === 'OPEN' || type === 'HERE') setOthers((now) => new Set([...now, from]));
    if (type === 'SHUT') setOthers((now) => new Set([...now].filter((other) => other !== from)));
    if (type === 'KEPT' && stamp !== slot.stamp) setAhead('AHEAD');
    if ((type === 'SENT' || type === 'GONE') && slot.stamp !== null) setAhead(type === 'SENT' ? 'SENT' : 'AHEAD');
  }

  const onLeave = () => {
    const what = untrack(content);
    if (slot !== null && what !== null && slot.sealed < slot.typed) {
      putLastWord(slot.keys.account, slot.name, { content: what, stamp: slot.stamp });
    }
    if (timer !== undefined) void keep();
  };
  const stops = [tabs.listen(hear), ring.beforeLoss(onLeave)];
  for (const event of LEAVING) window.addEventListener(event, onLeave);
  document.addEventListener('visibilitychange', onLeave);
  onCleanup(() => {
    left = slot;
    close();
    for (const stop of stops) stop();
    for (const event of LEAVING) window.removeEventListener(event, onLeave);
    document.removeEventListener('visibilitychange', onLeave);
  });

  const rival = (): Rival | null => ahead() ?? (others().size > 0 ? 'OPEN' : null);
  return { state, rival, open, see, release, close, touch, keep, sent, lookAgain };
}

/** Whether a word that was not sealed goes on from what lies there. */
function goesOn({ content, stamp }: Word, found: Found<DraftContent> | null): boolean {
  if (stamp === (found?.stamp ?? null)) return true;
  return found?.content?.value !== undefined && isSame(found.content.value, content.value);
}

/** `beforeunload` comes while the browser still has time to write; it asks nobody anything here. */
const LEAVING = ['beforeunload', 'pagehide', 'blur'] as const;
