import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { chosenColumns, firstColumns, type ListColumn } from './columns.ts';

export type Columns = {
  /** In the order shown, the name first. */
  shown: Accessor<readonly ListColumn[]>;
  /** Ids of those chosen, without the name. */
  chosen: Accessor<readonly string[]>;
  choose: (ids: readonly string[]) => void;
  /** Back to what a list shows until somebody chooses. */
  reset: () => void;
};

const NAME = 'staff-columns-';

/** The columns of a list, as this browser was last told for its kind. */
export function createColumns(kind: Accessor<StaffKind>): Columns {
  const [told, setTold] = createSignal<Partial<Record<StaffKind, readonly string[]>>>({});
  const chosen = createMemo(() => told()[kind()] ?? kept(kind()) ?? firstColumns(kind()));
  const keep = (ids: readonly string[]) => setTold((now) => ({ ...now, [kind()]: ids }));
  return {
    shown: createMemo(() => chosenColumns(kind(), chosen())),
    chosen,
    choose(ids) {
      keep(ids);
      put(kind(), JSON.stringify(ids));
    },
    reset() {
      keep(firstColumns(kind()));
      put(kind(), null);
    },
  };
}

function kept(kind: StaffKind): readonly string[] | null {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(NAME + kind) ?? 'null');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : null;
  } catch {
    return null; // a browser that keeps nothing, or somebody else's text
  }
}

function put(kind: StaffKind, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(NAME + kind);
    else localStorage.setItem(NAME + kind, text);
  } catch {
    // it holds for this page
  }
}
