import { type Accessor, createMemo } from 'solid-js';
import type { Load } from '#web-api/create-load.ts';

/**
 * What the screen shows of a load: the last answer while the next is on its way, and nothing once that could not be read, for
 * it would stand beside the map of another place. Asking again brings nothing back: it may take long, and fail again.
 */
export function createShown<T>(load: Pick<Load<T>, 'data' | 'error' | 'stale'>): Accessor<T | undefined> {
  return createMemo<T | undefined>((before) => {
    if (!load.stale()) return load.data();
    return load.error() === undefined ? before : undefined;
  });
}
