import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { isSame } from '../../drafts/same.ts';

/** One page of a list, as the staff API answers. */
export type ListPage<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };

export type Pages<P extends ListPage<unknown>> = {
  /** All that was read, page after page; undefined before the first answer. */
  items: Accessor<readonly P['items'][number][] | undefined>;
  /** The first page with what it says besides its items. */
  first: Accessor<P | undefined>;
  /** Every page that was read, with what it says besides its items. */
  all: Accessor<readonly P[]>;
  error: Accessor<unknown>;
  loading: Accessor<boolean>;
  hasMore: Accessor<boolean>;
  more: () => void;
  /** Takes one out that is dealt with: the others stay as they are, with what was begun on them. */
  drop: (item: P['items'][number]) => void;
  /** How many were taken out since the first page was read. */
  dropped: Accessor<number>;
  /** Reads anew what is here, as many pages as there are; they stay until the answer has come. */
  retry: () => void;
};

/** Reads a list page by page, anew whenever the question changes; an answer that was overtaken is dropped. */
export function createPages<Q, P extends ListPage<unknown>>(
  question: Accessor<Q>,
  read: (question: Q, cursor: string | null, signal: AbortSignal) => Promise<P>,
): Pages<P> {
  const asked = createMemo(question, undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const [attempt, setAttempt] = createSignal(0);
  const [pages, setPages] = createSignal<readonly P[]>([]);
  const [gone, setGone] = createSignal<readonly P['items'][number][]>([]);
  const [error, setError] = createSignal<unknown>();
  const [loading, setLoading] = createSignal(true);
  let control = new AbortController();

  /** Reads on behind `before` until there are `enough` pages or no more. */
  async function readOn(wanted: Q, before: readonly P[], enough: number, signal: AbortSignal): Promise<readonly P[]> {
    let found = before;
    do {
      const page = await read(wanted, found.at(-1)?.nextCursor ?? null, signal);
      found = [...found, page];
    } while (found.length < enough && found.at(-1)?.nextCursor !== null);
    return found;
  }

  const fetchPages = (wanted: Q, before: readonly P[], enough: number) => {
    control.abort();
    control = new AbortController();
    const { signal } = control;
    batch(() => {
      setLoading(true);
      setError(undefined);
    });
    readOn(wanted, before, enough, signal).then(
      (found) => {
        if (signal.aborted) return;
        batch(() => {
          setPages(found.map((page) => (before.includes(page) ? page : keptItems(page, pages()))));
          if (before.length === 0) setGone([]);
          setLoading(false);
        });
      },
      (cause: unknown) => {
        if (signal.aborted) return;
        batch(() => {
          setError(() => cause ?? new Error('no reason given'));
          setLoading(false);
        });
      },
    );
  };

  createEffect(
    on([asked, attempt], ([wanted], before) => {
      // another question is another list; the same one keeps what it shows until the answer is here
      if (before !== undefined && before[0] !== wanted) setPages([]);
      fetchPages(wanted, [], untrack(pages).length);
    }),
  );
  onCleanup(() => control.abort());

  const last = () => pages().at(-1)?.nextCursor ?? null;
  return {
    items: () =>
      pages().length === 0
        ? undefined
        : pages()
            .flatMap(({ items }) => items)
            .filter((item) => !gone().includes(item)),
    drop: (item) => setGone([...gone(), item]),
    dropped: () => gone().length,
    first: () => pages()[0],
    all: pages,
    error,
    loading,
    hasMore: () => last() !== null,
    more: () => {
      if (last() !== null && !loading()) fetchPages(asked(), pages(), pages().length + 1);
    },
    retry: () => setAttempt((n) => n + 1),
  };
}

/** Items that are as they were stay the same objects, and their rows with what was begun on them. */
function keptItems<P extends ListPage<unknown>>(page: P, before: readonly P[]): P {
  const known = before.flatMap(({ items }) => items);
  return { ...page, items: page.items.map((item) => known.find((one) => isSame(one, item)) ?? item) };
}
