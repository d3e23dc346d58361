/** A name with a content hash before its extension: `index-CHg8TBMM.js`, `overview-0f3a9c1d2b.json`. */
const HASHED = /[-.](?=[\w-]*[A-Z\d])[\w-]{8,16}\.[a-z\d]+$/;

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Whether a path holds files only, so that a page answered there means the file is missing. */
export function isFilePath(pathname: string): boolean {
  return /^\/shared\/|^\/(\w[\w-]*\/)?assets\//.test(pathname);
}

/** The service workers: a browser that kept an old one would keep the whole old release. */
const SERVICE_WORKERS = ['/sw.js', '/staff/sw.js'];

/** Lets files with a hash in their name live for good, and nothing that says nothing about itself be kept at all. */
export function setCaching(headers: Headers, pathname: string, status: number): void {
  if (isFilePath(pathname) && HASHED.test(pathname) && (status === 200 || status === 304)) {
    headers.set('cache-control', IMMUTABLE);
  } else if (SERVICE_WORKERS.includes(pathname)) {
    headers.set('cache-control', 'no-cache');
  } else if (!headers.has('cache-control')) {
    headers.set('cache-control', 'no-store');
  }
}
