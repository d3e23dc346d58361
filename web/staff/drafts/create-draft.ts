import { type Accessor, batch, createEffect, createMemo, createSignal, on, untrack } from 'solid-js';
import { createHold } from '../offline/holds.ts';
import { createHistory } from './create-history.ts';
import { createKeeper, type KeepState, type Rival } from './create-keeper.ts';
import type { About, DraftContent, PendingSend } from './draft-content.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';
import { difference, isSame } from './same.ts';

export interface DraftOptions<T extends object> {
  /** What is edited, the same in every tab, e.g. `SITE/st_0000000001` or `SITE/new`; null = nothing yet. */
  readonly key: Accessor<string | null>;
  /** The form as the record stands; plain values, as JSON keeps them. */
  readonly initial: Accessor<T>;
  /** Version of the record that `initial` shows; 0 for a new one. */
  readonly version: Accessor<number>;
  /** What the list of drafts shows; may look at the draft, and is first asked when something is to be kept. */
  readonly about: Accessor<About>;
}

export interface Draft<T extends object> {
  /** False while the PC is asked whether there is a draft: show the form when it is true. */
  readonly ready: Accessor<boolean>;
  readonly value: Accessor<T>;
  /** Sets some fields. Typing on in one field is one step of undo. */
  readonly set: (part: Partial<T>) => void;
  /** Names of what was chosen, by id or code: kept with the form, which may be opened again without network. */
  readonly names: Accessor<Readonly<Record<string, string>>>;
  readonly name: (id: string, name: string) => void;
  /** Something differs from the record. */
  readonly dirty: Accessor<boolean>;
  /** The record as the form was opened on it, and its version: send this version with the change. */
  readonly base: Accessor<T>;
  readonly baseVersion: Accessor<number>;
  /** The record has a newer version than the form was opened on. */
  readonly behind: Accessor<boolean>;
  readonly state: Accessor<KeepState>;
  /** When it was kept on this PC last, ms UTC. */
  readonly savedAt: Accessor<number | null>;
  /** The form was found here as somebody left it. */
  readonly restored: Accessor<{ readonly at: number; readonly baseVersion: number } | null>;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Back to the record as it stands; undo brings the typed words again. */
  readonly discard: () => void;
  /** The portal has the change: the draft is gone. `next`: the record as it is now. */
  readonly commit: (next?: { readonly value: T; readonly version: number }) => void;
  /** After a merge: the record that the form stands on now, and the merged form. */
  readonly rebase: (base: T, version: number, value?: T) => void;
  /** 另一个标签页也在改这条. */
  readonly rival: Accessor<Rival | null>;
  /** Goes on here: what the other tab wrote is written over. */
  readonly takeOver: () => Promise<void>;
  /** Goes on with what the other tab wrote; undo brings these words again. */
  readonly adopt: () => Promise<void>;
  /** What was sent or waits to be sent; kept with the draft (create-send.ts). */
  readonly pending: Accessor<PendingSend | null>;
  readonly keepPending: (pending: PendingSend | null) => Promise<void>;
  /** Sealed name of the draft, for messages between tabs. */
  readonly id: Accessor<string | null>;
}

