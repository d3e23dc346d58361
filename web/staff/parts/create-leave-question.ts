import { type Accessor, createEffect, onCleanup } from 'solid-js';

/** While `active`, the browser asks before the page is left: something would be lost that is kept nowhere else. */
export function createLeaveQuestion(active: Accessor<boolean>): void {
  createEffect(() => {
    if (!active()) return;
    window.addEventListener('beforeunload', askBeforeLeaving);
    onCleanup(() => window.removeEventListener('beforeunload', askBeforeLeaving));
  });
}

/** For `beforeunload`: has the browser ask, in words of its own. */
export function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // what browsers before Chromium 119 go by
  event.returnValue = 'unsaved';
}
