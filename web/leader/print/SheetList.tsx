import { For, Show } from 'solid-js';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import type { PrintText } from './text/print-zh.ts';

export type SheetRows<Row> = {
  title: string;
  /** 数据截至 of the rows, which need not be that of the figures or the map on the same sheet. */
  asOf: string;
  /** What a reader of the sheet would otherwise take wrongly of it; null for nothing. */
  note: string | null;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  complete: boolean;
};

/** All rows of a list; its head is repeated on every page. */
export function SheetList<Row>(props: { list: SheetRows<Row>; text: PrintText }) {
  return (
    <section class="sheet-part sheet-part--list">
      <h2>
        {props.list.title}
        <For each={[props.text.rows(props.list.rows.length), props.list.asOf, props.list.note].filter(Boolean)}>
          {(note) => <span class="sheet-part__note">{note}</span>}
        </For>
      </h2>
      <Show when={!props.list.complete}>
        <p class="sheet-part__note">{props.text.incomplete(props.list.rows.length)}</p>
      </Show>
      <table class="sheet-table">
        <thead>
          <tr>
            <For each={props.list.columns}>
              {(column) => (
                <th scope="col" class={column.align === 'end' ? 'sheet-table__number' : undefined}>
                  {column.header}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.list.rows}>
            {(row) => (
              <tr>
                <For each={props.list.columns}>
                  {(column) => (
                    <td class={column.align === 'end' ? 'sheet-table__number' : undefined}>{column.cell(row)}</td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
