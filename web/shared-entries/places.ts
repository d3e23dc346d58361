import { join, relative, resolve, sep } from 'node:path';

/** The checkout's root folder, absolute. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** Every build's output lies below this folder. */
export const BUILD = join(ROOT, '.build');

/** What the shared build tells the builds of the front ends: which module has which hashed file. */
export const SHARED_MANIFEST = join(BUILD, 'shared-manifest.json');

/** What the browser build of the resident pages tells their server build. */
export const RESIDENT_MANIFEST = join(BUILD, 'resident', 'asset-manifest.json');

/** What the build of 阵地管理 tells the build of its service worker. Beside its folder: all that lies in there is served. */
export const STAFF_MANIFEST = join(BUILD, 'staff-manifest.json');

/** A path as the project names it: relative to the root, with forward slashes, without a `?query`. */
export function projectPath(file: string): string {
  return relative(ROOT, file.replace(/\?.*$/, '')).split(sep).join('/');
}
