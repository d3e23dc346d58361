/** A call that takes longer than this is given up, ms. */
const TIMEOUT_MS = 15_000;

/** Reads an API path as what its contract says it is (see #core/schemas). Rejects for every other answer, and for none in time. */
export async function readJson<T>(
  path: string,
  { signal, cache }: Pick<RequestInit, 'signal' | 'cache'> = {},
): Promise<T> {
  const control = new AbortController();
  const stop = () => control.abort();
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  const timer = setTimeout(stop, TIMEOUT_MS);
  try {
    const response = await fetch(path, { headers: { accept: 'application/json' }, signal: control.signal, cache });
    // without the query, which may hold a position
    if (!response.ok) throw new Error(`${response.status} while reading ${path.split('?')[0]}`);
    return (await response.json()) as T;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
