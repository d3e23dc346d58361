/** Paths longer than this are cut in the log. */
const MAX_PATH = 200;
/** Characters that are gathered at most: containers cut what is longer than 16 kB, and the runtime escapes quotes. */
const MOST_GATHERED = 12_000;
const READS = ['GET', 'HEAD'];

/** What one log line says of a request. Never the query: it may hold a position or what someone searched for. */
export type AccessLine = { requestId: string; method: string; path: string; status: number; mount: string; ms: number };

/** How access lines are written. */
export type AccessLog = {
  /** So long lines of reads that went well are gathered, ms; 0 = each is written at once. */
  gatherMs: number;
  /** Keeps the runtime going until something is done. */
  waitUntil: (work: Promise<unknown>) => void;
};

let gathered: string[] = [];
let size = 0;

/**
 * Writes one JSON line for an answered request: at once, or together with others of the same moment, one below the other.
 * Writing costs the runtime about as much as a small answer does, and fifty lines cost no more than one. What is gathered is
 * lost when the process ends, so that writes and whatever went wrong are never kept waiting.
 */
export function logAccess(line: AccessLine, { gatherMs, waitUntil }: AccessLog): void {
  const text = JSON.stringify({ level: 'info', event: 'request', ...line, path: line.path.slice(0, MAX_PATH) });
  if (size + text.length > MOST_GATHERED) writeGathered();
  gathered.push(text);
  size += text.length;
  const mayWait = gatherMs > 0 && line.status < 400 && READS.includes(line.method);
  if (!mayWait) writeGathered();
  else if (gathered.length === 1)
    waitUntil(new Promise<void>((done) => setTimeout(done, gatherMs)).then(writeGathered));
}

/** Writes one JSON line for a Worker that failed to answer, at once, and before it whatever happened before it. */
export function logFailure(line: { requestId: string; path: string; mount: string }, error: unknown): void {
  writeGathered();
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const path = line.path.slice(0, MAX_PATH);
  console.error(JSON.stringify({ level: 'error', event: 'upstream_failed', ...line, path, message, stack }));
}

function writeGathered(): void {
  if (gathered.length === 0) return;
  const text = gathered.join('\n');
  gathered = [];
  size = 0;
  console.log(text);
}
