import { ApiError, errorFrom } from '#web-api/api-error.ts';
import { noteReach } from './reach.ts';

const PATIENCE_MS = 30_000;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Calls that write, or that only pages of 阵地管理 make. Rejects with ApiError, with the reason of `signal` where that ended
 * it; a 204 gives undefined.
 */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
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
    noteReach(true);
    if (!response.ok) throw await errorFrom(response);
    // the caller names the type of the answer, as the API's schemas give it
    return (response.status === 204 ? undefined : await response.json()) as T;
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof ApiError) throw cause;
    noteReach(false);
    throw control.signal.aborted ? new ApiError('timeout', 'TIMEOUT') : new ApiError('offline', 'OFFLINE');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
