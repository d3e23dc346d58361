import type { LngLat } from '#core/geo/lng-lat.ts';
import { collection, type RecordProps } from './collection.ts';

/** 变更: a record whose point is to be another one, with the way in words. No old point: it is new there. */
export type MovedRecord = { id: string; name: string; old: LngLat | null; point: LngLat; length: string };

export type MoveProps = RecordProps & { what: 'old' | 'new' | 'way'; length: string };

/** Old point, new point and the line between them, all under the record's id: chosen one, chosen all. */
export function movesFeatures(moves: readonly MovedRecord[]): GeoJSON.FeatureCollection<GeoJSON.Geometry, MoveProps> {
  return collection(moves.flatMap(oneMove));
}

function oneMove({ id, name, old, point, length }: MovedRecord): GeoJSON.Feature<GeoJSON.Geometry, MoveProps>[] {
  const feature = (what: MoveProps['what'], geometry: GeoJSON.Geometry) =>
    ({ type: 'Feature', properties: { id, name, illustrative: false, what, length }, geometry }) as const;
  const end = feature('new', { type: 'Point', coordinates: [...point] });
  if (old === null) return [end];
  return [
    feature('way', { type: 'LineString', coordinates: [[...old], [...point]] }),
    feature('old', { type: 'Point', coordinates: [...old] }),
    end,
  ];
}
