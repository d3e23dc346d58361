import { err, ok, type Result } from '../result.ts';
import type { CoordSystem } from '../terms/place.ts';
import { checkPoint } from './bbox.ts';
import { type Boundary, boundaryOf, closedRing, MAX_BOUNDARY_LENGTH, MAX_CORNERS, withoutRepeats } from './boundary.ts';
import { toWgs84 } from './datum.ts';
import { isLngLat, type LngLat } from './lng-lat.ts';
import { type PolygonRings, type Ring, rewindRing } from './polygon.ts';
import { ringsFromGeojson, type WrittenRings, type WrittenShape } from './shape-from-geojson.ts';
import { ringFromPoints } from './shape-from-points.ts';
import { looksLikeWkt, ringsFromWkt } from './shape-from-wkt.ts';
import { MAX_SHAPE_TEXT, refuseShape, type ShapeRefusal } from './shape-refusal.ts';

/** What was done to a pasted outline besides reading it; whoever pasted it is told. */
export type ShapeNote = 'CLOSED' | 'REWOUND' | 'REPEATS_DROPPED' | 'HEIGHTS_DROPPED' | 'SINGLE_PART' | 'CONVERTED';

export interface ShapeReading {
  /** WGS84, wound and closed as we keep outlines; whether it crosses itself is asked by `shapeProblems`. */
  readonly boundary: Boundary;
  readonly notes: readonly ShapeNote[];
}

export interface ShapeReadOptions {
  /** The system the numbers are in, as whoever pastes says. */
  readonly system: CoordSystem;
  /** Latitude stands first. */
  readonly latitudeFirst?: boolean;
}

/** Reads a pasted outline: GeoJSON, WKT, or a list of positions. */
export function readShape(text: string, options: ShapeReadOptions): Result<ShapeReading, ShapeRefusal> {
  if (text.length > MAX_SHAPE_TEXT) return refuseShape('TEXT_TOO_LONG', { count: text.length });
  const written = writtenShape(text.replace(/^\uFEFF/, '').trim());
  if (!written.ok) return written;
  const { rings, single } = written.value;
  const many = rings.reduce((sum, ring) => sum + ring.length, 0) - rings.length;
  if (many > MAX_CORNERS) return refuseShape('TOO_MANY_CORNERS', { count: many });
  const points = pointsOf(rings, options.latitudeFirst ?? false);
  if (!points.ok) return points;
  const notes: ShapeNote[] = [];
  if (single) notes.push('SINGLE_PART');
  if (rings.some((ring) => ring.some(hasHeight))) notes.push('HEIGHTS_DROPPED');
  return settled(points.value, options.system, notes);
}

function writtenShape(text: string): Result<WrittenShape, ShapeRefusal> {
  if (text === '') return refuseShape('EMPTY');
  if (/^[[{]/.test(text)) return ringsFromGeojson(text);
  return looksLikeWkt(text) ? ringsFromWkt(text) : ringFromPoints(text);
}

function pointsOf(rings: WrittenRings, latitudeFirst: boolean): Result<PolygonRings, ShapeRefusal> {
  const read: LngLat[][] = [];
  for (const [ring, positions] of rings.entries()) {
    const points: LngLat[] = [];
    for (const [corner, position] of positions.entries()) {
      const point = pointOf(position, latitudeFirst);
      if (!point.ok) return err({ ...point.error, ring, corner });
      points.push(point.value);
    }
    read.push(points);
  }
  return ok(read);
}

function hasHeight(position: unknown): boolean {
  return Array.isArray(position) && position.length > 2;
}

/** No degree is larger; the coordinates of a projection are, by far. */
const METRES_FROM = 400;

function pointOf(position: unknown, latitudeFirst: boolean): Result<LngLat, ShapeRefusal> {
  const [first, second]: unknown[] = Array.isArray(position) ? position : [];
  const value = Array.isArray(position) ? position.slice(0, 2).join(', ') : String(position);
  if (typeof first !== 'number' || typeof second !== 'number') return refuseShape('NOT_NUMBERS', { value });
  if (Math.max(Math.abs(first), Math.abs(second)) > METRES_FROM) return refuseShape('METRES', { value });
  const [lng, lat] = latitudeFirst ? [second, first] : [first, second];
  const checked = checkPoint(lng, lat);
  if (checked.ok) return checked;
  return refuseShape(checked.error === 'SWAPPED' && isLngLat(lat, lng) ? 'SWAPPED' : 'OUT_OF_WORLD', { value });
}

function settled(
  rings: PolygonRings,
  system: CoordSystem,
  said: readonly ShapeNote[],
): Result<ShapeReading, ShapeRefusal> {
  const notes = new Set(said);
  if (system === 'GCJ02' || system === 'BD09') notes.add('CONVERTED');
  const kept = rings.map((ring, index) =>
    mended(
      ring.map((point) => toWgs84(point, system)),
      index === 0,
      notes,
    ),
  );
  for (const [ring, points] of kept.entries()) {
    const corners = new Set(points.map(String)).size;
    if (corners < 3) return refuseShape('TOO_FEW_CORNERS', { ring, count: corners });
  }
  const boundary = boundaryOf(kept);
  const length = JSON.stringify(boundary).length;
  return length > MAX_BOUNDARY_LENGTH
    ? refuseShape('TOO_LONG', { count: length })
    : ok({ boundary, notes: [...notes] });
}

/** A ring as we keep it, with a note of each thing that had to be done to it. */
function mended(ring: Ring, outer: boolean, notes: Set<ShapeNote>): Ring {
  const lean = withoutRepeats(ring);
  if (lean.length < ring.length) notes.add('REPEATS_DROPPED');
  const closed = closedRing(lean);
  if (closed !== lean) notes.add('CLOSED');
  const wound = rewindRing(closed, outer);
  if (wound !== closed) notes.add('REWOUND');
  return wound;
}
