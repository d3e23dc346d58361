import { type DatumShift, shiftsBetween } from './datum-shift.ts';
import { distanceM } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

/** A position that a device gave: WGS84 by the standard, with the radius in metres in which it is right 19 times of 20. */
export interface DeviceReading {
  readonly at: LngLat;
  readonly accuracyM: number;
}

/** A point that somebody has verified. */
export interface KnownPoint {
  readonly name: string;
  readonly at: LngLat;
}

/** 可信程度: fit to record, fit to compare, or of no use for a point. */
export type ReadingGrade = 'FINE' | 'COARSE' | 'USELESS';

export interface ReadingCheck {
  readonly grade: ReadingGrade;
  /** The nearest known points, nearest first, with how far the reading puts them. */
  readonly near: readonly (KnownPoint & { readonly metres: number; readonly withinAccuracy: boolean })[];
  /** The reading is beside one of them by exactly a datum's offset: the device gave a shifted position. */
  readonly shift: DatumShift | null;
}

/** A door can be told from the next. */
const FINE_M = 20;
/** A yard can be told from the next. */
const COARSE_M = 100;
/** Farther points say nothing about the reading. */
const NEAR_M = 1500;
const MOST = 3;

export function gradeOf(accuracyM: number): ReadingGrade {
  if (accuracyM <= FINE_M) return 'FINE';
  return accuracyM <= COARSE_M ? 'COARSE' : 'USELESS';
}

/** Holds a reading against known points: a proposal is only as good as what is found there already. */
export function checkReading({ at, accuracyM }: DeviceReading, known: readonly KnownPoint[]): ReadingCheck {
  const near = known
    .map((point) => {
      const metres = distanceM(at, point.at);
      return { ...point, metres, withinAccuracy: metres <= accuracyM };
    })
    .filter(({ metres }) => metres <= NEAR_M)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, MOST);
  const agrees = near.some(({ withinAccuracy }) => withinAccuracy);
  // a device can only be wrong in one way: giving the shifted position that its maps draw
  const shift = agrees
    ? undefined
    : near.flatMap((point) => shiftsBetween(point.at, at)).find(({ read }) => read === 'WGS84');
  return { grade: gradeOf(accuracyM), near, shift: shift ?? null };
}
