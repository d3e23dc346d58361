import { mapResult, type Result } from '../../result.ts';
import type { CoordSystem } from '../../terms/place.ts';
import { readGeoJson, readWkt } from './geometry-text.ts';
import { inOrder, type OrderedPair } from './in-order.ts';
import { linkPoint } from './link-point.ts';
import { findLink } from './map-link.ts';
import { fault, type PasteFault } from './paste-fault.ts';
import type { PastedPoint, PasteNote, PasteOrigin } from './pasted-point.ts';
import { typedPoint } from './typed-point.ts';
import { systemNamedIn } from './typed-text.ts';

/** Longer than any link that a map makes; what follows is not read. */
const MAX_LENGTH = 4000;

/**
 * The point in whatever a person pastes: numbers with or without words, degrees and minutes, WKT, GeoJSON, or a link of a
 * map. The system is what the link or the text says, otherwise null. Nothing is put right in silence: see `notes`.
 */
export function parsePoint(text: string): Result<PastedPoint, PasteFault> {
  const entered = text.trim().slice(0, MAX_LENGTH);
  if (entered === '') return fault('EMPTY');
  const link = findLink(entered);
  if (link !== null) return fromLink(link, entered);
  const geometry = readWkt(entered) ?? readGeoJson(entered);
  if (geometry === null) {
    return mapResult(typedPoint(entered), (pair) => pasted(pair, systemNamedIn(entered), 'NUMBERS', entered));
  }
  if (!geometry.ok) return geometry;
  const { numbers, system, origin } = geometry.value;
  return mapResult(inOrder(...numbers), (pair) => pasted(pair, system, origin, entered));
}

/** The point in the two cells of a table: degrees in any writing, longitude and latitude in either order. */
export function parsePointCells(lng: string, lat: string): Result<PastedPoint, PasteFault> {
  const [x, y] = [lng.trim(), lat.trim()];
  if (x === '' && y === '') return fault('EMPTY');
  if (x === '' || y === '') return fault('ONE_NUMBER', x + y);
  return parsePoint(`${x}, ${y}`);
}

function fromLink(link: string, entered: string): Result<PastedPoint, PasteFault> {
  const found = linkPoint(link);
  if (!found.ok) return found;
  const { numbers, order, system, origin, note } = found.value;
  const [a, b] = numbers;
  const pair = order === 'LNG_LAT' ? inOrder(a, b) : inOrder(b, a);
  return mapResult(pair, (ordered) => pasted(ordered, system, origin, entered, note));
}

function pasted(
  { lng, lat, swapped }: OrderedPair,
  system: CoordSystem | null,
  origin: PasteOrigin,
  entered: string,
  note: PasteNote | null = null,
): PastedPoint {
  const notes: PasteNote[] = [...(swapped ? (['SWAPPED'] as const) : []), ...(note === null ? [] : [note])];
  return { lng, lat, system, entered, origin, notes };
}
