import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Reads a photo by its key in R2; null where there is none. */
export type PhotoReader = (key: string) => Promise<Uint8Array | null>;

/**
 * Photos of a local portal by their files, beside a running portal too. Where they lie is the local runtime's own (its
 * index `_mf_objects` names the file of each key); a test of the commands holds it to the pinned version.
 */
export function photoFiles(
  persistTo: string,
  bucket: string,
): { readonly read: PhotoReader; readonly close: () => void } {
  const folder = join(persistTo, 'v3', 'r2');
  const indexes = existsSync(folder)
    ? globSync('*/*.sqlite', { cwd: folder })
        .filter((file) => !file.endsWith('metadata.sqlite'))
        .map((file) => new DatabaseSync(join(folder, file), { readOnly: true, timeout: 5000 }))
    : [];
  const finds = indexes
    .filter((db) => db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_mf_objects'").get() !== undefined)
    .map((db) => db.prepare('SELECT blob_id AS blob FROM _mf_objects WHERE key = ?'));
  return {
    read: async (key) => {
      for (const find of finds) {
        const blob = find.get(key)?.blob;
        const file = typeof blob === 'string' ? join(folder, bucket, 'blobs', blob) : '';
        if (file !== '' && existsSync(file)) return readFileSync(file);
      }
      return null;
    },
    close: () => {
      for (const db of indexes) db.close();
    },
  };
}
