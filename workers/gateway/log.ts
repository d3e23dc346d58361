/** Paths longer than this are cut in the log. */
const MAX_PATH = 200;

/** What one log line says of a request. Never the query: it may hold a position or what someone searched for. */
export type AccessLine = { requestId: string; method: string; path: string; status: number; mount: string; ms: number };

/** Writes one JSON line for an answered request. */
export function logAccess(line: AccessLine): void {
  console.log(JSON.stringify({ level: 'info', event: 'request', ...line, path: line.path.slice(0, MAX_PATH) }));
}

/** Writes one JSON line for a Worker that failed to answer. */
export function logFailure(line: { requestId: string; path: string; mount: string }, error: unknown): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const path = line.path.slice(0, MAX_PATH);
  console.error(JSON.stringify({ level: 'error', event: 'upstream_failed', ...line, path, message, stack }));
}
