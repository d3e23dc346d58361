import { createEffect, For, onCleanup, onMount } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import type { SortState } from '#ui/table-sort.ts';
import type { GridColumn, GridText } from './grid-types.ts';

/** The head of a grid: chooses all rows, sorts by a column. */
export function GridHead<Row>(props: {
  columns: readonly GridColumn<Row>[];
  text: GridText;
  sort: SortState;
  all: boolean;
  some: boolean;
  onAll: () => void;
  isStop: (column: number) => boolean;
  onHeight: (px: number) => void;
}) {
  let head: HTMLTableSectionElement | undefined;
  let box: HTMLInputElement | undefined;
  onMount(() => {
    if (!head) return;
    const observer = new ResizeObserver(() => props.onHeight(head?.offsetHeight ?? 0));
    observer.observe(head);
    onCleanup(() => observer.disconnect());
  });
  const direction = (column: GridColumn<Row>) => (props.sort.column === column.id ? props.sort.direction : undefined);
  const icon = (column: GridColumn<Row>) => {
    if (direction(column) === 'ascending') return 'arrow-up';
    return direction(column) === 'descending' ? 'arrow-down' : 'sort';
  };
  createEffect(() => {
    if (box) box.indeterminate = props.some && !props.all;
  });
  return (
    <thead class="grid__head" role="rowgroup" ref={head}>
      <tr class="grid__row" role="row" aria-rowindex={1} data-row={-1}>
        {/* biome-ignore lint/a11y/useSemanticElements: laid out one by one it is no table head any more, the role says it is */}
        <th
          class="grid__header grid__check"
          role="columnheader"
          data-column={0}
          tabIndex={props.isStop(0) ? 0 : -1}
          aria-colindex={1}
          aria-label={props.text.selectAll}
        >
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={props.text.selectAll}
            checked={props.all}
            ref={box}
            onChange={() => {
              props.onAll();
              if (box) box.checked = props.all;
            }}
          />
        </th>
        <For each={props.columns}>
          {(column, at) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <th
              class="grid__header"
              classList={{ 'grid__header--name': at() === 0 }}
              role="columnheader"
              data-column={at() + 1}
              data-align={column.align}
              tabIndex={props.isStop(at() + 1) ? 0 : -1}
              aria-colindex={at() + 2}
              aria-sort={direction(column)}
            >
              <span class="grid__title">{column.header}</span>
              <Icon name={icon(column)} />
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}
