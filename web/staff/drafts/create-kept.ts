import { type Accessor, createMemo } from 'solid-js';
import { useStaff } from '../context.ts';
import { printView, type View } from '../paths.ts';
import { createDraft, type Draft } from './create-draft.ts';

export interface KeptOptions<T extends object> {
  /** What is typed and about what, e.g. `RETURN/lc_0000000001`; null while nothing can be typed. */
  readonly key: Accessor<string | null>;
  /** As it begins. */
  readonly initial: Accessor<T>;
  /** Version of what it is about, where that has one. */
  readonly version?: Accessor<number>;
  /** For the list of drafts: what it is, and about what. */
  readonly kind: string;
  readonly name: Accessor<string>;
  /** What the address must say besides to lead back to it. */
  readonly own?: Accessor<View['own']>;
}

/**
 * What is typed in a card or a dialog beside the forms of records, kept as those are: on this PC as one types, sealed for its
 * account, until it is sent (`commit`) or given up. The list of drafts leads back to the page where it was typed.
 */
export function createKept<T extends object>({
  key,
  initial,
  version = () => 0,
  kind,
  name,
  own = () => ({}),
}: KeptOptions<T>): Draft<T> {
  const { view } = useStaff();
  return createDraft<T>({
    key: createMemo(key),
    initial,
    version,
    about: () => ({ kind, name: name(), href: hrefOf(view(), own()) }),
  });
}

function hrefOf(view: View, own: View['own']): string {
  return printView({ ...view, own: { ...view.own, ...own } });
}
