import type { LngLat } from '#core/geo/lng-lat.ts';
import type { BorderFeature } from './decode.ts';

/** Distance between two points along a segment, degrees: about a pixel where the whole line is on a large screen. */
const STEP = 0.05;

/** Points along every segment of the 南海断续线, dense enough that a name over a segment is noticed. */
export function dashPoints(borders: readonly BorderFeature[]): LngLat[] {
  return borders
    .filter(({ properties }) => properties.kind === 'DASH')
    .flatMap(({ geometry }) => geometry.coordinates.flatMap(alongLine));
}

function alongLine(line: readonly (readonly number[])[]): LngLat[] {
  const points: LngLat[] = [];
  for (const [lng = 0, lat = 0] of line) {
    const [lastLng, lastLat] = points.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    const length = Math.hypot(lng - lastLng, lat - lastLat);
    if (length < STEP) continue;
    const parts = Number.isFinite(length) ? Math.floor(length / STEP) : 1;
    for (let part = 1; part < parts; part += 1) {
      points.push([lastLng + ((lng - lastLng) * part) / parts, lastLat + ((lat - lastLat) * part) / parts]);
    }
    points.push([lng, lat]);
  }
  return points;
}
