import type { JSX } from 'solid-js';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { useLeader } from '../context.ts';

export type ChartFrameProps<Row> = {
  /** What the chart finds, worked out from its numbers. */
  finding: string;
  /** What is drawn, in which unit. */
  subject: string;
  /** Where the numbers come from, and as of when. */
  source: string;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The drawing; given the title as its name. */
  children: JSX.Element;
};

/** A chart with all that makes it readable without the drawing: the finding, the unit, a table of the same numbers, the source. */
export function ChartFrame<Row>(props: ChartFrameProps<Row>) {
  const { text } = useLeader();
  return (
    <figure class="chart">
      <h2 class="chart__finding">{props.finding}</h2>
      <p class="chart__subject">{props.subject}</p>
      {props.children}
      <figcaption class="chart__source">{props.source}</figcaption>
      <Disclosure summary={text.charts.table}>
        <DataTable
          caption={props.subject}
          captionHidden
          columns={props.columns}
          rows={props.rows}
          rowKey={props.rowKey}
        />
      </Disclosure>
    </figure>
  );
}
