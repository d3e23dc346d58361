import type { MercatorCell } from '../geo/mercator.ts';
import { layerWriter } from './layer-writer.ts';
import { EXTENT, isInTile, type TileAddress, toTile } from './pyramid.ts';

/** A park with a public point, as its tile shows it. */
export interface ParkOnTile {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** Mercator cell of its public point. */
  readonly at: MercatorCell;
  readonly schematic: boolean;
  /** It lies in another park. */
  readonly child: boolean;
  readonly illustrative: boolean;
}

const KEYS = ['id', 'name', 'shortName', 'illustrative', 'schematic', 'child'] as const;

/** The layer `parks` of a tile, in the order given; null where it is empty. A flag that is not there is false. */
export function parkTile(parks: readonly ParkOnTile[], tile: TileAddress): Uint8Array<ArrayBuffer> | null {
  const layer = layerWriter('parks', KEYS, EXTENT);
  for (const { id, name, shortName, at, schematic, child, illustrative } of parks) {
    const [x, y] = toTile(at, tile);
    if (!isInTile(x, y)) continue;
    layer.tag(0, layer.ownText(id));
    layer.tag(1, layer.text(name));
    layer.tag(2, layer.text(shortName));
    layer.tag(3, layer.flag(illustrative));
    if (schematic) layer.tag(4, layer.flag(true));
    if (child) layer.tag(5, layer.flag(true));
    layer.point(x, y);
  }
  return layer.finish();
}
