import { distanceM } from '#core/geo/distance.ts';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { openStateAt } from '#core/hours/open-state.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import { type Nearness, nearOrder } from '../model/near-order.ts';
import { SHOWN } from './near-request.ts';
import type { Position } from './position.ts';

/** A place of the nearest list. For a schematic point the distance is that to the middle of its park or county. */
export interface NearRow extends Nearness {
  readonly site: Site;
}

export interface Arranged {
  /** Places whose door is known: with distance. */
  readonly exact: readonly NearRow[];
  /** 位置为示意: without distance, in their own group at the end. */
  readonly imprecise: readonly NearRow[];
  /** Nothing at all lies within {@link FAR_M}; the nearest few are there all the same. */
  readonly far: boolean;
  /** Some more was found than is listed. */
  readonly more: boolean;
}

/** Farther than this is not near, metres. */
export const FAR_M = 100_000;
/** Listed where everything is far. */
const FAR_SHOWN = 5;
/** Imprecise places that are listed even after a full list of exact ones. */
const LEAST_IMPRECISE = 5;

export interface ArrangeBy {
  readonly position: Position;
  /** ms UTC; decides what is open. */
  readonly now: number;
  readonly calendar: HolidayCalendar;
  /** Only what is open at `now`. */
  readonly openOnly: boolean;
}

/** The nearest list of a minute, by exact distance: the API knows the position to 100 m only. Pure. */
export function arrange(sites: readonly Site[], by: ArrangeBy): Arranged {
  const rows = sites.flatMap((site) => (site.point === null ? [] : [rowOf(site, site.point, by)]));
  const fit = by.openOnly ? rows.filter(({ open }) => open) : rows;
  const near = fit.filter((row) => row.distanceM <= FAR_M);
  const far = fit.length > 0 && near.length === 0;
  const listed = nearOrder(far ? fit : near);
  const exact = listed.filter(({ site }) => !site.point?.schematic).slice(0, far ? FAR_SHOWN : SHOWN);
  const room = far ? FAR_SHOWN - exact.length : Math.max(LEAST_IMPRECISE, SHOWN - exact.length);
  const imprecise = listed.filter(({ site }) => site.point?.schematic).slice(0, room);
  return { exact, imprecise, far, more: fit.length > exact.length + imprecise.length };
}

function rowOf(site: Site, point: Point, { position, now, calendar }: ArrangeBy): NearRow {
  return {
    id: site.id,
    site,
    distanceM: distanceM([position.lng, position.lat], [point.lng, point.lat]),
    open: openStateAt(site.hours, site.closure, now, calendar).kind === 'OPEN',
  };
}
