/**
 * Vector tiles of 100,000 sites where people are: counted in cells at zoom 8, one by one at zoom 12; from the portal as
 * `npm run serve` serves it, against a constant of the same bytes and against ST_AsMVT of PostGIS behind a small Node server.
 * First whether the tiles are right: decoded by another library and counted by hand. `SITES=1000000` measures another number.
 */
import { besidePeer, compareOn } from './support/beside-peer.ts';
import { nearQuestions } from './support/near-questions.ts';
import { commandOf, publish } from './support/results.ts';
import { checkTiles, type Tile, tileAt } from './support/tile-check.ts';
import { inMemory } from './support/warm.ts';

const SIZES = (process.env.SITES ?? '100000').split(',').map(Number);
const ZOOMS = [
  { z: 8, what: 'cluster' },
  { z: 12, what: 'single sites' },
];
const TILES = 200;

function measure(size: number): Promise<void> {
  return besidePeer(size, async (it) => {
    const { peer, portal, sites } = it;
    const questions = nearQuestions(sites, TILES, 23);
    const nearby = questions.map(({ lng, lat }) => `/api/sites/near?lat=${lat}&lng=${lng}&limit=10`);
    await inMemory(portal.origin, nearby);
    for (const { z, what } of ZOOMS) {
      const tiles = distinct(questions.map((question) => tileAt(question, z)));
      const pathOf = ({ x, y }: Tile) => `/api/tiles/sites/${z}/${x}/${y}.mvt?illustrative=exclude`;
      const peerPathOf = ({ x, y }: Tile) => `/tiles/${z}/${x}/${y}`;
      const checked = await checkTiles(sites, tiles, { portal: portal.origin, pathOf, peer: peer?.origin, peerPathOf });
      const told = await compareOn(it, { paths: tiles.map(pathOf), peerPaths: tiles.map(peerPathOf) });
      publish({
        key: `tiles-${z}-${size}`,
        title: `Tiles of zoom ${z} (${what}) of ${size.toLocaleString('en')} sites`,
        command: commandOf('tiles', { SITES: size }),
        told: [`${checked} Peer: ${peer?.version ?? 'not installed'}.`, ...told],
      });
    }
  });
}

function distinct(tiles: readonly Tile[]): Tile[] {
  return [...new Map(tiles.map((tile) => [JSON.stringify(tile), tile])).values()];
}

for (const size of SIZES) await measure(size);
