import { createEffect, on, onCleanup } from 'solid-js';
import { newKey } from '#web-api/new-key.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import type { About, DraftContent, PendingSend } from './draft-content.ts';
import type { Found } from './draft-store.ts';
import type { DraftsDesk } from './drafts-desk.ts';
import type { DraftKeys } from './seal.ts';
import { type Followed, transmit, waitBefore } from './transmit.ts';

/** What became of something that went out by itself. */
export interface SentAlone {
  readonly kind: 'SENT' | 'REFUSED';
  readonly about: About;
  /** What became of what followed it, where something did. */
  readonly followed: Followed | null;
}

type Waiting = Found<DraftContent> & { readonly content: DraftContent & { readonly send: PendingSend } };

/**
 * Sends what waits for a network (联网后提交) and whose form is shut, as soon as the portal is reached and says that its
 * account is signed in. A refusal is never forced: it lies with the draft until its form is opened.
 */
export function createOutbox(desk: DraftsDesk, tell: (what: SentAlone) => void): void {
  const { store, ring, tabs, locks, online, isStillHere } = desk;
  const self = newKey();
  let busy = false;
  /** Asked for while it was busy. */
  let onceMore = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  async function run(): Promise<void> {
    const keys = ring.keys();
    clearTimeout(timer);
    onceMore = busy;
    if (keys === null || !online() || busy) return;
    busy = true;
    try {
      const waiting = (await store.list(keys)).filter(isWaiting).reverse();
      if (waiting.length === 0 || !(await isStillHere())) return;
      for (const each of waiting) {
        if (!(await sendOne(keys, each))) return void again();
      }
      attempt = 0;
    } finally {
      busy = false;
      if (onceMore) void run();
    }
  }
  function again(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitBefore(attempt));
    attempt += 1;
  }

  /** False = the portal was not reached after all. */
  async function sendOne(keys: DraftKeys, { id, stamp, content }: Waiting): Promise<boolean> {
    let reached = true;
    await locks.alone(id, async () => {
      // its form may have been opened and shut meanwhile
      if ((await store.find(keys, content.name))?.stamp !== stamp) return;
      const outcome = await transmit(content.send);
      if (outcome.kind === 'UNREACHED') {
        reached = false;
      } else if (outcome.kind === 'DONE') {
        forgetUndo();
        if (await store.remove(id, stamp)) tabs.post({ type: 'SENT', id, from: self });
        tell({ kind: 'SENT', about: content.about, followed: outcome.followed });
      } else {
        const { code, details } = outcome.cause;
        const send = { ...content.send, later: false, refused: code, refusedDetails: details };
        const kept = await store.keep(keys, content.name, { ...content, send }, stamp);
        if (kept.ok) tabs.post({ type: 'KEPT', id, from: self, stamp: kept.stamp });
        tell({ kind: 'REFUSED', about: content.about, followed: null });
      }
    });
    return reached;
  }

  createEffect(
    on([online, ring.keys], () => {
      attempt = 0;
      void run();
    }),
  );
  // a form that was shut left something behind, perhaps; one that went with its tab says nothing
  onCleanup(tabs.listen(({ type }) => type === 'SHUT' && again()));
  const onSeen = () => document.visibilityState === 'visible' && void run();
  document.addEventListener('visibilitychange', onSeen);
  onCleanup(() => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onSeen);
  });
}

function isWaiting(found: Found<DraftContent>): found is Waiting {
  return found.content?.send?.later === true;
}
