import { distanceM } from '#core/geo/distance.ts';
import type { NearSites } from '#core/schemas/site.ts';
import { type NearQuestion, nearestByHand, type PublicSites } from './near-questions.ts';
import { readJson } from './served-portal.ts';

const K = 10;
/** Looked through by hand: about 10⁸ sites in all. */
const LOOKED_AT = 1e8;
const MOST = 300;
/** The peer knows rounded points, and metres on the sphere are not Mercator's: so far two right answers may differ. */
const [PEER_METRES, PEER_SHARE] = [15, 0.005];

interface Asked {
  readonly portal: string;
  readonly pathOf: (question: NearQuestion) => string;
  readonly peer: string | undefined;
  readonly peerPathOf: (question: NearQuestion) => string;
}

/** Compares a sample of answers with what looking at every site finds. Throws at the first that is wrong; says what was looked at. */
export async function checkNear(sites: PublicSites, questions: readonly NearQuestion[], asked: Asked): Promise<string> {
  const sample = questions.slice(0, Math.min(MOST, Math.ceil(LOOKED_AT / sites.ids.length)));
  const places = new Map(sites.ids.map((id, site) => [id, site]));
  for (const question of sample) {
    const right = nearestByHand(sites, question, K);
    const { items } = await readJson<NearSites>(asked.portal, asked.pathOf(question));
    const found = items.map(({ id }) => id);
    if (found.toSorted().join() !== right.toSorted().join()) {
      throw new Error(`${asked.pathOf(question)}: ${found.join()} instead of ${right.join()}`);
    }
    if (asked.peer !== undefined) {
      const metres = right.map((id) => metresTo(sites, places.get(id) ?? 0, question)).sort((a, b) => a - b);
      const peer = await readJson<Pick<NearSites, 'items'>>(asked.peer, asked.peerPathOf(question));
      comparePeer(
        metres,
        peer.items.map((item) => item.distanceM ?? Number.NaN),
        question,
      );
    }
  }
  return `Right: ${sample.length} answers equal to what looking at every site finds${asked.peer === undefined ? '' : ', the peer’s too'}.`;
}

function metresTo({ lng, lat }: PublicSites, site: number, from: NearQuestion): number {
  return distanceM([from.lng, from.lat], [lng[site] ?? 0, lat[site] ?? 0]);
}

function comparePeer(right: readonly number[], found: readonly number[], question: NearQuestion): void {
  const wrong = right.some(
    (metres, i) => !(Math.abs((found[i] ?? Number.NaN) - metres) <= PEER_METRES + PEER_SHARE * metres),
  );
  if (wrong)
    throw new Error(`the peer answers ${JSON.stringify(question)} with ${found.join()} instead of ${right.join()}`);
}
