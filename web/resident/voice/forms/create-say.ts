import { type Accessor, batch, createSignal, onCleanup, onMount } from 'solid-js';
import { type Draft, type DraftOf, type Fields, isWritten, newDraft, type Receipt, type VoiceKind } from '../draft.ts';
import type { OutboxNews } from '../outbox.ts';
import type { Problem } from '../problems.ts';
import { useVoice } from './voice-context.ts';

/** Where a form stands. `waiting`: kept on the device, no network or no answer yet. */
export type SayPhase = 'opening' | 'editing' | 'sending' | 'waiting' | 'received';

/** Whether what is on the screen is kept on the device. */
export type Keeping = 'nothing' | 'saving' | 'saved' | 'failed';

export interface Say<K extends VoiceKind> {
  readonly phase: Accessor<SayPhase>;
  readonly draft: Accessor<DraftOf<K>>;
  readonly fields: Accessor<Fields[K]>;
  readonly keeping: Accessor<Keeping>;
  readonly problems: Accessor<readonly Problem[]>;
  readonly receipt: Accessor<Receipt | null>;
  /** The draft was there when the page was opened. */
  readonly restored: Accessor<boolean>;
  readonly discarded: Accessor<boolean>;
  edit(change: Partial<Fields[K]>): void;
  setPhotos(ids: readonly string[]): void;
  /** Checks and hands over; a second press while it is under way does nothing. */
  send(): Promise<void>;
  tryNow(): void;
  discard(): Promise<void>;
  /** An empty form after one was sent. */
  another(): Promise<void>;
}

export interface SayOptions<K extends VoiceKind> {
  readonly kind: K;
  /** What the draft is about; one draft is kept for each. */
  readonly subject: string | null;
  readonly start?: Partial<Fields[K]>;
  readonly check: (fields: Fields[K]) => Problem[];
}

/** Long enough not to write at every key, short enough to lose nothing anyone would miss. ms */
const SAVE_AFTER_MS = 250;

/** One form: its draft kept as one types, handed to the outbox when sent, and what becomes of it. */
export function createSay<K extends VoiceKind>(options: SayOptions<K>): Say<K> {
  const { data, outbox, store } = useVoice();
  const fresh = (): DraftOf<K> => {
    const made = newDraft(options.kind, options.subject, data.site);
    return { ...made, fields: { ...made.fields, ...options.start } };
  };
  const [phase, setPhase] = createSignal<SayPhase>('opening');
  const [draft, setDraft] = createSignal<DraftOf<K>>(fresh(), { equals: false });
  const [keeping, setKeeping] = createSignal<Keeping>('nothing');
  const [problems, setProblems] = createSignal<readonly Problem[]>([]);
  const [receipt, setReceipt] = createSignal<Receipt | null>(null);
  const [restored, setRestored] = createSignal(false);
  const [discarded, setDiscarded] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();

  const asDraft = () => draft() as unknown as Draft; // a DraftOf<K> is one of the union, which TypeScript cannot see of a parameter
  const take = (found: Draft) => setDraft(() => found as unknown as DraftOf<K>);

  const open = async () => {
    const waiting = (await store.outbox()).find((posting) => posting.draft.slot === draft().slot);
    if (waiting !== undefined) {
      batch(() => {
        take(waiting.draft);
        setPhase('waiting');
      });
      return;
    }
    const asked = await store.readDraft(slotInAddress(draft().slot));
    const found = asked ?? (await store.openDraft(asDraft()));
    batch(() => {
      take({ ...found, fields: { ...found.fields, ...options.start } } as Draft);
      setRestored(found.savedAt > 0 && isWritten(found));
      setKeeping(found.savedAt > 0 ? 'saved' : 'nothing');
      setPhase('editing');
    });
  };

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(keep, keep);
    return saving;
  };
  const keep = async () => {
    if (phase() !== 'editing') return;
    try {
      const mine = await store.saveDraft(asDraft());
      if (mine) setKeeping('saved');
      else await meetOther();
    } catch {
      setKeeping('failed');
    }
  };
  /** The slot has another draft by now: sent, given back or thrown away in another tab. What is on the screen goes on. */
  const meetOther = async () => {
    const { key, slot } = draft();
    const gone = (await store.outbox()).some((posting) => posting.key === key);
    const arrived = (await store.receipts()).find((known) => known.key === key);
    if (gone || arrived !== undefined) {
      batch(() => {
        setReceipt(arrived ?? null);
        setPhase(gone ? 'waiting' : 'received');
      });
      return;
    }
    const other = await store.openDraft(asDraft());
    if (other.key !== key) setDraft((mine) => ({ ...mine, key: other.key, slot }));
    await store.saveDraft(asDraft());
    setKeeping('saved');
  };

  const change = (next: DraftOf<K>) => {
    batch(() => {
      setDraft(() => ({ ...next, savedAt: Date.now() }));
      setKeeping('saving');
      setDiscarded(false);
      if (problems().length > 0) setProblems(options.check(next.fields));
    });
    clearTimeout(timer);
    timer = setTimeout(() => void save(), SAVE_AFTER_MS);
  };

  const hear = (news: OutboxNews) => {
    if (news.key !== draft().key) return;
    switch (news.type) {
      case 'sending':
      case 'waiting':
        setPhase(news.type);
        break;
      case 'sent':
        batch(() => {
          setReceipt(news.receipt);
          setPhase('received');
        });
        break;
      case 'refused':
        batch(() => {
          take(news.draft);
          setKeeping('saved');
          setPhase('editing');
        });
        break;
    }
  };

  const start = async (next: DraftOf<K>) => {
    const kept = await store.openDraft(next as unknown as Draft);
    batch(() => {
      take(kept);
      setReceipt(null);
      setProblems([]);
      setRestored(false);
      setKeeping('nothing');
      setPhase('editing');
    });
  };

  onMount(() => {
    onCleanup(outbox.listen(hear));
    const hide = () => {
      if (timer !== undefined) void save();
    };
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', hide);
    onCleanup(() => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', hide);
    });
    open().then(
      () => outbox.kick(true),
      () => {
        // the database answers nothing: write all the same, and say that it is not kept
        setKeeping('failed');
        setPhase('editing');
      },
    );
  });

  return {
    phase,
    draft,
    fields: () => draft().fields,
    keeping,
    problems,
    receipt,
    restored,
    discarded,
    edit: (fields) => change({ ...draft(), fields: { ...draft().fields, ...fields } }),
    setPhotos: (photos) => change({ ...draft(), photos }),
    async send() {
      if (phase() !== 'editing') return;
      const found = options.check(draft().fields);
      setProblems(found);
      if (found.length > 0) return;
      clearTimeout(timer);
      timer = undefined;
      setPhase(navigator.onLine ? 'sending' : 'waiting');
      try {
        await saving;
        await store.queue(asDraft(), Date.now());
      } catch {
        batch(() => {
          setPhase('editing');
          setKeeping('failed');
        });
        return;
      }
      await outbox.kick(true);
    },
    tryNow: () => void outbox.kick(true),
    async discard() {
      clearTimeout(timer);
      timer = undefined;
      await saving;
      await store.dropDraft(asDraft());
      await start(fresh());
      setDiscarded(true);
    },
    another: () => start(fresh()),
  };
}

/** `#rate:st_…:key` opens a draft that came back while another one was begun. */
function slotInAddress(slot: string): string {
  const asked = decodeURIComponent(location.hash.slice(1));
  return asked.startsWith(`${slot}:`) ? asked : slot;
}
