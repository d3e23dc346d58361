/**
 * What the service worker of 阵地管理 keeps and under which name: files of the build and the one page, nothing that the
 * portal answered. Pure, for the worker, the pages and the tests.
 */

/** The one page, whatever its address says. */
export const SHELL = '/staff/';

/**
 * Parts of the names of its caches. `precache` is not in them: the residents' worker, whose scope is the whole portal, clears
 * away what has that and an address below its own in its name.
 */
export const CACHE_PREFIX = 'staff';
export const SHELL_CACHE = 'shell';
export const FILES = 'staff-files';

/** Name of the cache of the shell, as Workbox puts it together. `scope`: of the registration. */
export function shellCacheName(scope: string): string {
  return `${CACHE_PREFIX}-${SHELL_CACHE}-${scope}`;
}

/** Files of a build: their name changes with what is in them, so the first copy is right for ever. */
export function isBuiltFile(address: string): boolean {
  return /^\/(staff\/assets|shared)\//.test(new URL(address).pathname);
}

/** Addresses under which the one page is shown: everything but files. */
export function isShellPage(pathname: string): boolean {
  return pathname.startsWith(SHELL) && !/\.[a-z]+$/.test(pathname) && !pathname.startsWith('/staff/assets/');
}
