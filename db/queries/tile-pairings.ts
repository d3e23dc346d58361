import { addDays } from '#core/calendar-date.ts';
import { type MercatorCell, toMercator } from '#core/geo/mercator.ts';
import { RECENT_DAYS } from '#core/recent.ts';
import type { Point } from '#core/schemas/common.ts';
import type { PairingType, PartyKind } from '#core/terms/pairing.ts';
import { type PairingOnTile, pairingTile } from '#core/tiles/pairing-tile.ts';
import type { TileAddress } from '#core/tiles/pyramid.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { partyColumn, toParty } from './parties.ts';
import { PUBLIC_STATES } from './public.ts';
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

interface Row {
  readonly key: number;
  readonly id: string;
  readonly type: PairingType;
  readonly localTerm: string;
  readonly regionCode: string;
  readonly lastActivityOn: string | null;
  readonly isIllustrative: 0 | 1;
  readonly aKind: PartyKind;
  readonly bKind: PartyKind;
  /** JSON objects, see `partyColumn`. */
  readonly a: string | null;
  readonly b: string | null;
}

type KeptPairing = PairingOnTile & { readonly regionCode: string };

/** A tile of the layer `pairings`: those in force; null where it is empty. */
export async function pairingTileOf(
  db: PublicStore,
  tile: TileAddress,
  filter: RecordTileFilter,
  { now, decimals }: View,
): Promise<TileBytes> {
  const pairings = await listForTile(db, 'pairings', filter, (asked) => readPairings(db, decimals, asked));
  if (pairings === 'TOO_MANY') return pairings;
  return pairingTile(pairings.filter(shownBy(filter)), tile, addDays(shanghaiDate(now), -RECENT_DAYS));
}

async function readPairings(db: SqlPort, decimals: number, { within, limit }: ListAsked): Promise<KeptPairing[]> {
  const found = await readRows(
    db,
    rows<Row>(sql`SELECT t.id AS key, t.public_id AS id, t.type, t.local_term AS localTerm, t.region_code AS regionCode,
        t.last_activity_on AS lastActivityOn, t.is_illustrative AS isIllustrative, t.a_kind AS aKind, t.b_kind AS bKind,
        ${partyColumn('a')} AS a, ${partyColumn('b')} AS b
      FROM pairing t INDEXED BY pairing_region
      WHERE ${among('t.publication_status', PUBLIC_STATES) ?? sql`0`} AND t.status = 'ACTIVE' AND ${within} LIMIT ${limit}`),
  );
  return inOrderOfKeys(found).flatMap(({ id, type, localTerm, regionCode, lastActivityOn, isIllustrative, ...row }) => {
    const [a, b] = [toParty(row.aKind, row.a, decimals), toParty(row.bKind, row.b, decimals)];
    if (a.point === null || b.point === null) return [];
    const ends = { a: a.id, b: b.id, from: cellOf(a.point), to: cellOf(b.point) };
    const name = `${localTerm}：${a.name} — ${b.name}`;
    return [{ id, name, type, ...ends, regionCode, lastActivityOn, illustrative: isIllustrative === 1 }];
  });
}

function cellOf({ lng, lat }: Point): MercatorCell {
  return toMercator([lng, lat]);
}
