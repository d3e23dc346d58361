import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { DraftContent } from './draft-content.ts';
import type { Found } from './draft-store.ts';
import { type DraftsDesk, useDrafts } from './drafts-desk.ts';

/**
 * The drafts on this PC of whoever is signed in, always as they are now: other tabs write too. Undefined until the PC has
 * answered.
 */
export function createLocalDrafts(
  { store, ring, tabs }: DraftsDesk = useDrafts(),
): Accessor<readonly Found<DraftContent>[] | undefined> {
  const [drafts, setDrafts] = createSignal<readonly Found<DraftContent>[]>();
  let busy = false;
  /** Something was written while it was read: a form writes as one types. */
  let onceMore = false;
  async function look(): Promise<void> {
    onceMore = busy;
    if (busy) return;
    busy = true;
    const keys = ring.keys();
    const mine = keys === null ? undefined : await store.list(keys);
    busy = false;
    if (ring.keys() === keys) setDrafts(mine);
    if (onceMore || ring.keys() !== keys) void look();
  }
  createEffect(on(ring.keys, () => void look()));
  onCleanup(tabs.listen(({ type }) => ['KEPT', 'GONE', 'SENT'].includes(type) && void look()));
  return drafts;
}
