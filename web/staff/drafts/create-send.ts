import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from 'solid-js';
import { ApiError } from '#web-api/api-error.ts';
import { newKey } from '#web-api/new-key.ts';
import type { Method } from '#web-api/send-json.ts';
import { forgetUndo } from '../frame/undo-last.ts';
import { fieldOfPath, placedWords } from '../parts/field-path.ts';
import type { Draft } from './create-draft.ts';
import type { FollowUp, PendingSend } from './draft-content.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';
import { refusalOf } from './refusal.ts';
import { difference, isSame } from './same.ts';
import { type Followed, transmit, waitBefore } from './transmit.ts';

/** The write that a form makes: its body is sent with `key` added. */
export interface Request {
  readonly method: Method;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What is settled with it; under a key of its own. */
  readonly follow?: Omit<FollowUp, 'key'> | null;
}

export interface SendOptions<T extends object, A> {
  readonly draft: Draft<T>;
  /** The write as the form stands now. */
  readonly request: () => Request;
  /** The record after the change, if the answer tells: the form goes on from there. */
  readonly settled?: (answer: A) => { readonly value: T; readonly version: number } | undefined;
  /** The portal has done it, at once or later; `followed`: what became of what follows it, where something does. */
  readonly onDone?: (answer: A, followed: Followed | null) => void;
}

/** `WAITING`: goes out by itself when there is a network and its account is signed in. `FAILED`: see `error`. */
export type SendState = 'IDLE' | 'SENDING' | 'WAITING' | 'FAILED' | 'DONE';

export interface Send {
  readonly state: Accessor<SendState>;
  /** What was answered, for words and fields: an ApiError with code, status and details; 412 is handed back here. */
  readonly error: Accessor<unknown>;
  /** What is wrong with one field, in the portal's words. */
  readonly field: (path: string) => string | undefined;
  /** Nothing was answered: it may be sent later by itself. */
  readonly canWait: Accessor<boolean>;
  /** It was sent before and no answer came: to send it again makes no second change. */
  readonly unanswered: Accessor<boolean>;
  /** Sends now; true when it is done. However often it is pressed, one change is made. */
  readonly send: () => Promise<boolean>;
  /** 联网后提交. */
  readonly sendLater: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** Sends what a draft holds, once: the key lies with the draft before anything goes out. */
export function createSend<T extends object, A = unknown>(
  { draft, request, settled, onDone }: SendOptions<T, A>,
  desk: DraftsDesk = useDrafts(),
): Send {
  const [state, setState] = createSignal<SendState>('IDLE');
  const [error, setError] = createSignal<unknown>();
  const [canWait, setCanWait] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;

  /** The same words keep their key, so that an answer that was lost costs nothing; other words get another. */
  function underKey(): PendingSend {
    const { method, path, body, follow = null } = request();
    const before = draft.pending();
    const again = before !== null && isSame([before.method, before.path, before.body], [method, path, body]);
    const key = again ? before.key : newKey();
    return {
      key,
      method,
      path,
      body,
      later: false,
      refused: null,
      follow: follow && followKey(follow, before?.follow),
    };
  }
  function followKey(follow: Omit<FollowUp, 'key'>, before: FollowUp | null | undefined): FollowUp {
    const again = before && isSame({ ...before, key: '' }, { ...follow, key: '' });
    return { ...follow, key: again ? before.key : newKey() };
  }

  function done(answer: unknown, followed: Followed | null, sent: T): void {
    const typedSince = difference(sent, draft.value());
    // the caller names the answer of its own request
    draft.commit(settled?.(answer as A));
    if (typedSince !== null) draft.set(typedSince);
    setState('DONE');
    forgetUndo();
    onDone?.(answer as A, followed);
  }

  async function go(pending: PendingSend): Promise<boolean> {
    const sent = draft.value();
    setState('SENDING');
    setError(undefined);
    const outcome = await transmit(pending);
    if (outcome.kind === 'DONE') {
      done(outcome.answer, outcome.followed, sent);
      return true;
    }
    const unreached = outcome.kind === 'UNREACHED';
    setCanWait(unreached);
    if (unreached && pending.later) {
      setState('WAITING');
      again();
      return false;
    }
    setError(outcome.cause);
    setState('FAILED');
    if (outcome.cause instanceof ApiError && outcome.cause.code === 'UNAUTHENTICATED') void desk.isStillHere();
    if (!unreached) await draft.keepPending(null);
    return false;
  }

  async function send(): Promise<boolean> {
    if (state() === 'SENDING') return false;
    clearTimeout(timer);
    const pending = underKey();
    setState('SENDING');
    await draft.keepPending(pending);
    return go(pending);
  }
  async function sendLater(): Promise<void> {
    if (state() === 'SENDING') return;
    attempt = 0;
    setError(undefined);
    setState('WAITING');
    await draft.keepPending({ ...underKey(), later: true });
    void goIfMay();
  }
  async function cancel(): Promise<void> {
    clearTimeout(timer);
    const pending = draft.pending();
    if (state() !== 'WAITING' || pending === null) return;
    setState('IDLE');
    await draft.keepPending({ ...pending, later: false });
  }

  /** Sends what waits, if the portal can be reached and says that its account is signed in. */
  async function goIfMay(): Promise<void> {
    clearTimeout(timer);
    const pending = draft.pending();
    if (state() !== 'WAITING' || !pending?.later || !desk.online()) return;
    if (!(await desk.isStillHere())) return again();
    if (untrack(state) === 'WAITING') await go(pending);
  }
  function again(): void {
    timer = setTimeout(() => void goIfMay(), waitBefore(attempt));
    attempt += 1;
  }

  // a form that is opened on what waits, or on what was refused while it was shut
  createEffect(
    on([draft.ready, draft.pending], ([ready, pending]) => {
      const now = untrack(state);
      if (!ready || now === 'SENDING') return;
      if (pending?.later) {
        setState('WAITING');
        void goIfMay();
      } else if (now === 'WAITING') setState('IDLE');
      else if (now === 'IDLE' && refusalOf(pending) !== null) {
        setError(refusalOf(pending));
        setState('FAILED');
      }
    }),
  );
  createEffect(
    on([desk.online, desk.ring.keys], () => {
      attempt = 0;
      void goIfMay();
    }),
  );
  createEffect(() => {
    const id = draft.id();
    if (id !== null) onCleanup(desk.locks.hold(id));
  });
  onCleanup(() => clearTimeout(timer));

  return {
    state,
    error,
    field: (path) => {
      const cause = error();
      const found =
        cause instanceof ApiError ? cause.details.find((detail) => fieldOfPath(detail.path) === path) : undefined;
      return found && placedWords(found.path, found.expected);
    },
    canWait,
    unanswered: () => state() === 'IDLE' && draft.pending() !== null && draft.pending()?.refused === null,
    send,
    sendLater,
    cancel,
  };
}
