import { toMercator } from '#core/geo/mercator.ts';
import { type ParkOnTile, parkTile } from '#core/tiles/park-tile.ts';
import type { TileAddress } from '#core/tiles/pyramid.ts';
import type { SqlPort } from '../port.ts';
import { type PointRow, toPoint } from './point.ts';
import { isPublic, PUBLIC_STATES } from './public.ts';
import type { PublicStore } from './public-store.ts';
import { readRows, rows } from './read.ts';
import { among, sql } from './sql.ts';
import {
  inOrderOfKeys,
  type ListAsked,
  listForTile,
  type RecordTileFilter,
  shownBy,
  type TileBytes,
} from './tile-filter.ts';
import type { View } from './view.ts';

interface Row extends PointRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly regionCode: string;
  readonly child: 0 | 1;
  readonly isIllustrative: 0 | 1;
}

type KeptPark = ParkOnTile & { readonly regionCode: string };

/** A tile of the layer `parks`; null where it is empty. */
export async function parkTileOf(
  db: PublicStore,
  tile: TileAddress,
  filter: RecordTileFilter,
  { decimals }: View,
): Promise<TileBytes> {
  const parks = await listForTile(db, 'parks', filter, (asked) => readParks(db, decimals, asked));
  if (parks === 'TOO_MANY') return parks;
  return parkTile(parks.filter(shownBy(filter)), tile);
}

async function readParks(db: SqlPort, decimals: number, { within, limit }: ListAsked): Promise<KeptPark[]> {
  const found = await readRows(
    db,
    rows<Row>(sql`SELECT t.id AS key, t.public_id AS id, t.name, t.short_name AS shortName, t.region_code AS regionCode, t.lng, t.lat,
        t.precision, own.id IS NOT NULL AS child, t.is_illustrative AS isIllustrative
      FROM park t INDEXED BY park_region LEFT JOIN park own ON own.id = t.parent_id AND ${isPublic('own')}
      WHERE ${among('t.publication_status', PUBLIC_STATES) ?? sql`0`} AND t.lng IS NOT NULL AND ${within} LIMIT ${limit}`),
  );
  return inOrderOfKeys(found).flatMap(({ child, isIllustrative, ...row }) => {
    const point = toPoint(row, decimals);
    if (point === null) return [];
    const { id, name, shortName, regionCode } = row;
    const at = toMercator([point.lng, point.lat]);
    const { schematic } = point;
    return [{ id, name, shortName, regionCode, at, schematic, child: child === 1, illustrative: isIllustrative === 1 }];
  });
}
