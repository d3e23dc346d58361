import { MERCATOR_SIZE, toMercator } from '#core/geo/mercator.ts';
import { readTile, type TileFeature } from '#tests/support/read-tile.ts';
import type { NearQuestion, PublicSites } from './near-questions.ts';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

interface Asked {
  readonly portal: string;
  readonly pathOf: (tile: Tile) => string;
  readonly peer: string | undefined;
  readonly peerPathOf: (tile: Tile) => string;
}

/** A tile's units, and how far beyond its edge what is in it may lie; rounding moves a point by a few more. */
const [EXTENT, BUFFER, ROUNDING] = [4096, 64, 8];
const LOOKED_AT = 1e8;

export function tileAt({ lng, lat }: NearQuestion, z: number): Tile {
  const { x, y } = toMercator([lng, lat]);
  const shift = 30 - z;
  return { z, x: x >> shift, y: y >> shift };
}

/** Compares tiles with what looking at every site finds. Throws at the first that is wrong; says what was looked at. */
export async function checkTiles(sites: PublicSites, tiles: readonly Tile[], asked: Asked): Promise<string> {
  const sample = tiles.slice(0, Math.max(3, Math.floor(LOOKED_AT / sites.ids.length / 10)));
  for (const tile of sample) {
    const features = await featuresOf(new URL(asked.pathOf(tile), asked.portal), tile);
    const counted = features.reduce((sum, { properties }) => sum + Number(properties.registered ?? 1), 0);
    refuse(tile, 'ours', counted, boundsOf(sites, tile));
    if (asked.peer === undefined) continue;
    const peer = await featuresOf(new URL(asked.peerPathOf(tile), asked.peer), tile);
    const all = peer.reduce((sum, { properties }) => sum + Number(properties.n ?? 1), 0);
    refuse(tile, 'the peer', all, boundsOf(sites, tile));
  }
  return `Right: ${sample.length} tiles decoded and counted${asked.peer === undefined ? '' : ', the peer’s too'}.`;
}

async function featuresOf(url: URL, tile: Tile): Promise<TileFeature[]> {
  const response = await fetch(url);
  if (response.status === 204) return [];
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return readTile(await response.arrayBuffer(), tile).sites ?? [];
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How many sites a tile must have, and how many it may: those well inside, and those within its buffer. */
function boundsOf({ x, y, ids }: PublicSites, tile: Tile): Bounds {
  const unit = MERCATOR_SIZE / 2 ** tile.z / EXTENT;
  const inside = (site: number, margin: number) => {
    const [dx, dy] = [(x[site] ?? 0) / unit - tile.x * EXTENT, (y[site] ?? 0) / unit - tile.y * EXTENT];
    return dx >= -margin && dy >= -margin && dx < EXTENT + margin && dy < EXTENT + margin;
  };
  const bounds = { least: 0, most: 0 };
  for (let site = 0; site < ids.length; site++) {
    if (inside(site, -ROUNDING)) bounds.least++;
    if (inside(site, BUFFER + ROUNDING)) bounds.most++;
  }
  return bounds;
}

function refuse(tile: Tile, whose: string, counted: number, { least, most }: Bounds): void {
  if (counted >= least && counted <= most) return;
  throw new Error(`${whose}: ${JSON.stringify(tile)} has ${counted} sites instead of ${least} to ${most}`);
}
