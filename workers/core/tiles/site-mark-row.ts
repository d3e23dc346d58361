import { isSchematic } from '../geo/precision.ts';
import { isClosedOn } from '../hours/closure.ts';
import type { Closure } from '../hours/open-state.ts';
import { type SiteSymbol, siteSymbol } from '../site-symbol.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { PositionLevel, PositionType, PublicationStatus } from '../terms/position.ts';
import { verifyStateOn } from '../verify-state.ts';

/** What the mark of a public site is made of, as the database has it on a date. */
export interface SiteMarkRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly kind: PositionType;
  readonly level: PositionLevel | null;
  readonly isMobile: 0 | 1;
  readonly isIllustrative: 0 | 1;
  readonly status: PublicationStatus;
  /** WGS84 degrees in full precision. */
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
  /** JSON object: the closure that runs or comes next. */
  readonly closure: string | null;
  readonly verifiedOn: string | null;
  readonly nextReviewOn: string | null;
}

/** What the map says of a site by its mark. */
export interface SiteMark {
  readonly symbol: SiteSymbol;
  readonly illustrative: boolean;
  readonly schematic: boolean;
  readonly suspended: boolean;
  readonly review: boolean;
}

/** What decides how a site is marked. */
export type MarkColumns = Omit<SiteMarkRow, 'key' | 'id' | 'name' | 'lng' | 'lat'>;

export function siteMarkOf(row: MarkColumns, today: string): SiteMark {
  const { kind, level, isMobile, isIllustrative, precision } = row;
  const state = verifyStateOn(row, today);
  return {
    symbol: siteSymbol({ kind, level, isMobile: isMobile === 1 }),
    illustrative: isIllustrative === 1,
    schematic: isSchematic(precision),
    suspended: isIllustrative === 0 && isSuspended(row, today),
    review: state === 'REVIEW_DUE' || state === 'OVERDUE',
  };
}

/** One that is suspended is closed even where nobody has entered from when to when. */
function isSuspended({ closure, status }: MarkColumns, today: string): boolean {
  return closure === null ? status === 'SUSPENDED' : isClosedOn(JSON.parse(closure) as Closure, today);
}
