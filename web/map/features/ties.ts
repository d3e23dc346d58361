import type { RecordKind } from '#core/ids.ts';
import type { Point } from '#core/schemas/common.ts';
import type { PairingType } from '#core/terms/pairing.ts';
import type { MarkShape } from '../marks/outlines.ts';
import { collection, located, type MarkProps, markProps, pointFeature, type RecordProps } from './collection.ts';

/** A place that stands for a record which has none of its own. */
export type TiedPlace = { id: string; kind: RecordKind; name: string; point: Point | null; isIllustrative: boolean };

/** A record with the places of those it refers to; `lines` join two of them by id. */
export type TiedRecord = {
  id: string;
  name: string;
  isIllustrative: boolean;
  /** Colours the lines; null where there are none, or of no one kind. */
  type: PairingType | null;
  places: readonly TiedPlace[];
  lines: readonly (readonly [a: string, b: string])[];
};

/** `id` is the line's own; `recordId` what it belongs to. */
export type TieProps = RecordProps & { recordId: string; type: PairingType | null };

/** Marks large enough for the halo of 位置为示意; around the small ones it would hide the others. */
const HALOED: readonly RecordKind[] = ['SITE', 'PARK'];

const shapes: Partial<Record<RecordKind, MarkShape>> = {
  SITE: 'ordinary',
  PARK: 'park',
  ORGANISATION: 'branch',
  VILLAGE: 'village',
};

/** The places, each once, however many records refer to it. */
export function tieMarks(records: readonly TiedRecord[]): GeoJSON.FeatureCollection<GeoJSON.Point, MarkProps> {
  const places = new Map(records.flatMap(({ places: own }) => own.map((place) => [place.id, place] as const)));
  return collection(
    located([...places.values()]).map(({ id, kind, name, point, isIllustrative }) =>
      pointFeature(point, {
        id,
        name,
        illustrative: isIllustrative,
        ...markProps(
          { shape: shapes[kind] ?? 'enterprise', illustrative: isIllustrative },
          point.schematic && HALOED.includes(kind),
        ),
      }),
    ),
  );
}

/** Lines between places that are both known. */
export function tieLines(records: readonly TiedRecord[]): GeoJSON.FeatureCollection<GeoJSON.LineString, TieProps> {
  return collection(
    records.flatMap(({ id, name, isIllustrative, type, places, lines }) => {
      const at = new Map(located(places).map((place) => [place.id, place.point] as const));
      return lines.flatMap(([a, b], index) => {
        const [from, to] = [at.get(a), at.get(b)];
        if (from === undefined || to === undefined) return [];
        const properties = { id: `${id}#${index}`, recordId: id, name, illustrative: isIllustrative, type };
        const coordinates = [from, to].map(({ lng, lat }) => [lng, lat]);
        return [{ type: 'Feature' as const, properties, geometry: { type: 'LineString' as const, coordinates } }];
      });
    }),
  );
}

/** Which marks light up with which record: its own places, and a place by itself. */
export function tiedTo(records: readonly TiedRecord[]): (readonly [recordId: string, placeId: string])[] {
  const own = records.flatMap(({ id, places }) => located(places).map((place) => [id, place.id] as const));
  return [...own, ...new Map(own.map(([, place]) => [place, [place, place] as const])).values()];
}
