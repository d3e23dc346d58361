import { Worker } from 'node:worker_threads';

/** What to ask, and how hard. */
export interface LoadAsked {
  readonly origin: string;
  /** Asked in turn. */
  readonly paths: readonly string[];
  /** Kept open, one request at a time each. */
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second; null = as fast as the answers come. */
  readonly rate: number | null;
}

/** What came of it; times in ms. */
export interface LoadSeen {
  /** Answers with status 200 or 204, and all others. */
  readonly done: number;
  readonly failed: number;
  /** Of a body, on average. */
  readonly bytes: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** Share of a processor that the generator itself took: near 1 it would measure itself. */
  readonly ownShare: number;
}

/** Asks from a thread of its own, so that nothing here stands between an answer and the clock. */
export function load(asked: LoadAsked): Promise<LoadSeen> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('load-worker.ts', import.meta.url), { workerData: asked });
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the load generator ended without a word')));
  });
}
