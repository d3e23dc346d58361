import { ledFromAbove } from '#core/chain-order.ts';
import type { ChainEnd, ChainLink } from '#core/schemas/chain.ts';
import type { Page } from '#core/schemas/common.ts';
import type { ChainRole } from '#core/terms/organisation.ts';
import type { PartyKind } from '#core/terms/pairing.ts';
import type { SqlPort } from '../port.ts';
import type { CommonFilter } from './filter.ts';
import { inPageOrder, type PageRequest, pageKeys, toPage } from './page.ts';
import { pairingOrder } from './pairings.ts';
import { partyColumn, toParty } from './parties.ts';
import { pastTables } from './past-tables.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, joinParkLink, joinRegionName, regionNameColumn } from './shared-columns.ts';
import { name, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export type ChainFilter = Pick<CommonFilter, 'region' | 'park'>;

/** A chain is a list of pairings, and pages through it as they do. */
export const chainOrder = { ...pairingOrder, name: 'chain.region' };

/** What a list of a past date reads. */
const PAST = ['PAIRING', 'PARK', 'ENTERPRISE', 'VILLAGE', 'ORGANISATION'] as const;

interface ChainRow {
  readonly id: string;
  readonly chain: string;
  readonly aKind: PartyKind;
  readonly bKind: PartyKind;
  /** JSON objects, see `partyColumn`. */
  readonly a: string | null;
  readonly b: string | null;
  readonly aRole: ChainRole | null;
  readonly bRole: ChainRole | null;
  readonly parkName: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly startedOn: string | null;
  readonly isIllustrative: 0 | 1;
}

/** Only enterprises have a role in a chain. */
function roleColumn(side: 'a' | 'b'): Sql {
  return sql`(SELECT p.chain_role FROM enterprise p
    WHERE ${name(`t.${side}_kind`)} = 'ENTERPRISE' AND p.id = ${name(`t.${side}_id`)} AND ${isPublic('p')})`;
}

const columns: Sql = sql`t.public_id AS id, t.local_term AS chain, t.a_kind AS aKind, t.b_kind AS bKind,
  ${partyColumn('a')} AS a, ${partyColumn('b')} AS b, ${roleColumn('a')} AS aRole, ${roleColumn('b')} AS bRole,
  k.name AS parkName, t.region_code AS regionCode, ${regionNameColumn}, t.started_on AS startedOn,
  t.is_illustrative AS isIllustrative`;

function endOf(kind: PartyKind, json: string | null, role: ChainRole | null, decimals: number): ChainEnd {
  const { id, name: called, point } = toParty(kind, json, decimals);
  return { kind, id, name: called, point, role };
}

function toLink(row: ChainRow, { decimals }: View): ChainLink {
  return {
    id: row.id,
    chain: row.chain,
    ...ledFromAbove(endOf(row.aKind, row.a, row.aRole, decimals), endOf(row.bKind, row.b, row.bRole, decimals)),
    regionCode: row.regionCode,
    regionName: row.regionName,
    startedOn: row.startedOn,
    ...dutyOf({ unit: row.parkName }),
    isIllustrative: row.isIllustrative === 1,
  };
}

/** Public links of industry chains that are in force, page by page. */
export async function listChains(
  db: SqlPort,
  filter: ChainFilter,
  request: PageRequest,
  view: View,
): Promise<Page<ChainLink>> {
  const order = chainOrder;
  const where = [
    sql`t.type = 'CHAIN'`,
    sql`t.status = 'ACTIVE'`,
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
  ];
  // of all pairings these are few, and the index of the type finds them
  const driver = sql`SELECT id FROM pairing WHERE type = 'CHAIN'`;
  const keys = pageKeys({ ...request, table: 'pairing', order, where, driver });
  const found = await readRows(
    db,
    rows<ChainRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN pairing t ON t.id = page.id ${joinRegionName} ${joinParkLink} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toLink(row, view));
}
