import { type Accessor, createEffect, onCleanup } from 'solid-js';

/** ms */
const AGAIN_MS = 30_000;

/** Does it again and again for as long as it is needed: at a screen where nobody is who would press “again”. */
export function tryAgain(isNeeded: Accessor<boolean>, again: () => void): void {
  createEffect(() => {
    if (!isNeeded()) return;
    const timer = setInterval(again, AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
}
