import { coordPrecision } from '../terms/place.ts';
import { facility, positionFunction, positionLevel, positionType, stationTier } from '../terms/position.ts';
import { codesOf } from '../terms/term.ts';

/** Codes are stored as their place in these lists; 0 is “none”, so each place is one higher. */
export const codeLists = {
  kind: codesOf(positionType),
  level: codesOf(positionLevel),
  tier: codesOf(stationTier),
  precision: codesOf(coordPrecision),
} as const;

/** Codes of sets are bits of a number in the order of these lists. */
export const bitLists = { functions: codesOf(positionFunction), facilities: codesOf(facility) } as const;

/** Columns whose values are texts. */
export const textColumns = [
  'id',
  'name',
  'regionCode',
  'address',
  'phone',
  'hoursText',
  'dutyUnit',
  'verifiedOn',
  'nextReviewOn',
  'hours',
  'exceptions',
  'closures',
  'stops',
  'services',
] as const;
export type TextColumn = (typeof textColumns)[number];

/** Flags that may be unknown take two bits each of one number: 0 not known, 1 no, 2 yes. */
export const flagBits = { hasCounter: 0, wheelchair: 2, toilet: 4, lift: 6, checks: 8 } as const;
export const CHECKS = 6;
export const MOBILE_BIT = 1 << 20;
export const SUSPENDED_BIT = 1 << 21;

/** Another release may store other things: then its files are not read but built anew. */
export const SCHEMA = JSON.stringify([3, codeLists, bitLists, textColumns]);

export function codeNumber(list: readonly string[], code: string | null): number {
  return code === null ? 0 : list.indexOf(code) + 1;
}

export function bitsOf(list: readonly string[], codes: readonly string[]): number {
  return codes.reduce((bits, code) => bits | (1 << list.indexOf(code)), 0);
}

export function flagNumber(flag: 0 | 1 | null): number {
  return flag === null ? 0 : flag + 1;
}

export function flagAt(flags: number, bit: number): 0 | 1 | null {
  const number = (flags >>> bit) & 3;
  return number === 0 ? null : number === 2 ? 1 : 0;
}
