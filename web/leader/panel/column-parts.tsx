import { Show } from 'solid-js';
import type { Point } from '#core/schemas/common.ts';
import { coordPrecision } from '#core/terms/place.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { KindMark, type KindMarkProps } from '#ui/KindMark.tsx';
import { type MarkedSite, siteMark } from '#ui/site-mark.ts';
import type { Leader } from '../context.ts';

export type Words = Pick<Leader, 'text' | 'term'>;
/** Columns say what rows are on the day that is looked at. */
export type ColumnWords = Words & Pick<Leader, 'view'>;
export type Columns<Row> = (words: ColumnWords) => DataTableColumn<Row>[];

/** The mark of a site as the map draws it on the day that is looked at. */
export function markOn(site: MarkedSite, { view }: Pick<Leader, 'view'>): KindMarkProps {
  return siteMark(site, view().date ?? chinaDay(Date.now()));
}

/** Where a record stands on the map, or that it does not. */
export function positionText(point: Point | null, { term, text }: Words): string {
  if (point === null) return text.list.noPoint;
  return point.schematic ? text.layers.schematic : term(coordPrecision[point.precision]);
}

/** A name with its mark, and that it is a sample. */
export function Named(props: { name: string; isSample: boolean; mark?: KindMarkProps; words: Words }) {
  return (
    <span class="named">
      <Show when={props.mark}>{(mark) => <KindMark {...mark()} size={20} title="" />}</Show>
      <span>
        {props.name}
        <Show when={props.isSample}>
          {' '}
          <span class="sample-tag">{props.words.text.layers.sample}</span>
        </Show>
      </span>
    </span>
  );
}
