import { type Accessor, createEffect, on } from 'solid-js';
import type { PointValue } from '#core/records/field.ts';
import { isSame } from '../drafts/same.ts';

export type OwnPoint = {
  /** Moved, and may still be given up. */
  change: (value: PointValue | null) => void;
  /** Changed for good. */
  settle: (value: PointValue | null) => void;
  /** What was moved is kept. */
  keep: () => void;
  /** Back to the last value that was kept or came from elsewhere. */
  giveUp: () => void;
  /** What was typed and is no point yet. */
  tell: (text: string) => void;
};

/**
 * Tells the values that came out of the editor from those that come from elsewhere: a draft that was found, undoing, another
 * record. What came out of the field is known by its text: another value from elsewhere leaves the field empty, and what
 * comes back from a draft or by undoing stands in it again. Anything else that happens to the form leaves it as it is.
 */
export function createOwnPoint(options: {
  value: Accessor<PointValue | null>;
  unread: Accessor<string>;
  onChange: (value: PointValue | null) => void;
  /** Where the form keeps what is no point yet. */
  onUnread: ((text: string) => void) | undefined;
  /** The text that the field has now. */
  onText: (text: string) => void;
}): OwnPoint {
  let own = options.value();
  let told = options.unread();
  let rest = own;
  createEffect(
    on(
      [options.value, options.unread],
      ([value, unread]) => {
        const isForeign = !isSame(value, own);
        if (isForeign) rest = value;
        if (unread !== told) options.onText(unread);
        else if (isForeign) options.onText('');
        own = value;
        told = unread;
      },
      { defer: true },
    ),
  );
  const change = (value: PointValue | null) => {
    own = value;
    told = '';
    options.onChange(value);
  };
  return {
    change,
    settle: (value) => {
      rest = value;
      change(value);
    },
    keep: () => {
      rest = options.value();
    },
    giveUp: () => change(rest),
    tell: (text) => {
      if (options.onUnread) told = text;
      options.onUnread?.(text);
    },
  };
}
