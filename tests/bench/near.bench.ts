/**
 * The nearest ten of 5,000 and 100,000 sites: from the portal as `npm run serve` serves it, against a constant of the same
 * bytes answered by the API Worker behind the same gateway (the floor), and against PostGIS behind a small Node server (the
 * peer, where Debian's packages are installed). First whether the answers are right, then rounds in which each has its turn.
 * `SITES=1000000` measures another number, `ROUNDS=15` and `SECONDS=3` longer.
 */
import { withCleanUp } from './support/afterwards.ts';
import { databaseFile, ownState } from './support/data-set.ts';
import { checkNear } from './support/near-check.ts';
import { type NearQuestion, nearQuestions, publicSites } from './support/near-questions.ts';
import { type Contender, type Measured, pairedRounds } from './support/paired-rounds.ts';
import { startPeer } from './support/peer/peer.ts';
import { residentBytes } from './support/process-usage.ts';
import { publish } from './support/results.ts';
import { readJson, servePortal } from './support/served-portal.ts';
import { median, pairedRatios, spreadText } from './support/statistics.ts';
import { inMemory } from './support/warm.ts';

const SIZES = (process.env.SITES ?? '5000,100000').split(',').map(Number);
const ROUNDS = Number(process.env.ROUNDS ?? 7);
const SECONDS = Number(process.env.SECONDS ?? 1);
const CONNECTIONS = [1, 8];
const QUESTIONS = 1_000;
const MB = 1_000_000;

const pathOf = ({ lng, lat }: NearQuestion) => `/api/sites/near?lat=${lat}&lng=${lng}&limit=10`;
const peerPathOf = ({ lng, lat }: NearQuestion) => `/near?lat=${lat}&lng=${lng}&limit=10`;

function measure(size: number): Promise<void> {
  return withCleanUp(async (afterwards) => {
    const own = await ownState(size);
    afterwards(own.forget);
    const portal = await servePortal(own.stateDir);
    afterwards(portal.stop);
    const peer = await startPeer(databaseFile(own.stateDir), Math.max(...CONNECTIONS));
    afterwards(() => peer?.stop());
    const base = residentBytes(portal.pid);
    const sites = publicSites(databaseFile(own.stateDir));
    const questions = nearQuestions(sites, QUESTIONS, 7);
    const paths = questions.map(pathOf);
    const rowsRead = await inMemory(portal.origin, paths);
    const checked = await checkNear(sites, questions, {
      portal: portal.origin,
      pathOf,
      peer: peer?.origin,
      peerPathOf,
    });
    const floorPath = `/api/bench/floor?of=${encodeURIComponent(await typical(portal.origin, paths))}`;
    await readJson(portal.origin, floorPath);
    const contenders: Contender[] = [
      { name: 'ours', origin: portal.origin, paths, pid: portal.pid },
      { name: 'floor', origin: portal.origin, paths: [floorPath], pid: portal.pid },
      ...(peer === null ? [] : [{ name: 'peer', origin: peer.origin, paths: questions.map(peerPathOf), pid: null }]),
    ];
    const rows = [];
    const late = [];
    for (const connections of CONNECTIONS) {
      const turns = await pairedRounds(contenders, { connections, rounds: ROUNDS, seconds: SECONDS });
      rows.push(rowOf(connections, turns));
      const rate = Math.round(0.6 * median((turns[0] ?? []).map(({ perSecond }) => perSecond)));
      const paced = { connections, rounds: 3, seconds: 2 * SECONDS, rate };
      late.push(latenessOf(paced, await pairedRounds(contenders.slice(0, 2), paced)));
    }
    const grown = residentBytes(portal.pid) - base;
    publish({
      key: `near-${size}`,
      title: `The nearest ten of ${size.toLocaleString('en')} sites`,
      command: `SITES=${size} npm run bench -- near`,
      told: [
        `${checked} Rows read a question once in memory: ${rowsRead}. Memory of workerd (RSS): ${Math.round(base / MB)} MB before the first question, ${Math.round(grown / MB)} MB more after the last. Peer: ${peer?.version ?? 'not installed'}.`,
        rows,
        late,
      ],
    });
  });
}

/** The path whose answer has the median length. */
async function typical(origin: string, paths: readonly string[]): Promise<string> {
  const lengths = await Promise.all(
    paths
      .slice(0, 99)
      .map(async (path) => ({ path, size: (await (await fetch(new URL(path, origin))).bytes()).length })),
  );
  return lengths.toSorted((a, b) => a.size - b.size)[49]?.path ?? '';
}

function rowOf(connections: number, [ours = [], floor = [], peer]: Measured[][]) {
  const of = (turns: readonly Measured[], key: keyof Measured) => median(turns.map((turn) => turn[key]));
  const rates = (turns: readonly Measured[]) => turns.map(({ perSecond }) => perSecond);
  return {
    connections,
    'ours /s': Math.round(of(ours, 'perSecond')),
    'floor /s': Math.round(of(floor, 'perSecond')),
    'peer /s': peer === undefined ? null : Math.round(of(peer, 'perSecond')),
    'ours ÷ floor': spreadText(pairedRatios(rates(ours), rates(floor))),
    'ours ÷ peer': peer === undefined ? null : spreadText(pairedRatios(rates(ours), rates(peer))),
    'processor µs, ours': Math.round(of(ours, 'processorUs')),
    'of floor': Math.round(of(floor, 'processorUs')),
    'floor ÷ ours by processor': spreadText(
      pairedRatios(
        floor.map(({ processorUs }) => processorUs),
        ours.map(({ processorUs }) => processorUs),
      ),
    ),
    'p50 ms': Number(of(ours, 'p50').toFixed(2)),
    'bytes ours': Math.round(of(ours, 'bytes')),
    'of floor ': Math.round(of(floor, 'bytes')),
    'of peer': peer === undefined ? null : Math.round(of(peer, 'bytes')),
    "generator's share of a processor": Number(Math.max(...floor.map(({ ownShare }) => ownShare)).toFixed(2)),
  };
}

function latenessOf(
  { connections, rate }: { connections: number; rate: number },
  [ours = [], floor = []]: Measured[][],
) {
  const p99 = (turns: readonly Measured[]) => turns.map((turn) => turn.p99);
  return {
    connections,
    'at a rate of /s': rate,
    'p99 ms, ours': Number(median(p99(ours)).toFixed(2)),
    'p99 ms, floor': Number(median(p99(floor)).toFixed(2)),
    'p99 ours ÷ floor': spreadText(pairedRatios(p99(ours), p99(floor))),
  };
}

for (const size of SIZES) await measure(size);
