import type { CoordSystem } from '../terms/place.ts';
import { type DatumShift, datumOf, misread, reversed, shiftsBetween } from './datum-shift.ts';
import { distanceM } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

/** From here on a move must be explained, metres. */
export const FAR_M = 2000;
/** Nearer to each other than this two sites are on top of each other, metres. */
export const ON_TOP_M = 20;

/** Another site near a point, with its distance in metres. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly metres: number;
  /** Its point only says which park or county: it is not really there. */
  readonly schematic: boolean;
}

/** A point that is to be recorded, and what is known around it. Points WGS84. */
export interface PointQuestion {
  readonly to: LngLat;
  /** Where the record was; null = nowhere yet. */
  readonly from: LngLat | null;
  /** The system the new value was read in; null = not known. */
  readonly system: CoordSystem | null;
  /** The county or region that the record names, and whether the point lies in it (`inArea`); null = not known. */
  readonly area: { readonly name: string; readonly holds: boolean } | null;
  readonly neighbours: readonly Neighbour[];
}

/** 存疑: what should be looked at again before a point is recorded. Warnings, not walls. */
export type PointDoubt =
  | { readonly code: 'OUTSIDE_COUNTY'; readonly area: string }
  | { readonly code: 'MOVED_FAR'; readonly metres: number }
  | { readonly code: 'ON_ANOTHER_SITE'; readonly neighbour: Neighbour }
  | {
      readonly code: 'WRONG_SYSTEM';
      readonly shift: DatumShift;
      /** Where the value lies when it is read in the system it probably is in; null = the old point is the wrong one. */
      readonly corrected: LngLat | null;
    };

export type PointDoubtCode = PointDoubt['code'];

/** Doubts that must be explained when the change is submitted. */
const REASON_NEEDED: ReadonlySet<PointDoubtCode> = new Set(['MOVED_FAR', 'OUTSIDE_COUNTY']);

export function needsReason(doubts: readonly { readonly code: PointDoubtCode }[]): boolean {
  return doubts.some(({ code }) => REASON_NEEDED.has(code));
}

/** What is doubtful about a point. Without an old point only its surroundings can tell. */
export function pointDoubts({ to, from, system, area, neighbours }: PointQuestion): PointDoubt[] {
  const doubts: PointDoubt[] = [];
  const metres = from === null ? 0 : distanceM(from, to);
  if (metres > FAR_M) doubts.push({ code: 'MOVED_FAR', metres });
  if (area !== null && !area.holds) doubts.push({ code: 'OUTSIDE_COUNTY', area: area.name });
  const wrong = from === null ? null : wrongSystem(from, to, system);
  if (wrong !== null) doubts.push(wrong);
  for (const neighbour of neighbours) {
    if (neighbour.metres < ON_TOP_M && !neighbour.schematic) doubts.push({ code: 'ON_ANOTHER_SITE', neighbour });
  }
  return doubts;
}

/**
 * A move as long and as directed as the offset between two datums. Either the new value was read in the wrong system, or
 * the old one was; the system in which the new one was read decides which of both can be.
 */
function wrongSystem(from: LngLat, to: LngLat, system: CoordSystem | null): PointDoubt | null {
  const shifts = shiftsBetween(from, to);
  const [best] = shifts;
  if (best === undefined) return null;
  const own = system === null ? best : shifts.find(({ read }) => read === datumOf(system));
  if (own === undefined) return { code: 'WRONG_SYSTEM', shift: reversed(best), corrected: null };
  return { code: 'WRONG_SYSTEM', shift: own, corrected: misread(to, own.read, own.really) };
}
