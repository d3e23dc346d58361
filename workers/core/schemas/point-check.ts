import type { Neighbour, PointDoubt } from '../geo/point-doubts.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { PublicationStatus } from '../terms/position.ts';
import type { RegionLevel } from '../terms/region.ts';

/** A site near a point that staff look at. Degrees WGS84; rounded as for the public outside the caller's own scope. */
export interface NearbySite extends Neighbour {
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
  readonly status: PublicationStatus;
  readonly illustrative: boolean;
}

/** What is known around a point before it is recorded. */
export interface PointCheck {
  /** Where it lies, from the province to the county; empty outside all known boundaries. Near a border the neighbour may be named. */
  readonly regions: readonly { readonly code: string; readonly name: string; readonly level: RegionLevel }[];
  /** The county that the record names, or the nearest region above it with a boundary, and whether the point lies in it. */
  readonly area: { readonly code: string; readonly name: string; readonly holds: boolean } | null;
  /** Where the record is now, in full precision; null without a record or without a point. */
  readonly old: { readonly lng: number; readonly lat: number; readonly precision: CoordPrecision } | null;
  /** Nearest first, the record itself left out. */
  readonly neighbours: readonly NearbySite[];
  readonly doubts: readonly PointDoubt[];
}
