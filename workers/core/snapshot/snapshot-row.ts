import type { CoordPrecision } from '../terms/place.ts';
import type { PositionLevel, PositionType, PublicationStatus, StationTier } from '../terms/position.ts';

type Flag = 0 | 1;

/** What a list tells of a public site and what lists are filtered by, as the database has it; nothing depends on a date. */
export interface SnapshotRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PositionType;
  readonly level: PositionLevel | null;
  readonly hasCounter: Flag | null;
  readonly stationTier: StationTier | null;
  readonly regionCode: string;
  readonly parkKey: number | null;
  readonly address: string | null;
  /** WGS84 degrees in full precision: rounding is the answer's. */
  readonly lng: number | null;
  readonly lat: number | null;
  /** The point as a Mercator cell. */
  readonly mx: number | null;
  readonly my: number | null;
  readonly precision: CoordPrecision | null;
  readonly phone: string | null;
  readonly hoursText: string | null;
  /** 责任单位: its own, else the public organisation it belongs to. */
  readonly dutyUnit: string | null;
  readonly wheelchair: Flag | null;
  readonly toilet: Flag | null;
  readonly lift: Flag | null;
  readonly isMobile: Flag;
  readonly isIllustrative: Flag;
  readonly status: PublicationStatus;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
  readonly updatedAt: number;
  /** JSON arrays of codes. */
  readonly functions: string;
  readonly facilities: string;
  /** 五有一落实: JSON array of six flags or nulls. */
  readonly checks: string;
  /** JSON. */
  readonly hours: string;
  /** JSON array of date exceptions. */
  readonly exceptions: string;
  /** JSON array of `{reason, from, to}`, by their first day. */
  readonly closures: string;
  /** JSON array of the keys of the 服务事项 handled there, public or not, in order. */
  readonly services: string;
  /** JSON array of `{placeText, startsAt, endsAt}` in order of time; null but for a 流动阵地. */
  readonly stops: string | null;
}

/** Names that rows only point at, as they were when the rows were read. */
export interface SnapshotNames {
  readonly regions: { get(code: string): string | undefined };
  /** Public parks only. */
  readonly parks: { get(key: number): { readonly id: string; readonly name: string } | undefined };
}
