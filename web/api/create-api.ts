import type { Page } from '#core/schemas/common.ts';
import { ApiError, errorFrom } from './api-error.ts';
import { requestPath } from './request-path.ts';
import type { Answer, ApiPath, Item, ListPath, Params, Query, QueryValue } from './routes.ts';

export type ApiOptions = {
  /** A service binding's or a test's fetch; the global one unless told. */
  fetch?: typeof fetch;
  /** Origin before `/api`, e.g. `https://atlas.example.cn`; the page's own unless told. */
  baseUrl?: string;
  /** Milliseconds until a call is given up; 15,000 unless told. */
  timeoutMs?: number;
};

export type GetOptions<P extends ApiPath> = {
  query?: Query<P>;
  /** Ends the call early; it then rejects with the signal's own reason, never with an {@link ApiError}. */
  signal?: AbortSignal;
} & (keyof Params<P> extends never ? { params?: never } : { params: Params<P> });

/** Options may be left out only where the path has no parameters. */
type Rest<P extends ApiPath> = keyof Params<P> extends never ? [options?: GetOptions<P>] : [options: GetOptions<P>];

export type Api = {
  /** Reads one path, e.g. `api.get('/api/sites/:id', { params: { id } })`. Rejects with {@link ApiError}. */
  get<P extends ApiPath>(path: P, ...rest: Rest<P>): Promise<Answer<P>>;
  /** Reads a list to its end or to `max` items, in pages of 500. `complete` is false where `max` cut it off. */
  getAll<P extends ListPath>(path: P, options: ListOptions): Promise<WholeList<Item<P>>>;
};

export type ListOptions = { query?: Readonly<Record<string, QueryValue>>; signal?: AbortSignal; max: number };
export type WholeList<T> = { items: T[]; complete: boolean; asOf: string };

const PAGE = 500;

/**
 * The front ends' only way to the API: a fetch with types. Hono's `hc` weighs 1.8 kB in a resident's first script before it
 * knows errors, time limits or repeats. Nothing is cached here: the browser revalidates by ETag.
 */
export function createApi(options: ApiOptions = {}): Api {
  const read = (path: string, signal?: AbortSignal) =>
    within(options.timeoutMs ?? 15_000, signal, async (limit) => {
      const send = () =>
        (options.fetch ?? fetch)(`${options.baseUrl ?? ''}${path}`, {
          headers: { accept: 'application/json' },
          signal: limit,
        });
      // Once more when the connection broke: phones change networks in lifts and underpasses.
      const response = await send().catch((cause) => (limit.aborted ? Promise.reject(cause) : send()));
      if (!response.ok) throw await errorFrom(response);
      return response.json();
    });

  const get: Reader = (path, given = {}) => read(requestPath(path, given.params, given.query), given.signal);

  return {
    get: get as Api['get'], // the reader itself knows no types; the table of routes gives them to callers
    getAll: async (path, { max, query, signal }) => {
      const items: Item<typeof path>[] = [];
      let cursor: string | null = null;
      for (;;) {
        const limit: number = Math.min(PAGE, max - items.length);
        const page = (await get(path, { query: { ...query, limit, cursor }, signal })) as Page<Item<typeof path>>;
        items.push(...page.items);
        cursor = page.nextCursor;
        if (cursor === null || items.length >= max) {
          return { items, complete: cursor === null, asOf: page.asOf };
        }
      }
    },
  };
}

type Reader = (
  path: string,
  given?: { params?: Record<string, string>; query?: Readonly<Record<string, QueryValue>>; signal?: AbortSignal },
) => Promise<unknown>;

/** Runs `work` with a signal that ends it after `ms` or with the caller's; tells the two from a lost connection. */
async function within<T>(
  ms: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  // Not AbortSignal.any: the oldest browsers we serve do not have it.
  const control = new AbortController();
  const stop = () => control.abort();
  outer?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, ms);
  try {
    return await work(control.signal);
  } catch (cause) {
    if (outer?.aborted) throw outer.reason;
    if (cause instanceof ApiError) throw cause;
    throw control.signal.aborted ? new ApiError('timeout', 'TIMEOUT') : new ApiError('offline', 'OFFLINE');
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}
