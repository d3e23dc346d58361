/** Reads the API over the service binding while a page is rendered; one place decides what a failed read means. */

export type ApiGet = (path: string) => Promise<Response>;

/** A read that ends the page: 404 and 410 show 没有这个页面, anything else 页面暂时打不开. */
export class PageError extends Error {
  readonly status: 404 | 410 | 503;

  constructor(status: 404 | 410 | 503, path: string) {
    super(`${status} while reading ${path}`);
    this.status = status;
  }
}

/** The parsed answer of an API path. Throws {@link PageError}. */
export async function read<T>(api: ApiGet, path: string): Promise<T> {
  const response = await api(path);
  if (response.ok) return (await response.json()) as T; // typed by the API's own contract, see #core/schemas
  throw new PageError(response.status === 404 || response.status === 410 ? response.status : 503, path);
}

/** Like {@link read}, but a record that does not exist (or a bad code) is null instead of the end of the page. */
export async function readOrNull<T>(api: ApiGet, path: string): Promise<T | null> {
  const response = await api(path);
  if (response.ok) return (await response.json()) as T; // typed by the API's own contract, see #core/schemas
  if (response.status === 400 || response.status === 404 || response.status === 410) return null;
  throw new PageError(503, path);
}
