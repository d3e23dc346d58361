import type { Side } from '#core/machines/pairing.ts';
import type { PairingEndReason, PairingStatus, PairingType, PartyKind } from '#core/terms/pairing.ts';
import type { SqlPort } from '../port.ts';
import { pairingsOfParty, partyName } from './parties.ts';
import { readRows, rows } from './read.ts';
import { joinRegionName, regionNameColumn } from './shared-columns.ts';
import { name, sql } from './sql.ts';

/** A pairing as its parties are told of it, public or not yet. Instants ms UTC. */
export interface OwnPairingRow {
  readonly id: string;
  readonly version: number;
  readonly type: PairingType;
  readonly localTerm: string;
  readonly campaign: string | null;
  readonly regionName: string;
  readonly status: PairingStatus;
  readonly isIllustrative: 0 | 1;
  /** Side of the record that was asked about. */
  readonly side: Side;
  readonly aKind: PartyKind;
  readonly bKind: PartyKind;
  readonly aName: string | null;
  readonly bName: string | null;
  readonly proposedBySide: Side | null;
  readonly proposedAt: number | null;
  readonly createdAt: number;
  readonly aConfirmedBy: string | null;
  readonly bConfirmedBy: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: PairingEndReason | null;
}

const TABLES = { VILLAGE: 'village', ENTERPRISE: 'enterprise' } as const;
const KINDS = { VILLAGE: "('VILLAGE', 'COMMUNITY')", ENTERPRISE: "('ENTERPRISE')" } as const;

/**
 * Pairings that a village or an enterprise is a party of, newest first; `id` narrows to one. Withdrawn records are left out,
 * and what nobody has proposed yet.
 */
export async function ownPairings(
  db: SqlPort,
  party: { readonly kind: keyof typeof TABLES; readonly id: string },
  id: string | null = null,
): Promise<OwnPairingRow[]> {
  const key = sql`(SELECT id FROM ${name(TABLES[party.kind])} WHERE public_id = ${party.id})`;
  const only = id === null ? sql`` : sql`AND t.public_id = ${id}`;
  return readRows(
    db,
    rows<OwnPairingRow>(
      sql`SELECT t.public_id AS id, t.version, t.type, t.local_term AS localTerm,
          (SELECT c.name FROM campaign c WHERE c.id = t.campaign_id) AS campaign, ${regionNameColumn}, t.status,
          t.is_illustrative AS isIllustrative,
          iif(t.a_kind IN ${name(KINDS[party.kind])} AND t.a_id = ${key}, 'A', 'B') AS side,
          t.a_kind AS aKind, t.b_kind AS bKind, ${name(partyName('t', 'a'))} AS aName, ${name(partyName('t', 'b'))} AS bName,
          t.proposed_by_side AS proposedBySide, t.proposed_at AS proposedAt, t.created_at AS createdAt,
          t.a_confirmed_by AS aConfirmedBy, t.b_confirmed_by AS bConfirmedBy, t.started_on AS startedOn,
          t.ended_on AS endedOn, t.end_reason AS endReason
        FROM (${pairingsOfParty(party.id)}) own CROSS JOIN pairing t ON t.id = own.id ${joinRegionName}
        WHERE t.publication_status <> 'CLOSED' AND NOT (t.publication_status = 'DRAFT' AND t.submitted_by IS NULL) ${only}
        ORDER BY t.id DESC LIMIT 100`,
    ),
  );
}
