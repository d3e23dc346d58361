import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { DataTableHeader } from './DataTableHeader.tsx';
import { DataTableRow } from './DataTableRow.tsx';
import type { DataTableColumn } from './data-table-column.ts';
import { EmptyState } from './EmptyState.tsx';
import { Skeleton } from './Skeleton.tsx';
import { stepIndex } from './step-index.ts';
import type { SortState } from './table-sort.ts';
import { useUiText } from './ui-text.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './DataTable.css';

export type DataTableProps<Row> = {
  /** Says what the rows are; read first by screen readers. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly DataTableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: SortState;
  onSort?: (next: SortState) => void;
  /** Key of the row whose details are open. */
  selected?: string;
  /** Makes rows choosable: click, or arrow keys and Enter. */
  onSelect?: (row: Row) => void;
  state?: 'ready' | 'loading' | 'error';
  /** Shown instead of rows in state `error`, usually an ErrorState. */
  error?: JSX.Element;
  /** Shown when there are no rows; a plain EmptyState unless given. */
  empty?: JSX.Element;
  /** Height of the scrolling box (CSS); the header sticks inside it. */
  height?: string;
  /** Rows in the whole result and index of the first one here, when `rows` is only a part. */
  total?: number;
  firstIndex?: number;
};

const skeletonRows = [1, 2, 3, 4, 5, 6];

function rowOf(target: EventTarget | null): HTMLTableRowElement | null {
  return target instanceof Element ? target.closest<HTMLTableRowElement>('tr[data-key]') : null;
}

/** A table of records: sortable headers, a sticky head, rows chosen by mouse or keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const text = useUiText();
  const id = createUniqueId();
  const [focused, setFocused] = createSignal<string>();

  // worked out once, not once a row: a thousand rows ask for it
  const keys = createMemo(() => props.rows.map(props.rowKey));
  const tabStop = createMemo(
    () => [focused(), props.selected].find((key) => key !== undefined && keys().includes(key)) ?? keys()[0],
  );
  const tabIndexOf = (key: string) => (props.onSelect ? (key === tabStop() ? 0 : -1) : undefined);
  const select = (key: string | undefined) => {
    const row = props.rows.find((candidate) => props.rowKey(candidate) === key);
    if (row !== undefined) props.onSelect?.(row);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const row = rowOf(event.target);
    // keys pressed in a link or button inside the row are theirs
    if (!props.onSelect || !row || row !== event.target) return;
    const key = row.dataset.key;
    if (event.key === 'Enter' || event.key === ' ') select(key);
    else {
      const next = stepIndex(event.key, keys().indexOf(key ?? ''), keys().length, 'vertical', false);
      if (next === undefined) return;
      event.currentTarget.querySelectorAll<HTMLElement>('tr[data-key]')[next]?.focus();
    }
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const control = event.target instanceof Element && event.target.closest('a, button, input, label, select');
    if (!control) select(rowOf(event.target)?.dataset.key);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling box that is a landmark only by its table's caption
    <div
      class="data-table"
      role="region"
      aria-labelledby={`${id}-caption`}
      aria-busy={props.state === 'loading' ? 'true' : undefined}
      tabIndex={props.onSelect ? undefined : 0}
      style={{ 'max-height': props.height }}
    >
      <table
        class="data-table__table"
        aria-rowcount={props.total === undefined ? undefined : props.total + 1}
        aria-describedby={props.onSelect ? `${id}-hint` : undefined}
      >
        <caption
          class="data-table__caption"
          classList={{ 'visually-hidden': props.captionHidden }}
          id={`${id}-caption`}
        >
          {props.caption}
        </caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => <DataTableHeader column={column} sort={props.sort} onSort={props.onSort} />}
            </For>
          </tr>
        </thead>
        <tbody
          class="data-table__body"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocusIn={(event) => setFocused(rowOf(event.target)?.dataset.key)}
        >
          <Show when={props.state !== 'error'}>
            <For each={props.rows}>
              {(row, index) => (
                <DataTableRow
                  row={row}
                  rowKey={props.rowKey(row)}
                  columns={props.columns}
                  index={props.firstIndex === undefined ? undefined : props.firstIndex + index() + 2}
                  current={props.selected !== undefined && props.rowKey(row) === props.selected}
                  tabIndex={tabIndexOf(props.rowKey(row))}
                />
              )}
            </For>
            <Show when={props.state === 'loading' && props.rows.length === 0}>
              <For each={skeletonRows}>
                {() => (
                  <tr class="data-table__row">
                    <td class="data-table__cell" colSpan={props.columns.length}>
                      <Skeleton />
                    </td>
                  </tr>
                )}
              </For>
            </Show>
          </Show>
        </tbody>
      </table>
      <Show when={props.onSelect}>
        <VisuallyHidden id={`${id}-hint`}>{text.table.rowHint}</VisuallyHidden>
      </Show>
      <Show when={props.state === 'error'}>
        <div class="data-table__state">{props.error}</div>
      </Show>
      <Show when={(props.state ?? 'ready') === 'ready' && props.rows.length === 0}>
        <div class="data-table__state">
          {props.empty ?? <EmptyState title={text.table.empty} detail={text.table.emptyDetail} />}
        </div>
      </Show>
    </div>
  );
}
