import { For, Show } from 'solid-js';
import type { DataTableColumn } from './data-table-column.ts';

/** One row of a DataTable. It knows no neighbour, so a window over many rows can place it anywhere. */
export function DataTableRow<Row>(props: {
  row: Row;
  rowKey: string;
  columns: readonly DataTableColumn<Row>[];
  /** 1-based position in the whole result, when only a part of it is in the page. */
  index?: number;
  current: boolean;
  /** 0 for the one row in the tab order, -1 for the others, undefined when rows are not chosen. */
  tabIndex?: number;
}) {
  return (
    <tr
      class="data-table__row"
      data-key={props.rowKey}
      tabIndex={props.tabIndex}
      aria-current={props.current ? 'true' : undefined}
      aria-rowindex={props.index}
    >
      <For each={props.columns}>
        {(column) => (
          <Show
            when={column.rowHeader}
            fallback={
              <td class="data-table__cell" data-align={column.align}>
                {column.cell(props.row)}
              </td>
            }
          >
            <th class="data-table__cell" scope="row" data-align={column.align}>
              {column.cell(props.row)}
            </th>
          </Show>
        )}
      </For>
    </tr>
  );
}
