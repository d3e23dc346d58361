import { Show } from 'solid-js';
import type { Point } from '#core/schemas/common.ts';
import { coordPrecision } from '#core/terms/place.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { KindMark, type KindMarkProps } from '#ui/KindMark.tsx';
import type { Leader } from '../context.ts';

export type Words = Pick<Leader, 'text' | 'term'>;
export type Columns<Row> = (words: Words) => DataTableColumn<Row>[];

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
