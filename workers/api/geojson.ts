import type { Context, TypedResponse } from 'hono';
import type { Page, Point } from '#core/schemas/common.ts';

/** As Hono says it. */
export const JSON_TYPE = 'application/json';
/** RFC 7946 asks for this media type. */
export const GEOJSON = 'application/geo+json';

export type Geometry =
  | { type: 'Point'; coordinates: [number, number] }
  | { type: 'LineString'; coordinates: [number, number][] }
  | { type: 'Polygon'; coordinates: number[][][] };

export interface Feature {
  type: 'Feature';
  id: string;
  geometry: Geometry;
  properties: Record<string, unknown>;
}

export interface FeatureCollection {
  type: 'FeatureCollection';
  features: Feature[];
  /** Records of this page without a point or shape: they are in the list, not on the map. */
  omittedWithoutPoint: number;
  nextCursor: string | null;
  asOf: string;
}

/** A record on the map: its shape, and everything else as properties. Null where it has no shape. */
export type ToFeature<T> = (item: T) => { geometry: Geometry; properties: Record<string, unknown> } | null;

/** The shape of a record that lies at one point. */
export function pointFeature<T extends { point: Point | null }>({ point, ...properties }: T): ReturnType<ToFeature<T>> {
  if (point === null) return null;
  const { lng, lat, precision, schematic } = point;
  return { geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { ...properties, precision, schematic } };
}

export function featureCollection<T extends { id: string }>(list: Page<T>, toFeature: ToFeature<T>): FeatureCollection {
  const features = list.items.flatMap((item): Feature[] => {
    const feature = toFeature(item);
    return feature === null ? [] : [{ type: 'Feature', id: item.id, ...feature }];
  });
  const { nextCursor, asOf } = list;
  const omittedWithoutPoint = list.items.length - features.length;
  return { type: 'FeatureCollection', features, omittedWithoutPoint, nextCursor, asOf };
}

/** `f` if given, else GeoJSON where the caller accepts it by name. */
export function formatOf(c: Context, f: 'json' | 'geojson' | undefined): 'json' | 'geojson' {
  return f ?? (/\bapplication\/geo\+json\b/.test(c.req.header('accept') ?? '') ? 'geojson' : 'json');
}

/**
 * Answers a list in the format asked for. Typed as the JSON page, which is what the typed client asks for; whoever
 * asks for GeoJSON reads a FeatureCollection.
 */
export function answerList<T extends { id: string }>(
  c: Context,
  format: 'json' | 'geojson',
  list: Page<T>,
  toFeature: ToFeature<T>,
): TypedResponse<Page<T>, 200, 'json'> {
  if (format === 'json') return c.json(list, 200) as unknown as TypedResponse<Page<T>, 200, 'json'>;
  const body = JSON.stringify(featureCollection(list, toFeature));
  return c.body(body, 200, { 'content-type': GEOJSON }) as unknown as TypedResponse<Page<T>, 200, 'json'>;
}
