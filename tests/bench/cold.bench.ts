/**
 * A cold start with 100,000 sites whose snapshot lies ready: from workerd's listening to its first nearest list and to the
 * first one out of memory, each on a fresh process; then how much the resident memory of workerd grows by holding the sites
 * of all provinces and answering from them, against having answered constants only. `RUNS=15` measures more often.
 */

import type { Meter } from '#tests/support/metered-database.ts';
import { withCleanUp } from './support/afterwards.ts';
import { databaseFile, ownState } from './support/data-set.ts';
import { load } from './support/load/load-generator.ts';
import { nearQuestions, publicSites } from './support/near-questions.ts';
import { processorSeconds, residentBytes } from './support/process-usage.ts';
import { commandOf, publish } from './support/results.ts';
import { readJson, servePortal } from './support/served-portal.ts';
import { median } from './support/statistics.ts';
import { inMemory } from './support/warm.ts';

const SITES = Number(process.env.SITES ?? 100_000);
const RUNS = Number(process.env.RUNS ?? 7);
const CONSTANT = `/api/bench/floor?of=${encodeURIComponent('/api/calendar')}`;
const SECONDS = 5;
const MB = 1_000_000;

await withCleanUp(async (afterwards) => {
  const own = await ownState(SITES);
  afterwards(own.forget);
  const questions = nearQuestions(publicSites(databaseFile(own.stateDir)), 1_000, 11);
  const paths = questions.map(({ lng, lat }) => `/api/sites/near?lat=${lat}&lng=${lng}&limit=10`);
  const builder = await servePortal(own.stateDir);
  const built = await timed(() => inMemory(builder.origin, paths)).finally(builder.stop);

  const runs: Cold[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await coldStart(own.stateDir, paths[run] ?? ''));
  const memory = await memoryOf(own.stateDir, paths);
  const of = (key: keyof Cold) => runs.map((run) => run[key]);
  const row = (what: string, key: keyof Cold) => ({
    what,
    'median ms': Math.round(median(of(key))),
    'least ms': Math.round(Math.min(...of(key))),
    'most ms': Math.round(Math.max(...of(key))),
  });
  publish({
    key: 'cold',
    title: `A cold start with ${SITES.toLocaleString('en')} sites`,
    command: commandOf('cold'),
    told: [
      [
        row('process to listening socket', 'listening'),
        row('first nearest list of a fresh process', 'first'),
        row('… of it processor time of workerd', 'firstProcessor'),
        row('… until one comes out of memory', 'fromMemory'),
      ],
      `Building the snapshot and having it in memory, once, from the first question on: ${(built / 1000).toFixed(1)} s.`,
      [memory],
    ],
  });
});

interface Cold {
  readonly listening: number;
  readonly first: number;
  readonly firstProcessor: number;
  readonly fromMemory: number;
}

async function coldStart(stateDir: string, path: string): Promise<Cold> {
  const portal = await servePortal(stateDir, { untilListening: true });
  try {
    const [start, spent] = [performance.now(), processorSeconds(portal.pid)];
    await readJson(portal.origin, path);
    const first = performance.now() - start;
    const firstProcessor = (processorSeconds(portal.pid) - spent) * 1000;
    for (;;) {
      await readJson(portal.origin, '/api/bench/meter?on');
      await readJson(portal.origin, path);
      const { rows } = await readJson<Meter>(portal.origin, '/api/bench/meter');
      if (rows <= 2) {
        return { listening: portal.startedMs, first, firstProcessor, fromMemory: performance.now() - start };
      }
    }
  } finally {
    await portal.stop();
  }
}

async function memoryOf(stateDir: string, paths: readonly string[]) {
  const portal = await servePortal(stateDir);
  const answer = (asked: readonly string[]) =>
    load({ origin: portal.origin, paths: asked, connections: 8, seconds: SECONDS, rate: null });
  try {
    const start = residentBytes(portal.pid);
    await answer([CONSTANT]);
    const base = residentBytes(portal.pid);
    await inMemory(portal.origin, paths);
    const held = residentBytes(portal.pid);
    const { done } = await answer(paths);
    const after = residentBytes(portal.pid);
    return {
      'RSS after start, MB': Math.round(start / MB),
      'after constants': Math.round(base / MB),
      'with all sites in memory': Math.round(held / MB),
      [`after ${done.toLocaleString('en')} nearest lists`]: Math.round(after / MB),
      'growth over constants': Math.round((after - base) / MB),
    };
  } finally {
    await portal.stop();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
