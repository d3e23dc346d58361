import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { ApiError } from '#web-api/api-error.ts';
import type { Load } from '#web-api/create-load.ts';
import type { About } from './draft-content.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';

/**
 * A record for its form, without network too: what the portal answers is kept on this PC, sealed for the account, and
 * stands in where no answer comes. `seenAt` (ms UTC) says when that was; null = it is the portal's own answer.
 */
export function createSeen<R extends object>(
  options: {
    /** As the draft's key, e.g. `SITE/st_0000000001`; null = nothing. */
    readonly key: Accessor<string | null>;
    readonly load: Pick<Load<R>, 'data' | 'error' | 'stale'>;
    readonly about: (record: R) => About;
  },
  { store, ring }: DraftsDesk = useDrafts(),
): { readonly record: Accessor<R | undefined>; readonly seenAt: Accessor<number | null> } {
  const { key, load, about } = options;
  const [kept, setKept] = createSignal<{ readonly key: string; readonly record: R; readonly at: number }>();
  createEffect(
    on([key, load.data, load.stale, ring.keys], ([name, record, stale, keys]) => {
      if (name !== null && record !== undefined && !stale && keys !== null) {
        void store.keepSeen(keys, name, { record, about: about(record) });
      }
    }),
  );
  createEffect(
    on([key, load.error, ring.keys], async ([name, error, keys]) => {
      if (name === null || keys === null || !isNoAnswer(error)) return;
      const found = await store.findSeen<R>(keys, name);
      if (found?.content && key() === name) setKept({ key: name, record: found.content.record, at: found.at });
    }),
  );
  const instead = () => (load.data() === undefined && kept()?.key === key() ? kept() : undefined);
  return { record: () => load.data() ?? instead()?.record, seenAt: () => instead()?.at ?? null };
}

function isNoAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.kind !== 'http';
}
