import type { Page } from '#core/schemas/common.ts';
import type { Pairing, PairingDetail } from '#core/schemas/pairing.ts';
import type {
  PairingActivityKind,
  PairingEndReason,
  PairingStatus,
  PairingType,
  PartyKind,
} from '#core/terms/pairing.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, toPage } from './page.ts';
import { pairingsByText, pairingsOfParty, partyColumn, toParty } from './parties.ts';
import { pastTables } from './past-tables.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, readTogether, rows } from './read.ts';
import { dutyOf, joinParkLink, joinRegionName, regionNameColumn } from './shared-columns.ts';
import { joinSource, type SourceRow, sourceColumns, toLink, toSource } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface PairingFilter extends CommonFilter {
  readonly type?: readonly PairingType[];
  readonly status?: readonly PairingStatus[];
  /** Public id of the campaign. */
  readonly campaign?: string;
  /** Public id of a party. */
  readonly party?: string;
  /** In force, and without an activity on this date or later; one without any is told by its beginning. */
  readonly idleSince?: string;
}

export const pairingOrder = ordersOf('pairing').region;

/** What a list of a past date reads. */
const PAST = ['PAIRING', 'PARK', 'CAMPAIGN', 'ENTERPRISE', 'VILLAGE', 'ORGANISATION'] as const;

interface PairingRow {
  readonly id: string;
  readonly type: PairingType;
  readonly localTerm: string;
  readonly aKind: PartyKind;
  readonly bKind: PartyKind;
  /** JSON objects, see `partyColumn`. */
  readonly a: string | null;
  readonly b: string | null;
  readonly campaignId: string | null;
  readonly campaignName: string | null;
  readonly status: PairingStatus;
  readonly regionCode: string;
  readonly regionName: string;
  readonly startedOn: string | null;
  readonly lastActivityOn: string | null;
  readonly parkName: string | null;
  readonly isIllustrative: 0 | 1;
}

const columns: Sql = sql`t.public_id AS id, t.type, t.local_term AS localTerm, t.a_kind AS aKind, t.b_kind AS bKind,
  ${partyColumn('a')} AS a, ${partyColumn('b')} AS b, c.public_id AS campaignId, c.name AS campaignName, t.status,
  t.region_code AS regionCode, ${regionNameColumn}, t.started_on AS startedOn, t.last_activity_on AS lastActivityOn, k.name AS parkName,
  t.is_illustrative AS isIllustrative`;

const joins: Sql = sql`${joinRegionName} ${joinParkLink} LEFT JOIN campaign c ON c.id = t.campaign_id AND ${isPublic('c')}`;

function toPairing(row: PairingRow, { decimals }: View): Pairing {
  return {
    id: row.id,
    type: row.type,
    localTerm: row.localTerm,
    a: toParty(row.aKind, row.a, decimals),
    b: toParty(row.bKind, row.b, decimals),
    campaign: toLink(row.campaignId, row.campaignName),
    status: row.status,
    regionCode: row.regionCode,
    regionName: row.regionName,
    startedOn: row.startedOn,
    lastActivityOn: row.lastActivityOn,
    ...dutyOf({ unit: row.parkName }),
    isIllustrative: row.isIllustrative === 1,
  };
}

export async function listPairings(
  db: SqlPort,
  filter: PairingFilter,
  request: PageRequest,
  view: View,
): Promise<Page<Pairing>> {
  const order = pairingOrder;
  const where = [
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    among('t.type', filter.type),
    among('t.status', filter.status),
    filter.campaign === undefined ? null : sql`t.campaign_id = ${campaignKey(filter.campaign)}`,
    idleCondition(filter.idleSince),
    filter.party === undefined ? null : sql`t.id IN (${pairingsOfParty(filter.party)})`,
  ];
  const keys = pageKeys({ ...request, table: 'pairing', order, where, driver: pairingDriver(filter, request) });
  const found = await readRows(
    db,
    rows<PairingRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN pairing t ON t.id = page.id ${joins} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toPairing(row, view));
}

function pairingDriver(filter: PairingFilter, { illustrative }: PageRequest): Sql | null {
  const { q, party, campaign } = filter;
  if (q !== undefined) return pairingsByText(q, illustrative);
  if (party !== undefined) return pairingsOfParty(party);
  if (campaign !== undefined) return sql`SELECT id FROM pairing WHERE campaign_id = ${campaignKey(campaign)}`;
  return driverOf(filter, { table: 'pairing', kind: null, illustrative, byRegion: true });
}

function idleCondition(since: string | undefined): Sql | null {
  if (since === undefined) return null;
  return sql`t.status = 'ACTIVE' AND coalesce(t.last_activity_on, t.started_on, '') < ${since}`;
}

function campaignKey(publicId: string): Sql {
  return sql`(SELECT id FROM campaign WHERE public_id = ${publicId})`;
}

interface DetailRow extends PairingRow, SourceRow {
  readonly version: number;
  readonly endedOn: string | null;
  readonly endReason: PairingEndReason | null;
  readonly note: string | null;
  readonly updatedAt: number;
}

interface ActivityRow {
  readonly kind: PairingActivityKind;
  readonly happenedOn: string;
  readonly summary: string;
  readonly isIllustrative: 0 | 1;
}

/** One public pairing with its activities; null = there is none, or not for the public. */
export async function pairingDetail(db: SqlPort, publicId: string, view: View): Promise<PairingDetail | null> {
  const found = await readTogether(db, {
    pairing: rows<DetailRow>(
      sql`SELECT ${columns}, ${sourceColumns('t')}, t.version, t.ended_on AS endedOn, t.end_reason AS endReason, t.note,
          t.updated_at AS updatedAt
        FROM pairing t ${joins} ${joinSource('t')} WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
    activities: rows<ActivityRow>(
      sql`SELECT kind, happened_on AS happenedOn, summary, is_illustrative AS isIllustrative FROM pairing_activity
        WHERE pairing_id = (SELECT id FROM pairing WHERE public_id = ${publicId}) ORDER BY happened_on DESC`,
    ),
  });
  const [row] = found.pairing;
  if (row === undefined) return null;
  return {
    ...toPairing(row, view),
    version: row.version,
    endedOn: row.endedOn,
    endReason: row.endReason,
    note: row.note,
    activities: found.activities.map((activity) => ({ ...activity, isIllustrative: activity.isIllustrative === 1 })),
    source: toSource(row),
    updatedAt: toIso(row.updatedAt),
  };
}
