import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { RowPlaces, StaffPage, StaffRow } from '#core/schemas/staff.ts';
import { ApiError } from '#web-api/api-error.ts';
import { isSame } from '../drafts/same.ts';

/** Rows read in one call. */
export const PAGE_ROWS = 500;
/** Rows kept in the page at most: more are for the filters. */
export const MAX_ROWS = 20_000;

export type RowList = {
  rows: Accessor<readonly StaffRow[]>;
  /** Names of what the rows point at. */
  names: Accessor<Readonly<Record<string, string>>>;
  /** Where rows are that have no place of their own, by their id. */
  places: Accessor<Readonly<Record<string, RowPlaces>>>;
  asOf: Accessor<string | undefined>;
  /** All rows of the question are here. */
  complete: Accessor<boolean>;
  /** The rows answer an earlier question than the one asked now. */
  stale: Accessor<boolean>;
  loading: Accessor<boolean>;
  error: Accessor<unknown>;
  /** The next rows, where there are more. */
  more: () => void;
  /** Reads what is here anew; it stays until the answer has come. */
  refresh: () => void;
  retry: () => void;
};

type Answer = Pick<StaffPage, 'names' | 'nextCursor' | 'asOf'> & {
  key: string;
  items: readonly StaffRow[];
  places: Readonly<Record<string, RowPlaces>>;
};
export type ReadPage<Q> = (
  question: Q,
  page: { limit: number; cursor: string | null },
  signal: AbortSignal,
) => Promise<StaffPage>;

/**
 * Rows of a list, page by page: the next page is read when it is asked for, all of them while `whole` (an order that only
 * the page itself can make). Null asks nothing.
 */
export function createRowList<Q>(
  question: Accessor<Q | null>,
  read: ReadPage<Q>,
  whole: Accessor<boolean> = () => false,
): RowList {
  const asked = createMemo(
    () => {
      const wanted = question();
      return wanted === null ? null : { wanted, key: JSON.stringify(wanted) };
    },
    null,
    { equals: (a, b) => a?.key === b?.key },
  );
  const [answer, setAnswer] = createSignal<Answer>();
  const [error, setError] = createSignal<unknown>();
  const [loading, setLoading] = createSignal(true);
  let control = new AbortController();
  onCleanup(() => control.abort());

  /** Pages from a cursor on, until at least `enough` rows have come or there are no more. */
  async function pages(wanted: Q, from: Answer | null, enough: number, signal: AbortSignal): Promise<Answer> {
    const nothing = { items: [], names: {}, places: {}, nextCursor: null, asOf: '' };
    let sofar: Answer = from ?? { key: JSON.stringify(wanted), ...nothing };
    do {
      const page = await read(wanted, { limit: PAGE_ROWS, cursor: sofar.nextCursor }, signal);
      sofar = {
        key: sofar.key,
        items: [...sofar.items, ...page.items],
        names: { ...sofar.names, ...page.names },
        places: { ...sofar.places, ...page.places },
        nextCursor: page.nextCursor,
        asOf: page.asOf,
      };
    } while (sofar.nextCursor !== null && sofar.items.length < enough);
    return sofar;
  }

  function run(from: Answer | null, enough: number): void {
    const now = untrack(asked);
    control.abort();
    control = new AbortController();
    const { signal } = control;
    batch(() => {
      setError(undefined);
      setLoading(now !== null);
      if (now === null) setAnswer(undefined);
    });
    if (now === null) return;
    pages(now.wanted, from, enough, signal).then(
      (next) => {
        if (signal.aborted) return;
        batch(() => {
          setAnswer((before) => keptRows(next, before));
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
  }

  const current = () => {
    const here = answer();
    return here?.key === asked()?.key ? here : undefined;
  };
  const more = () => {
    const here = current();
    if (loading() || !here || here.nextCursor === null || here.items.length >= MAX_ROWS) return;
    run(here, here.items.length + 1);
  };
  const refresh = () => run(null, current()?.items.length ?? 1);

  createEffect(on(asked, () => run(null, 1)));
  // one page after the other, each shown as it comes
  createEffect(() => {
    if (whole() && !loading() && error() === undefined) more();
  });
  const onOnline = () => {
    const cause = error();
    if (cause instanceof ApiError && cause.kind !== 'http') refresh();
  };
  window.addEventListener('online', onOnline);
  onCleanup(() => window.removeEventListener('online', onOnline));

  return {
    rows: () => answer()?.items ?? [],
    names: () => answer()?.names ?? {},
    places: () => answer()?.places ?? {},
    asOf: () => answer()?.asOf,
    complete: () => answer()?.nextCursor === null,
    stale: () => current() === undefined,
    loading,
    error,
    more,
    refresh,
    retry: refresh,
  };
}

/** Rows that are as they were stay the same objects, and what stands for them in the page stays with them. */
function keptRows(next: Answer, before: Answer | undefined): Answer {
  const known = new Map(before?.items.map((row) => [row.id, row]));
  return {
    ...next,
    items: next.items.map((row) => (isSame(known.get(row.id), row) ? (known.get(row.id) ?? row) : row)),
  };
}
