import type { LngLat } from '#core/geo/lng-lat.ts';
import type { BorderFeature } from './decode.ts';

/** Points along every segment of the 南海断续线, dense enough that a name over a segment is noticed. */
export function dashPoints(borders: readonly BorderFeature[]): LngLat[] {
  return borders
    .filter(({ properties }) => properties.kind === 'DASH')
    .flatMap(({ geometry }) => geometry.coordinates.flatMap(alongLine));
}

const PARTS = 4;

function alongLine(line: readonly (readonly number[])[]): LngLat[] {
  return line.flatMap(([lng = 0, lat = 0], index): LngLat[] => {
    const [nextLng = lng, nextLat = lat] = line[index + 1] ?? [];
    return Array.from({ length: PARTS }, (_, part): LngLat => {
      const share = part / PARTS;
      return [lng + (nextLng - lng) * share, lat + (nextLat - lat) * share];
    });
  });
}
