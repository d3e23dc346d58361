import { type Accessor, createMemo } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { Preferences } from '../account/create-preferences.ts';
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

/** The columns of a list, as its account was last told for its kind. */
export function createColumns(kind: Accessor<StaffKind>, preferences: Preferences): Columns {
  const name = () => `columns.${kind()}`;
  const chosen = createMemo(() => idsIn(preferences.get(name())) ?? firstColumns(kind()));
  return {
    shown: createMemo(() => chosenColumns(kind(), chosen())),
    chosen,
    choose: (ids) => preferences.set(name(), ids),
    reset: () => preferences.set(name(), null),
  };
}

function idsIn(kept: unknown): readonly string[] | null {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null;
}
