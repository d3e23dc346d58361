import { ApiError } from '#web-api/api-error.ts';
import { type Method, sendJson } from '#web-api/send-json.ts';
import { noteReach } from './reach.ts';

/** Calls of 阵地管理: each tells whether the portal can be reached. Rejects as `sendJson` does. */
export async function call<T>(method: Method, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  try {
    const answer = await sendJson<T>(method, path, body, signal);
    noteReach(true);
    return answer;
  } catch (cause) {
    if (cause instanceof ApiError) noteReach(cause.kind === 'http');
    throw cause;
  }
}
