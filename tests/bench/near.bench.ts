/**
 * The nearest ten of 5,000 and 100,000 sites: from the portal as `npm run serve` serves it, against a constant of the same
 * bytes answered by the API Worker behind the same gateway (the floor), and against PostGIS behind a small Node server (the
 * peer, where Debian's packages are installed). First whether the answers are right, then rounds in which each has its turn.
 * `SITES=1000000` measures another number, `ROUNDS=15` and `SECONDS=3` longer.
 */
import { besidePeer, compareOn } from './support/beside-peer.ts';
import { checkNear } from './support/near-check.ts';
import { type NearQuestion, nearQuestions } from './support/near-questions.ts';
import { residentBytes } from './support/process-usage.ts';
import { commandOf, publish } from './support/results.ts';
import { inMemory } from './support/warm.ts';

const SIZES = (process.env.SITES ?? '5000,100000').split(',').map(Number);
const QUESTIONS = 1_000;
const MB = 1_000_000;

const pathOf = ({ lng, lat }: NearQuestion) => `/api/sites/near?lat=${lat}&lng=${lng}&limit=10`;
const peerPathOf = ({ lng, lat }: NearQuestion) => `/near?lat=${lat}&lng=${lng}&limit=10`;

function measure(size: number): Promise<void> {
  return besidePeer(size, async (it) => {
    const { peer, portal, sites } = it;
    const base = residentBytes(portal.pid);
    const questions = nearQuestions(sites, QUESTIONS, 7);
    const paths = questions.map(pathOf);
    const rowsRead = await inMemory(portal.origin, paths);
    const checked = await checkNear(sites, questions, {
      portal: portal.origin,
      pathOf,
      peer: peer?.origin,
      peerPathOf,
    });
    const told = await compareOn(it, { paths, peerPaths: questions.map(peerPathOf) });
    const grown = residentBytes(portal.pid) - base;
    publish({
      key: `near-${size}`,
      title: `The nearest ten of ${size.toLocaleString('en')} sites`,
      command: commandOf('near', { SITES: size }),
      told: [
        `${checked} Rows read a question once in memory: ${rowsRead}. Memory of workerd (RSS): ${Math.round(base / MB)} MB before the first question, ${Math.round(grown / MB)} MB more after the last, the snapshot built in between. Peer: ${peer?.version ?? 'not installed'}.`,
        ...told,
      ],
    });
  });
}

for (const size of SIZES) await measure(size);
