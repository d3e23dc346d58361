import * as z from 'zod';
import { dateParam, idParam, regionParam } from '../input/text-params.ts';
import { sendKey } from '../input/voice-fields.ts';
import type { Side } from '../machines/pairing.ts';
import { type OrgStatus, orgStatus } from '../terms/organisation.ts';
import {
  type PairingEndReason,
  type PairingStatus,
  type PairingType,
  type PartyKind,
  pairingEndReason,
  pairingType,
} from '../terms/pairing.ts';
import { codesOf } from '../terms/term.ts';

/** Acts of 阵地管理 on records whose state changes by an act only: 结对双向选择 and 回头看. */
const version = z.int('所看到的版本号').min(1, '所看到的版本号');
const reason = z.string('原因').trim().max(500, '原因，不超过 500 字').nullable();
const party = idParam('ENTERPRISE', 'VILLAGE', 'ORGANISATION', 'PARTNER_UNIT');

/** 提议结对. `side`: on whose wish; null = the organiser proposes it to both. Proposing is not yet confirming. */
export const proposeBody = z.strictObject({
  key: sendKey,
  type: z.enum(codesOf(pairingType), '结对类型'),
  localTerm: z.string('当地叫法').trim().min(1, '当地叫法').max(20, '当地叫法，不超过 20 字'),
  a: party,
  b: party,
  campaign: idParam('CAMPAIGN').nullable(),
  park: idParam('PARK').nullable(),
  region: regionParam,
  side: z.enum(['A', 'B'], 'A、B 或空').nullable(),
  reason,
});

/** What staff do to a pairing as its organiser. They never confirm for a side. `endReason` and `on` belong to END. */
export const pairingActBody = z.strictObject({
  key: sendKey,
  version,
  act: z.enum(['WITHDRAW', 'SUSPEND', 'RESUME', 'END'], 'WITHDRAW、SUSPEND、RESUME 或 END'),
  reason,
  endReason: z.enum(codesOf(pairingEndReason), '结束原因').nullable(),
  on: dateParam.nullable(),
});

/** What the representative of one side does for that side. */
export const ownPairingActBody = z.strictObject({
  key: sendKey,
  version,
  act: z.enum(['CONFIRM', 'REJECT', 'WITHDRAW', 'LEAVE'], 'CONFIRM、REJECT、WITHDRAW 或 LEAVE'),
  reason,
});

/** 回头看: the status that was found. */
export const organisationStatusBody = z.strictObject({
  key: sendKey,
  version,
  to: z.enum(codesOf(orgStatus), '党组织状态'),
  reason,
  /** Date of the revocation; for the others of no meaning. */
  on: dateParam.nullable(),
  /** 党组织上级批准 is on record. */
  approvedBySuperior: z.boolean('true 或 false'),
});

export type OrganisationStatus = z.output<typeof organisationStatusBody>;
/** `change`: the request that a revocation became; until it is approved nothing changes. */
export interface OrganisationStatusAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: OrgStatus;
  readonly change: string | null;
}

export type PairingAct = z.output<typeof pairingActBody>;
export type OwnPairingAct = z.output<typeof ownPairingActBody>['act'];

/** A pairing as the representative of one of its sides sees it. */
export interface OwnPairing {
  readonly id: string;
  readonly version: number;
  readonly type: PairingType;
  readonly localTerm: string;
  readonly campaign: string | null;
  readonly regionName: string;
  readonly status: PairingStatus;
  readonly isIllustrative: boolean;
  /** The side that the bearer speaks for, and who is on the other. */
  readonly side: Side;
  readonly other: { readonly kind: PartyKind; readonly name: string };
  readonly proposedBy: Side | null;
  readonly proposedOn: string;
  /** Last day on which it can be confirmed. */
  readonly expiresOn: string;
  readonly confirmed: { readonly own: boolean; readonly other: boolean };
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: PairingEndReason | null;
  /** What the bearer can do now. */
  readonly acts: readonly OwnPairingAct[];
}
