/** Reads the API over the service binding while a page is rendered; one place decides what a failed read means. */

/** Asks an API path such as `/api/health` and does not follow redirects. */
export type ApiGet = (path: string) => Promise<Response>;

/** A read that ends the page: 404 and 410 show 没有这个页面, 503 shows 页面暂时打不开. */
export class PageError extends Error {
  readonly status: 404 | 410 | 503;
  /** What the API answered with a 410: of a withdrawn record it says what was public. */
  readonly body: unknown;

  constructor(status: 404 | 410 | 503, path: string, body: unknown = null) {
    super(`${status} while reading ${path}`);
    this.status = status;
    this.body = body;
  }
}

/** An old or merged id: the record answers under another one now. */
export class PageMoved extends Error {
  readonly id: string;

  constructor(id: string, path: string) {
    super(`${path} answers as ${id}`);
    this.id = id;
  }
}

/** The parsed answer of an API path. Throws {@link PageError} or {@link PageMoved}. */
export async function read<T>(api: ApiGet, path: string): Promise<T> {
  const response = await ask(api, path);
  if (response.ok) return (await response.json()) as T; // typed by the API's own contract, see #core/schemas
  const movedTo = /\/([a-z]{2}_[0-9a-z]{10})(\?|$)/.exec(response.headers.get('location') ?? '')?.[1];
  if (response.status === 308 && movedTo !== undefined) throw new PageMoved(movedTo, path);
  if (response.status === 410) throw new PageError(410, path, await response.json().catch(() => null));
  throw new PageError(response.status === 404 ? 404 : 503, path);
}

/** Like {@link read}, but what does not exist or was asked for wrongly is null instead of the end of the page. */
export async function readOrNull<T>(api: ApiGet, path: string): Promise<T | null> {
  const response = await ask(api, path);
  if (response.ok) return (await response.json()) as T; // typed by the API's own contract, see #core/schemas
  if (response.status === 400 || response.status === 404 || response.status === 410) return null;
  throw new PageError(503, path);
}

async function ask(api: ApiGet, path: string): Promise<Response> {
  try {
    return await api(path);
  } catch {
    throw new PageError(503, path); // whoever lends us the API logs why it was not there
  }
}
