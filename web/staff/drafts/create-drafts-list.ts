import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { newKey } from '#web-api/new-key.ts';
import { createLocalDrafts } from './create-local-drafts.ts';
import type { DraftContent, SeenContent } from './draft-content.ts';
import type { Found } from './draft-store.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';

export interface DraftsList {
  /** Undefined until the PC has answered. */
  readonly drafts: Accessor<readonly Found<DraftContent>[] | undefined>;
  readonly seen: Accessor<readonly Found<SeenContent>[]>;
  readonly remove: (id: string) => Promise<void>;
}

/** What lies on this PC for whoever is signed in. */
export function createDraftsList(desk: DraftsDesk = useDrafts()): DraftsList {
  const { store, ring, tabs } = desk;
  const self = newKey();
  const [seen, setSeen] = createSignal<readonly Found<SeenContent>[]>([]);
  createEffect(
    on(ring.keys, async (keys) => {
      const records = keys === null ? [] : await store.listSeen(keys);
      if (ring.keys() === keys) setSeen(records.filter(({ content }) => content !== null));
    }),
  );
  return {
    drafts: createLocalDrafts(desk),
    seen,
    async remove(id) {
      await store.remove(id);
      tabs.post({ type: 'GONE', id, from: self });
    },
  };
}
