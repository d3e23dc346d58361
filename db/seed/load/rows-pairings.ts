import { shanghaiInstant } from '#core/time.ts';
import { pairing } from '../../schema/pairing.ts';
import type { PairingData, RecordSet } from '../documents/record.ts';
import { recordRow } from './columns.ts';
import type { Ids } from './ids.ts';
import { type TableRows, tableRows } from './upsert.ts';

/** Pairs in force, confirmed by both sides on the day they started. */
export function pairingRows({ pairings }: RecordSet, ids: Ids, since: number): TableRows {
  return tableRows({
    table: pairing,
    key: ['publicId'],
    rows: pairings.map((record) => {
      const confirmedAt = record.startedOn === null ? null : shanghaiInstant(record.startedOn);
      return {
        ...recordRow('PAIRING', record, since),
        type: record.type,
        localTerm: record.localTerm,
        aKind: record.a.kind,
        aId: partyId(record.a, ids),
        bKind: record.b.kind,
        bId: partyId(record.b, ids),
        campaignId: ids.ofOptional('CAMPAIGN', record.campaign),
        parkId: ids.ofOptional('PARK', record.park),
        regionCode: record.regionCode,
        status: 'ACTIVE' as const,
        proposedBySide: 'A' as const,
        proposedAt: confirmedAt,
        aConfirmedAt: confirmedAt,
        bConfirmedAt: confirmedAt,
        startedOn: record.startedOn,
        note: record.note,
      };
    }),
  });
}

/** Villages and communities share a table. */
function partyId({ kind, key }: PairingData['a'] | PairingData['b'], ids: Ids): number {
  return ids.of(kind === 'COMMUNITY' ? 'VILLAGE' : kind, key);
}
