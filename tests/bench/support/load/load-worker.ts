import { createHistogram, performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'undici';
import type { LoadAsked, LoadSeen } from './load-generator.ts';

/*
 * Asks as fast as connections allow, or at a rate: then every request has its time, and one that had to wait for a free
 * connection counts from then, so that a server that stalls is not asked less.
 */
const { origin, paths, connections, seconds, rate } = workerData as LoadAsked; // given by load-generator.ts

const times = createHistogram(); // nanoseconds
let [done, failed, bytes, next, busy] = [0, 0, 0, 0, 0];
const started = performance.now();
const end = started + seconds * 1000;
const processor = process.threadCpuUsage();
const idle: Client[] = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
const clients = [...idle];

function ask(client: Client, due: number): void {
  const path = paths[next++ % paths.length] ?? '/';
  let [status, size] = [0, 0];
  busy++;
  client.dispatch(
    { path, method: 'GET' },
    {
      onRequestStart() {},
      onResponseStart(_controller, code) {
        status = code;
      },
      onResponseData(_controller, chunk) {
        size += chunk.length;
      },
      onResponseEnd() {
        times.record(Math.max(1, Math.round((performance.now() - due) * 1e6)));
        bytes += size;
        if (status === 200 || status === 204) done++;
        else failed++;
        free(client);
      },
      onResponseError() {
        failed++;
        free(client);
      },
    },
  );
}

function free(client: Client): void {
  busy--;
  if (rate === null && performance.now() < end) ask(client, performance.now());
  else idle.push(client);
  if (busy === 0 && isOver()) void finish();
}

/** Whether nothing is asked any more: all that was due has been, or the time is up. */
function isOver(): boolean {
  return rate === null ? performance.now() >= end : due >= end;
}

let due = started;
/** Looks at the clock at every turn of the event loop: timers are too coarse for a millisecond. */
function issue(every: number): void {
  const now = performance.now();
  while (due <= now && due < end) {
    const client = idle.pop();
    if (client === undefined) break;
    ask(client, due);
    due += every;
  }
  if (due < end) setImmediate(issue, every);
  else if (busy === 0) void finish();
}

let finished = false;
async function finish(): Promise<void> {
  if (finished) return;
  finished = true;
  const took = performance.now() - started;
  const { user, system } = process.threadCpuUsage(processor);
  const milliseconds = (share: number) => times.percentile(share) / 1e6;
  const seen: LoadSeen = {
    done,
    failed,
    bytes: bytes / Math.max(1, done),
    perSecond: (done * 1000) / took,
    p50: milliseconds(50),
    p99: milliseconds(99),
    most: times.max / 1e6,
    ownShare: (user + system) / 1000 / took,
  };
  await Promise.all(clients.map((client) => client.close()));
  parentPort?.postMessage(seen);
}

if (rate === null) for (const client of idle.splice(0)) ask(client, performance.now());
else issue(1000 / rate);
