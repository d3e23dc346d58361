import { withCleanUp } from './afterwards.ts';
import { CONNECTIONS, compare } from './comparison.ts';
import { databaseFile, ownState } from './data-set.ts';
import { floorOf } from './floor.ts';
import { publicSites } from './near-questions.ts';
import { type Peer, startPeer } from './peer/peer.ts';
import type { Told } from './results.ts';
import { type ServedPortal, servePortal } from './served-portal.ts';

/** A portal with a set of sites as `npm run serve` serves it, and PostGIS with the same ones beside it. */
export interface BesidePeer {
  readonly portal: ServedPortal;
  /** Null where Debian's packages are not installed. */
  readonly peer: Peer | null;
  readonly sites: ReturnType<typeof publicSites>;
}

/** Both of them for as long as something is measured. */
export function besidePeer(size: number, measure: (it: BesidePeer) => Promise<void>): Promise<void> {
  return withCleanUp(async (afterwards) => {
    const own = await ownState(size);
    afterwards(own.forget);
    const portal = await servePortal(own.stateDir, { sites: size });
    afterwards(portal.stop);
    const peer = await startPeer(databaseFile(own.stateDir), Math.max(...CONNECTIONS));
    afterwards(() => peer?.stop());
    await measure({ portal, peer, sites: publicSites(databaseFile(own.stateDir)) });
  });
}

/** The same questions to the portal and the peer, and answers of the same length as a constant: the floor. */
export async function compareOn(
  { portal, peer }: Pick<BesidePeer, 'portal' | 'peer'>,
  { paths, peerPaths }: { readonly paths: readonly string[]; readonly peerPaths: readonly string[] },
): Promise<Told[]> {
  const { origin, pid } = portal;
  const ours = { name: 'ours', origin, paths, pids: [pid] };
  const floor = { name: 'floor', origin, paths: [await floorOf(origin, paths)], pids: [pid] };
  return compare({
    ours,
    floor,
    peer: peer && { name: 'peer', origin: peer.origin, paths: peerPaths, pids: peer.pids },
  });
}
