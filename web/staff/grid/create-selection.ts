import { type Accessor, createMemo, createSignal } from 'solid-js';

export type Selection = {
  has: (id: string) => boolean;
  /** Ids chosen that are listed, in the order of the list. */
  ids: Accessor<readonly string[]>;
  /** On or off; the row becomes the one from which the next range reaches. */
  toggle: (id: string) => void;
  /** From the last row chosen to this one, both included. */
  reachTo: (id: string) => void;
  /** All that is listed, or nothing where all was chosen already. */
  toggleAll: () => void;
  all: Accessor<boolean>;
  clear: () => void;
};

/** Rows chosen by id: sorting keeps them, and what is no longer listed is no longer chosen. */
export function createSelection(listed: Accessor<readonly string[]>): Selection {
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = createSignal<string | null>(null);
  const ids = createMemo(() => (chosen().size === 0 ? [] : listed().filter((id) => chosen().has(id))));
  const all = () => listed().length > 0 && ids().length === listed().length;
  return {
    has: (id) => chosen().has(id),
    ids,
    all,
    toggle(id) {
      setAnchor(id);
      setChosen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    reachTo(id) {
      const [from, to] = [listed().indexOf(anchor() ?? id), listed().indexOf(id)];
      const range = listed().slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1);
      setChosen((now) => new Set([...now, ...range]));
    },
    toggleAll: () => setChosen(all() ? new Set<string>() : new Set(listed())),
    clear: () => setChosen(new Set<string>()),
  };
}
