import type { LngLat } from '#core/geo/lng-lat.ts';
import { collection, type RecordProps } from './collection.ts';

/** 导入预览的行: what happens to a row says how its dot looks. */
export type RowTone = 'NEW' | 'CHANGED' | 'SAME' | 'DOUBTFUL' | 'WRONG';

export type ImportedRow = { id: string; name: string; point: LngLat; tone: RowTone };

export type RowProps = RecordProps & { tone: RowTone };

/** Rows of a table as dots; the doubtful and the wrong ones are drawn last. */
export function rowFeatures(rows: readonly ImportedRow[]): GeoJSON.FeatureCollection<GeoJSON.Point, RowProps> {
  const order: readonly RowTone[] = ['SAME', 'NEW', 'CHANGED', 'DOUBTFUL', 'WRONG'];
  return collection(
    [...rows]
      .sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
      .map(({ id, name, point: [lng, lat], tone }) => ({
        type: 'Feature',
        properties: { id, name, illustrative: false, tone },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
  );
}