/** A form that nobody loses: kept on this PC as one types, sealed for its account, with undo, and honest about other tabs. */
export function createDraft<T extends object>(options: DraftOptions<T>, desk: DraftsDesk = useDrafts()): Draft<T> {
  const { key, initial, version, about } = options;
  const { ring, store } = desk;
  const history = createHistory(untrack(initial));
  const [base, setBase] = createSignal({ value: untrack(initial), version: untrack(version) });
  const [ready, setReady] = createSignal(false);
  const [restored, setRestored] = createSignal<{ at: number; baseVersion: number } | null>(null);
  const [pending, setPending] = createSignal<PendingSend | null>(null);
  const [names, setNames] = createSignal<Readonly<Record<string, string>>>({});
  const [id, setId] = createSignal<string | null>(null);
  const dirty = createMemo(() => !isSame(history.value(), base().value));
  const content = (): DraftContent<T> | null => {
    const send = pending();
    const isOpen = dirty() || (send !== null && send.refused === null);
    if (name === null || !isOpen) return null;
    return {
      name,
      value: history.value(),
      base: base().value,
      baseVersion: base().version,
      about: named ?? untrack(about),
      send,
      names: untrack(names),
    };
  };
  const keeper = createKeeper(desk, content);
  createHold(dirty);
  /** What is edited; a moment longer than `key` says so, for the last word to be kept. */
  let name: string | null = null;
  /** What the form is about as of its last word: another record's name may have come since. */
  let named: About | null = null;

  const start = (value: T, on: { value: T; version: number }) => {
    history.restart(value);
    setBase(on);
  };
  const record = () => ({ value: initial(), version: version() });

  const unsettled = createMemo(() => ring.keys() === null && ring.problem() === null);
  createEffect(
    on([key, ring.keys, unsettled], async ([wanted, keys, waits], before) => {
      const isOther = before === undefined || before[0] !== wanted;
      if (isOther) {
        keeper.close();
        name = wanted;
        batch(() => {
          setReady(false);
          setRestored(null);
          setPending(null);
          setNames({});
          start(initial(), record());
        });
      }
      // a form that is open stays open while its keys are fetched anew
      if (wanted === null || waits) return void (isOther && setReady(wanted === null));
      // what was typed lies on the PC; only what is typed from now on could not be kept there
      if (keys === null && !isOther) return void batch(() => [keeper.release(), setReady(true)]);
      const found = await keeper.open(wanted, keys);
      if (key() !== wanted || ring.keys() !== keys) return;
      const sealed = keys === null ? null : await store.idOf(keys, wanted);
      batch(() => {
        setId(sealed);
        setReady(true);
        // typed since the keys went: it stays, and other words lying here are a rival's
        const isNews =
          found !== null && !(dirty() && (!found.isUnseen || isSame(found.content.value, history.value())));
        if (!isNews) return void (dirty() && keeper.keep());
        const typed = { ...(found.over && typedIn<T>(found.over)), ...difference(base().value, history.value()) };
        const { value, base: seen, baseVersion, send } = found.content as DraftContent<T>; // kept under this form's name
        if (found.isNewest) keeper.see(found.at);
        else keeper.touch();
        start(value, { value: seen, version: baseVersion });
        setNames((now) => ({ ...found.content.names, ...now }));
        setPending(send);
        if (!isSame(value, seen)) setRestored({ at: found.at ?? Date.now(), baseVersion });
        // typed before the PC answered: it stands over what was kept, as one step that undo takes back
        if (Object.keys(typed).length > 0) change(() => history.replace({ ...value, ...typed }));
      });
    }),
  );
  // a form that nobody has typed in follows its record
  createEffect(
    on(
      [initial, version],
      ([value, newest]) => {
        if (!untrack(dirty) && untrack(pending) === null) start(value, { value, version: newest });
      },
      { defer: true },
    ),
  );

  /** Does something to the form; whatever waits to be sent was about the form before. */
  const change = (work: () => void) => {
    batch(() => {
      work();
      named = about();
      setPending((now) => (now?.later ? null : now));
    });
    keeper.touch();
  };

  return {
    ready,
    value: history.value,
    set: (part) => change(() => history.set(part)),
    names,
    name: (chosen, called) => setNames((now) => ({ ...now, [chosen]: called })),
    dirty,
    base: () => base().value,
    baseVersion: () => base().version,
    behind: () => dirty() && version() > base().version,
    state: keeper.state,
    savedAt: () => {
      const state = keeper.state();
      return state.kind === 'SAVED' ? state.at : null;
    },
    restored,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    undo: () => change(history.undo),
    redo: () => change(history.redo),
    discard: () =>
      change(() => {
        history.replace(initial());
        setBase(record());
        setPending(null);
        setRestored(null);
      }),
    commit(next) {
      batch(() => {
        start(next?.value ?? history.value(), next ?? { value: history.value(), version: base().version });
        setPending(null);
        setRestored(null);
      });
      void keeper.sent();
    },
    rebase: (seen, newest, value) =>
      change(() => {
        setBase({ value: seen, version: newest });
        if (value !== undefined) history.replace(value);
        setPending(null);
      }),
    rival: keeper.rival,
    takeOver: () => keeper.keep(true),
    async adopt() {
      const theirs = (await keeper.lookAgain()) as DraftContent<T> | null; // kept under this form's name
      change(() => {
        setNames((now) => ({ ...now, ...theirs?.names }));
        history.replace(theirs?.value ?? initial());
        setBase(theirs === null ? record() : { value: theirs.base, version: theirs.baseVersion });
        setPending(theirs?.send ?? null);
      });
    },
    pending,
    keepPending(next) {
      named = untrack(about);
      setPending(next);
      return keeper.keep();
    },
    id,
  };
}

/** What was typed of a draft, by field. */
function typedIn<T extends object>({ base, value }: DraftContent): Partial<T> | null {
  return difference(base as T, value as T); // kept under the name of a form of this kind
}
