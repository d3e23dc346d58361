import { markOutbox } from '../browser/outbox-flag.ts';
import type { VoiceStore } from '../browser/store.ts';
import type { Draft, Receipt, Refusal } from './draft.ts';
import { due, nextTry, postponed, receiptOf } from './posting.ts';
import { withSendLock } from './send-lock.ts';
import { post } from './transport.ts';

/** What became of a posting. */
export type OutboxNews =
  | { readonly type: 'sending'; readonly key: string }
  | { readonly type: 'waiting'; readonly key: string }
  | { readonly type: 'sent'; readonly key: string; readonly receipt: Receipt }
  | { readonly type: 'refused'; readonly key: string; readonly draft: Draft; readonly refusal: Refusal };

export interface Outbox {
  /** Sends what is due. `eager`: ordinary waits are over, because the network, the visitor or the page came back. */
  kick(eager?: boolean): Promise<void>;
  /** Tells what becomes of postings, in this tab and in others; returns how to stop. */
  listen(hear: (news: OutboxNews) => void): () => void;
}

export interface OutboxParts {
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

const parts: OutboxParts = { fetch: (...args) => fetch(...args), now: () => Date.now() };

/** Timers of phones in the background are late anyway; longer ones would not be kept. ms */
const LONGEST_TIMER_MS = 600_000;
/** Another tab holds the lease: look again. ms */
const LOOK_AGAIN_MS = 5_000;

const outboxes = new WeakMap<VoiceStore, Outbox>();

/** The one outbox of a page: sends now, when the network is back, when the page is looked at again, and when it is time. */
export function outboxOf(store: VoiceStore, { fetch, now }: OutboxParts = parts): Outbox {
  const known = outboxes.get(store);
  if (known) return known;
  const hearers = new Set<(news: OutboxNews) => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('park-atlas-outbox');
  const hear = (news: OutboxNews) => {
    for (const hearer of hearers) hearer(news);
  };
  const tell = (news: OutboxNews) => {
    hear(news);
    channel?.postMessage(news);
  };
  channel?.addEventListener('message', (event: MessageEvent<OutboxNews>) => hear(event.data));

  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;

  const drain = async (eager: boolean) => {
    const tried = new Set<string>();
    for (;;) {
      const [posting] = due(await store.outbox(), now(), eager).filter(({ key }) => !tried.has(key));
      if (!posting) return;
      tried.add(posting.key);
      tell({ type: 'sending', key: posting.key });
      const photos = await store.photos(posting.key);
      let latest = posting;
      const outcome = await post(posting, photos, {
        fetch,
        now,
        uploaded: (next) => {
          latest = next;
          return store.updatePosting(next);
        },
      });
      if (outcome.kind === 'sent') {
        const receipt = receiptOf(posting, outcome.ticket, now());
        await store.finish(receipt);
        tell({ type: 'sent', key: posting.key, receipt });
      } else if (outcome.kind === 'refused') {
        const draft = await store.giveBack(posting, outcome.refusal);
        tell({ type: 'refused', key: posting.key, draft, refusal: outcome.refusal });
      } else {
        await store.updatePosting(postponed(latest, now(), outcome.waitMs));
        tell({ type: 'waiting', key: posting.key });
      }
    }
  };

  const plan = async () => {
    clearTimeout(timer);
    const waiting = await store.outbox();
    if (store.durable) markOutbox(waiting.length > 0);
    const next = nextTry(waiting);
    if (next === null) return;
    const wait = Math.min(Math.max(next - now(), LOOK_AGAIN_MS), LONGEST_TIMER_MS);
    timer = setTimeout(() => void outbox.kick(), wait);
  };

  const run = async (eager: boolean) => {
    try {
      await withSendLock(store, () => drain(eager));
      await plan();
    } catch {
      // the database went away under us (the system cleared it, or the page is being closed): what is there stays there
    }
  };

  const outbox: Outbox = {
    async kick(eager = false) {
      if (running !== null) {
        again ||= eager;
        return running;
      }
      running = run(eager);
      try {
        await running;
      } finally {
        running = null;
      }
      if (again) {
        again = false;
        await outbox.kick(true);
      }
    },
    listen(hearer) {
      hearers.add(hearer);
      return () => void hearers.delete(hearer);
    },
  };

  const back = () => void outbox.kick(true);
  globalThis.addEventListener?.('online', back);
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') back();
  });
  outboxes.set(store, outbox);
  return outbox;
}
