import type { Load } from '#web-api/create-load.ts';

/**
 * What was read, also while the next is on its way; nothing once that could not be read: what is on the screen would be of
 * another place than its map, and for as long as the portal does not answer.
 */
export function readPlace<T>(load: Pick<Load<T>, 'data' | 'error' | 'stale'>): T | undefined {
  return load.stale() && load.error() !== undefined ? undefined : load.data();
}
