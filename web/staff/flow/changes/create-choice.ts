import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { ShownChange } from '#core/schemas/staff.ts';

export type Choice = {
  /** In the order of the list. */
  chosen: Accessor<readonly ShownChange[]>;
  has: (id: string) => boolean;
  /** Nothing is chosen that cannot be dealt with. */
  toggle: (id: string | null) => void;
  /** All that can be dealt with, or none of them. */
  toggleAll: (on: boolean) => void;
  clear: () => void;
};

/** Which changes of a list are to be decided together. */
export function createChoice(items: Accessor<readonly ShownChange[]>): Choice {
  const [ids, setIds] = createSignal<ReadonlySet<string>>(new Set());
  const chosen = createMemo(() => items().filter(({ id, mayDecide }) => mayDecide && ids().has(id)));
  return {
    chosen,
    has: (id) => ids().has(id),
    toggle: (id) => {
      if (!items().some((item) => item.id === id && item.mayDecide)) return;
      const next = new Set(ids());
      if (id !== null && !next.delete(id)) next.add(id);
      setIds(next);
    },
    toggleAll: (on) => setIds(new Set(on ? items().flatMap(({ id, mayDecide }) => (mayDecide ? id : [])) : [])),
    clear: () => setIds(new Set<string>()),
  };
}
