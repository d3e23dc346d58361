import { ApiError, errorFrom } from './api-error.ts';

const PATIENCE_MS = 30_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Calls that write, and reads that are nobody's but the signed-in reader's. Rejects with ApiError, with the reason of
 * `signal` where that ended it; a 204 gives undefined.
 */
export async function sendJson<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const control = new AbortController();
  const stop = () => control.abort();
  signal?.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(stop, PATIENCE_MS);
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: control.signal,
    });
    if (!response.ok) throw await errorFrom(response);
    // the caller names the type of the answer, as the API's schemas give it
    return (response.status === 204 ? undefined : await response.json()) as T;
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof ApiError) throw cause;
    throw control.signal.aborted ? new ApiError('timeout', 'TIMEOUT') : new ApiError('offline', 'OFFLINE');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
