import { type PairingStatus, type PairingType, pairingStatus, pairingType } from '#core/terms/pairing.ts';

/** Which pairings are drawn and listed. */
export type PairingFilter = {
  /** Public id of the campaign (活动载体), e.g. 千企帮千村活动. */
  camp: string | null;
  kind: PairingType | null;
  /** Lines are drawn only for what is in force; other states are lists. */
  state: PairingStatus;
};

export const usualPairings: PairingFilter = { camp: null, kind: null, state: 'ACTIVE' };

/** Whether it leaves out pairings that are in force. */
export function isNarrowed({ camp, kind, state }: PairingFilter): boolean {
  return camp !== null || kind !== null || state !== usualPairings.state;
}

/** Reads the filter of an address; unknown values fall back. */
export function parsePairingFilter(query: URLSearchParams): PairingFilter {
  const [camp, kind, state] = [query.get('camp') ?? '', query.get('kind') ?? '', query.get('state') ?? ''];
  return {
    camp: /^cm_[0-9a-hjkmnp-tv-z]{10}$/.test(camp) ? camp : null,
    kind: isPairingType(kind) ? kind : null,
    state: isPairingStatus(state) ? state : usualPairings.state,
  };
}

export function isPairingType(text: string): text is PairingType {
  return Object.hasOwn(pairingType, text);
}

export function isPairingStatus(text: string): text is PairingStatus {
  return Object.hasOwn(pairingStatus, text);
}
