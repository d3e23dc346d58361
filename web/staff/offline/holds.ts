import { type Accessor, createEffect, onCleanup } from 'solid-js';

const holds = new Set<object>();

/** While `active`, the page is not exchanged for a new release: something would be lost that is kept nowhere else. */
export function createHold(active: Accessor<boolean>): void {
  const hold = {};
  createEffect(() => {
    if (active()) holds.add(hold);
    else holds.delete(hold);
  });
  onCleanup(() => holds.delete(hold));
}

/** Whether somebody is in the middle of something: a form that differs from its record, an open dialog. */
export function isHeld(page: Document = document): boolean {
  return holds.size > 0 || page.querySelector('dialog[open]') !== null;
}
