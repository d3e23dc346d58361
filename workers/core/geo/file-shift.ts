import type { CoordSystem } from '../terms/place.ts';
import { type DatumShift, datumOf, shiftsBetween } from './datum-shift.ts';
import type { LngLat } from './lng-lat.ts';

/** A row of a file beside the record it matches, both WGS84; the row's point as it follows from the system the file says. */
export interface ComparedPoint {
  readonly recorded: LngLat;
  readonly claimed: LngLat;
}

/** Most rows of a file lie beside their records by one datum's offset. */
export interface FileShift extends Pick<DatumShift, 'read' | 'really'> {
  /**
   * The system the file probably is in. Null where no reading of the file explains the offset: then the records were
   * entered in a wrong system.
   */
  readonly system: CoordSystem | null;
  /** Rows that are off by exactly that, and rows compared. */
  readonly shifted: number;
  readonly compared: number;
  /** Of the shifted rows, how far in the middle, metres. */
  readonly metres: number;
}

/** Fewer rows may be a coincidence. */
const FEWEST = 3;
const MOST = 0.5;

/**
 * Whether more than half of the rows that match records are shifted the same way by the local offset between two systems.
 * `claimed`: the system by which the rows were converted.
 */
export function fileShift(points: readonly ComparedPoint[], claimed: CoordSystem): FileShift | null {
  const byKind = new Map<string, DatumShift[]>();
  for (const { recorded, claimed: point } of points) {
    for (const shift of shiftsBetween(recorded, point)) {
      const kind = `${shift.read} ${shift.really}`;
      const alike = byKind.get(kind);
      if (alike === undefined) byKind.set(kind, [shift]);
      else alike.push(shift);
    }
  }
  const own = (shifts: readonly DatumShift[]) => shifts.some(({ read }) => read === datumOf(claimed));
  const [most = []] = [...byKind.values()].sort((a, b) => b.length - a.length || Number(own(b)) - Number(own(a)));
  const [first] = most;
  if (first === undefined || most.length < FEWEST || most.length <= points.length * MOST) return null;
  const sizes = most.map(({ shiftM }) => shiftM).sort((a, b) => a - b);
  return {
    read: first.read,
    really: first.really,
    system: own(most) ? first.really : null,
    shifted: most.length,
    compared: points.length,
    metres: Math.round(sizes[Math.floor(sizes.length / 2)] ?? 0),
  };
}
