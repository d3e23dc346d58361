import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { newKey } from '#web-api/new-key.ts';
import type { DraftContent, SeenContent } from './draft-content.ts';
import type { Found } from './draft-store.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';

export interface DraftsList {
  /** Undefined until the PC has answered. */
  readonly drafts: Accessor<readonly Found<DraftContent>[] | undefined>;
  readonly seen: Accessor<readonly Found<SeenContent>[]>;
  readonly remove: (id: string) => Promise<void>;
}

/** What lies on this PC for whoever is signed in, always as it is now: other tabs write too. */
export function createDraftsList({ store, ring, tabs }: DraftsDesk = useDrafts()): DraftsList {
  const self = newKey();
  const [drafts, setDrafts] = createSignal<readonly Found<DraftContent>[]>();
  const [seen, setSeen] = createSignal<readonly Found<SeenContent>[]>([]);
  async function look(): Promise<void> {
    const keys = ring.keys();
    const [mine, records] =
      keys === null ? [undefined, []] : await Promise.all([store.list(keys), store.listSeen(keys)]);
    if (ring.keys() !== keys) return;
    setDrafts(mine);
    setSeen(records.filter(({ content }) => content !== null));
  }
  createEffect(on(ring.keys, () => void look()));
  onCleanup(tabs.listen(({ type }) => ['KEPT', 'GONE', 'SENT'].includes(type) && void look()));
  return {
    drafts,
    seen,
    async remove(id) {
      await store.remove(id);
      tabs.post({ type: 'GONE', id, from: self });
    },
  };
}
