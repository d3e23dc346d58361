import { cacheNames } from 'workbox-core';
import { FILES, isBuiltFile } from '../browser/pwa/kept.ts';

/**
 * Copies the files of the release before to the kept files while its successor is installed: pages that are still open may want
 * a part of it later, and the server has only the new ones.
 */
export async function keepOldFiles(): Promise<void> {
  const old = await caches.open(cacheNames.precache);
  const files = await caches.open(FILES);
  for (const request of await old.keys()) {
    const response = isBuiltFile(request.url) ? await old.match(request) : undefined;
    if (response) await files.put(request, response);
  }
}
