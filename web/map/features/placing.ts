import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { collection } from './collection.ts';

/** A record's point on its way from where it was to where it is proposed; null = not known, not set yet. */
export type Move = { old: LngLat | null; point: LngLat | null };

export type MoveWords = {
  /** At the old point. */
  oldPlace: string;
  metres: string;
  kilometres: string;
};

export type MoveProps = { what: 'old' | 'new' | 'way' | 'length'; text: string };

/** Nearer than this there is no room for a line between the two, nor anything to say, metres. */
const SAME_M = 0.5;

/** Old point, new point, the line between them and its length in its middle. */
export function moveFeatures(
  { old, point }: Move,
  words: MoveWords,
): GeoJSON.FeatureCollection<GeoJSON.Geometry, MoveProps> {
  const metres = old && point ? distanceM(old, point) : 0;
  const features: GeoJSON.Feature<GeoJSON.Geometry, MoveProps>[] = [];
  if (old && point && metres >= SAME_M) {
    features.push(
      { type: 'Feature', properties: { what: 'way', text: '' }, geometry: line(old, point) },
      {
        type: 'Feature',
        properties: { what: 'length', text: lengthWords(metres, words) },
        geometry: dot(between(old, point)),
      },
    );
  }
  if (old) features.push({ type: 'Feature', properties: { what: 'old', text: words.oldPlace }, geometry: dot(old) });
  if (point) features.push({ type: 'Feature', properties: { what: 'new', text: '' }, geometry: dot(point) });
  return collection(features);
}

function lengthWords(metres: number, words: MoveWords): string {
  return metres < 1000 ? `${Math.round(metres)} ${words.metres}` : `${(metres / 1000).toFixed(1)} ${words.kilometres}`;
}

function dot([lng, lat]: LngLat): GeoJSON.Point {
  return { type: 'Point', coordinates: [lng, lat] };
}

function line([lngA, latA]: LngLat, [lngB, latB]: LngLat): GeoJSON.LineString {
  return {
    type: 'LineString',
    coordinates: [
      [lngA, latA],
      [lngB, latB],
    ],
  };
}

function between([lngA, latA]: LngLat, [lngB, latB]: LngLat): LngLat {
  return [(lngA + lngB) / 2, (latA + latB) / 2];
}
