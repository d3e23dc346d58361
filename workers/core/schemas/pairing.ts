import * as z from 'zod';
import { pairingActivityKind, pairingEndReason, pairingStatus, pairingType, partyKind } from '../terms/pairing.ts';
import { codesOf } from '../terms/term.ts';
import { date, duty, instant, link, point, source } from './common.ts';

export const party = z
  .object({
    kind: z.enum(codesOf(partyKind)),
    id: z.string(),
    name: z.string(),
    point: point.nullable(),
    /** Where it lies: the town where that is known, else the county; null for a party that is not public. */
    place: z.object({ code: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'Party' });

/** 结对. A line is drawn only in state ACTIVE and where both points are known. */
export const pairing = z
  .object({
    id: z.string(),
    type: z.enum(codesOf(pairingType)),
    /** The document's own word: 结对包联, 结对共建, 对口帮扶 …. */
    localTerm: z.string(),
    a: party,
    b: party,
    campaign: link.nullable(),
    status: z.enum(codesOf(pairingStatus)),
    regionCode: z.string(),
    regionName: z.string(),
    startedOn: date.nullable(),
    lastActivityOn: date.nullable(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Pairing' });

export const pairingDetail = pairing
  .extend({
    version: z.number().int(),
    endedOn: date.nullable(),
    endReason: z.enum(codesOf(pairingEndReason)).nullable(),
    note: z.string().nullable(),
    activities: z.array(
      z.object({
        kind: z.enum(codesOf(pairingActivityKind)),
        happenedOn: date,
        summary: z.string(),
        isIllustrative: z.boolean(),
      }),
    ),
    source: source.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'PairingDetail' });

export type Party = z.infer<typeof party>;
export type Pairing = z.infer<typeof pairing>;
export type PairingDetail = z.infer<typeof pairingDetail>;
