import { Show } from 'solid-js';
import type { DataTableColumn } from './data-table-column.ts';
import { Icon } from './Icon.tsx';
import { nextSort, type SortState } from './table-sort.ts';

/** One header cell of a DataTable; sortable ones hold a button. */
export function DataTableHeader<Row>(props: {
  column: DataTableColumn<Row>;
  sort?: SortState;
  onSort?: (next: SortState) => void;
}) {
  const direction = () => (props.sort?.column === props.column.id ? props.sort.direction : undefined);
  const icon = () => {
    if (direction() === 'ascending') return 'arrow-up';
    return direction() === 'descending' ? 'arrow-down' : 'sort';
  };
  return (
    <th
      class="data-table__header"
      scope="col"
      data-align={props.column.align}
      aria-sort={direction()}
      style={{ width: props.column.width }}
    >
      <Show
        when={props.column.sortable && props.onSort}
        fallback={<span class="data-table__title">{props.column.header}</span>}
      >
        {(onSort) => (
          <button
            class="data-table__sort"
            type="button"
            onClick={() => onSort()(nextSort(props.sort, props.column.id))}
          >
            {props.column.header}
            <Icon name={icon()} />
          </button>
        )}
      </Show>
    </th>
  );
}
