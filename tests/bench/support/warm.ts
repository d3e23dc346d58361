import { setTimeout as sleep } from 'node:timers/promises';
import type { Meter } from '#tests/support/metered-database.ts';
import { readJson } from './served-portal.ts';

const PATIENCE_MS = 900_000;
const PAUSE_MS = 400;
/** Rows that a question may read which memory answers: whether anything was published, asked once a second. */
const FRESHNESS_ROWS = 3;

/**
 * Asks until memory answers everything: the snapshot is built in the background, and a province's file is fetched when it
 * is first asked for. Answers the rows read a question then. Throws when it takes too long.
 */
export async function inMemory(origin: string, paths: readonly string[]): Promise<number> {
  const end = Date.now() + PATIENCE_MS;
  const sample = paths.slice(0, 100);
  while (Date.now() < end) {
    await readJson(origin, '/api/bench/meter?on');
    for (const path of sample) await readJson(origin, path);
    const { rows } = await readJson<Meter>(origin, '/api/bench/meter');
    if (rows / sample.length < FRESHNESS_ROWS) return Number((rows / sample.length).toFixed(2));
    await sleep(PAUSE_MS);
  }
  throw new Error('the snapshot of the public sites was not in memory in time');
}
