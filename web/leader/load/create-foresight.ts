/** What was read ahead is used within this time, ms; later it may no longer be true. */
const KEPT_MS = 10_000;

export type Foresight<Q, T> = {
  /** Begins to read what is likely to be asked next. One question at a time: a new one ends the last. Whoever waits is told. */
  ahead: (question: Q) => Promise<T>;
  /** Reads, or takes what was read ahead, once. */
  read: (question: Q, signal: AbortSignal) => Promise<T>;
};

/** Answers that are on their way before they are asked for. */
export function createForesight<Q, T>(load: (question: Q, signal: AbortSignal) => Promise<T>): Foresight<Q, T> {
  let next: { key: string; since: number; answer: Promise<T>; control: AbortController } | null = null;
  const known = (key: string) => (next?.key === key && performance.now() - next.since < KEPT_MS ? next : null);
  return {
    ahead(question) {
      const key = JSON.stringify(question);
      const begun = known(key);
      if (begun) return begun.answer;
      next?.control.abort();
      const control = new AbortController();
      const answer = load(question, control.signal);
      // whoever asks for it is told; nobody may
      answer.catch(() => undefined);
      next = { key, since: performance.now(), answer, control };
      return answer;
    },
    read(question, signal) {
      const found = known(JSON.stringify(question));
      if (!found) return load(question, signal);
      next = null;
      signal.addEventListener('abort', () => found.control.abort(), { once: true });
      return found.answer.catch(() => load(question, signal));
    },
  };
}
