import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { ApiError } from './api-error.ts';

export type Load<T> = {
  /** The newest answer; while another is on its way, the one before it. */
  data: Accessor<T | undefined>;
  /** Why the last call brought nothing; undefined while all is well. */
  error: Accessor<unknown>;
  loading: Accessor<boolean>;
  /** `data` answers an earlier question than the one asked now. */
  stale: Accessor<boolean>;
  retry: () => void;
};

/**
 * Reads something anew whenever the question changes; null asks nothing and drops the answer. An answer that was overtaken is
 * cancelled. What failed for want of a network is asked again when the network is back.
 */
export function createLoad<Q, T>(
  question: Accessor<Q | null>,
  read: (question: Q, signal: AbortSignal) => Promise<T>,
): Load<T> {
  const asked = createMemo(question, null, { equals: (a, b) => keyOf(a) === keyOf(b) });
  const [answer, setAnswer] = createSignal<{ key: string; data: T }>();
  const [error, setError] = createSignal<unknown>();
  const [loading, setLoading] = createSignal(true);
  const [attempt, setAttempt] = createSignal(0);
  const retry = () => setAttempt((n) => n + 1);

  createEffect(
    on([asked, attempt], ([wanted]) => {
      setError(undefined);
      setLoading(wanted !== null);
      if (wanted === null) return void setAnswer(undefined);
      const control = new AbortController();
      onCleanup(() => control.abort());
      read(wanted, control.signal).then(
        (data) => {
          if (control.signal.aborted) return;
          batch(() => {
            setAnswer({ key: keyOf(wanted), data });
            setLoading(false);
          });
        },
        (cause: unknown) => {
          if (control.signal.aborted) return;
          batch(() => {
            setError(() => cause ?? new Error('no reason given'));
            setLoading(false);
          });
        },
      );
    }),
  );

  const onOnline = () => {
    const cause = error();
    if (cause instanceof ApiError && cause.kind !== 'http') retry();
  };
  window.addEventListener('online', onOnline);
  onCleanup(() => window.removeEventListener('online', onOnline));

  return { data: () => answer()?.data, error, loading, stale: () => answer()?.key !== keyOf(asked()), retry };
}

/** Questions are small plain values: equal text, equal question. */
function keyOf(question: unknown): string {
  return JSON.stringify(question);
}
