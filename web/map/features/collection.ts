import type { Point } from '#core/schemas/common.ts';
import { type Mark, markKey } from '../marks/mark-key.ts';
import { markOutline, markReach, type Tone } from '../marks/outlines.ts';

/** What every record on the map carries; `id` is the public id. */
export type RecordProps = { id: string; name: string; illustrative: boolean };

/** What a record with a mark carries besides. */
export type MarkProps = RecordProps & {
  /** Picture of the mark, see `marks/mark-key.ts`. */
  mark: string;
  /** 位置为示意: drawn with a halo in this tone. */
  schematic: boolean;
  tone: Tone;
  /** Half the room the mark takes, px. */
  reach: number;
};

/** Mark, tone and reach of a shape in a state. */
export function markProps(mark: Mark, schematic: boolean): Pick<MarkProps, 'mark' | 'schematic' | 'tone' | 'reach'> {
  const { tone } = markOutline(mark.shape);
  return { mark: markKey(mark), schematic, tone, reach: markReach(mark.shape, schematic) };
}

export type Located<T> = T & { point: Point };

/** Records without a point are in lists, never on the map. */
export function located<T extends { point: Point | null }>(items: readonly T[]): Located<T>[] {
  return items.filter((item): item is Located<T> => item.point !== null);
}

export function pointFeature<P>({ lng, lat }: Point, properties: P): GeoJSON.Feature<GeoJSON.Point, P> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lng, lat] } };
}

export function collection<G extends GeoJSON.Geometry, P>(
  features: GeoJSON.Feature<G, P>[],
): GeoJSON.FeatureCollection<G, P> {
  return { type: 'FeatureCollection', features };
}
