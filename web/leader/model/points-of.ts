import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { Point } from '#core/schemas/common.ts';
import type { OpenRecord } from '../load/load-record.ts';

/** Where a record lies: one point, two for a pairing, none where no place is known. */
export function pointsOf(open: OpenRecord): Point[] {
  switch (open.kind) {
    case 'pairing':
      return [open.record.a.point, open.record.b.point].filter((point) => point !== null);
    case 'contactPoint':
      return [open.record.target?.point ?? null].filter((point) => point !== null);
    case 'grid':
      return [];
    default:
      return open.record.point === null ? [] : [open.record.point];
  }
}

/** What the map should show of a record: a point to go to, or a box to fit; null where there is nothing to show. */
export function targetOf(open: OpenRecord): { center: LngLat } | { box: Bbox } | null {
  const corners =
    open.kind === 'grid' ? cornersOf(open.record.boundary?.coordinates[0] ?? []) : pointsOf(open).map(pair);
  const [first] = corners;
  if (!first) return null;
  if (corners.length === 1) return { center: first };
  const lngs = corners.map(([lng]) => lng);
  const lats = corners.map(([, lat]) => lat);
  return { box: [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] };
}

function pair({ lng, lat }: Point): LngLat {
  return [lng, lat];
}

/** A GeoJSON ring as pairs; positions of fewer than two numbers say nothing. */
function cornersOf(ring: readonly (readonly number[])[]): LngLat[] {
  return ring.flatMap(([lng, lat]) => (lng === undefined || lat === undefined ? [] : [[lng, lat] as const]));
}
