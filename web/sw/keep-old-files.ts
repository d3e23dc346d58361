import { cacheNames } from 'workbox-core';

/**
 * Copies the files of the release before to the kept files while its successor is installed: pages that are still open may want
 * a part of it later, and the server has only the new ones. `files`: name of the cache of kept files.
 */
export async function keepOldFiles(files: string, isBuiltFile: (address: string) => boolean): Promise<void> {
  const old = await caches.open(cacheNames.precache);
  const kept = await caches.open(files);
  for (const request of await old.keys()) {
    const response = isBuiltFile(request.url) ? await old.match(request) : undefined;
    if (response) await kept.put(request, response);
  }
}
