import { type Accessor, createEffect, on } from 'solid-js';

/**
 * The keyboard stays in a table that lists others, or the same in another order: a cell that goes or is moved loses it to the
 * page, where arrows do nothing. `rows`: what is listed; `focus`: back to where one stood.
 */
export function createHeldFocus(rows: Accessor<unknown>, focus: () => void) {
  let held = false;
  createEffect(
    on(
      rows,
      () => {
        const at = document.activeElement;
        if (held && (at === null || at === document.body || !at.isConnected)) focus();
      },
      { defer: true },
    ),
  );
  return {
    onFocusIn: () => {
      held = true;
    },
    onFocusOut: ({ target }: FocusEvent) => {
      // a cell that is gone by the next frame was not left by anybody
      requestAnimationFrame(() => {
        const isLeft = target instanceof Element && target.isConnected && !target.matches(':focus');
        const box = target instanceof Element ? target.closest('.grid') : null;
        if (isLeft && !box?.contains(document.activeElement)) held = false;
      });
    },
  };
}
