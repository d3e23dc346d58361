import { type Accessor, createEffect, onCleanup } from 'solid-js';
import type { Load } from '#web-api/create-load.ts';

/** What could not be read is asked for again: nobody is there who would press “again”. ms */
export const AGAIN_MS = 30_000;

/** Asks again for what failed, for as long as it fails; a screen that is held stays as it is. */
export function askAgain(load: Pick<Load<unknown>, 'error' | 'retry'>, held: Accessor<boolean>): void {
  createEffect(() => {
    if (load.error() === undefined || held()) return;
    const timer = setTimeout(load.retry, AGAIN_MS);
    onCleanup(() => clearTimeout(timer));
  });
}
