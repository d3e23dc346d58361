/**
 * What the service worker keeps and under which name: pure, for the worker, the pages and the tests. A visitor's position is
 * nowhere in it: answers asked for with one are never kept.
 */

export const PAGES = 'atlas-pages';
export const ANSWERS = 'atlas-answers';
export const FILES = 'atlas-files';
export const PHOTOS = 'atlas-photos';

/** Headers that a kept page carries: when it was seen (ms UTC), and its title (percent-encoded: headers are Latin-1). */
export const SEEN_AT = 'x-seen-at';
export const TITLE = 'x-page-title';

const SITE = /^\/sites\/st_[0-9a-z]{10}(\/(rate|correct))?$/;
const PLAIN_PAGES = new Set(['/', '/sitemap', '/report', '/tickets']);
/** What changes only the look of a page, or what script alone reads. */
const LOOK = ['lang', 'elder', 'detail', 'kiosk', 'view', 'site', 'sort'];
/** Pages that are one visitor's own business: a ticket, a service code, words searched for. */
const PRIVATE = ['no', 'code', 'q'];

/** The address under which a page is kept; null for what is not kept. */
export function pageKey(address: string): string | null {
  const url = new URL(address);
  if (!PLAIN_PAGES.has(url.pathname) && !SITE.test(url.pathname)) return null;
  if (PRIVATE.some((name) => url.searchParams.has(name))) return null;
  for (const name of LOOK) url.searchParams.delete(name);
  url.searchParams.sort();
  url.hash = '';
  return url.href;
}

const ANSWER_PATHS = /^\/api\/(config|calendar|services|sites|sites\/st_[0-9a-z]{10}|regions\/[\w/]+)$/;

/** Whether an answer of the API is kept: what map and list need again, never what was asked for with a position or in words. */
export function keepsAnswer(address: string): boolean {
  const { pathname, searchParams } = new URL(address);
  return ANSWER_PATHS.test(pathname) && !['lat', 'lng', 'q'].some((name) => searchParams.has(name));
}

/** Files of a build: their name changes with what is in them, so the first copy is right for ever. */
export function isBuiltFile(address: string): boolean {
  return /^\/(resident\/assets|shared)\//.test(new URL(address).pathname);
}

export function isPhoto(address: string): boolean {
  return /^\/api\/photos\/ph_[0-9a-z]{10}$/.test(new URL(address).pathname);
}
