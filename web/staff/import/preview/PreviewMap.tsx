import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import { MarksMap, type RowMark } from '../parts/MarksMap.tsx';
import { toneOf } from './row-model.ts';

/** All rows that are shown, where they will be. */
export function PreviewMap(props: {
  rows: readonly PreviewRow[];
  pointOf: (row: PreviewRow) => LngLat | null;
  current: number | null;
  onCurrent: (rowNo: number) => void;
}) {
  const marks = () =>
    props.rows.flatMap((row): RowMark[] => {
      const point = props.pointOf(row);
      return point === null ? [] : [{ rowNo: row.rowNo, name: row.title, point, tone: toneOf(row) }];
    });
  return <MarksMap marks={marks()} current={props.current} onCurrent={props.onCurrent} />;
}
