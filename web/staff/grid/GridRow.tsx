import { Index, type JSX, Show, untrack } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { GridColumn, GridText } from './grid-types.ts';

/** One row of a grid, placed at its height in the whole list. */
export function GridRow<Row>(props: {
  index: number;
  /** px from the first row. */
  top: number;
  row: Row;
  name: string;
  columns: readonly GridColumn<Row>[];
  text: GridText;
  chosen: boolean;
  current: boolean;
  onChoose: (range: boolean) => void;
  isStop: (column: number) => boolean;
  /** The column whose value is being changed. */
  editing: number | null;
  /** Called once for each time that a cell is opened: what is read anew meanwhile leaves it alone. */
  editor: (column: GridColumn<Row>) => JSX.Element;
}) {
  return (
    <tr
      class="grid__row"
      role="row"
      data-row={props.index}
      aria-rowindex={props.index + 2}
      aria-selected={props.chosen}
      aria-current={props.current ? 'true' : undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td
        class="grid__cell grid__check"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: laid out one by one it is no cell to a browser
        role="gridcell"
        data-column={0}
        tabIndex={props.isStop(0) ? 0 : -1}
        aria-colindex={1}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={props.text.select(props.name)}
          checked={props.chosen}
          onClick={(event) => props.onChoose(event.shiftKey)}
        />
      </td>
      <Index each={props.columns}>
        {(column, at) => (
          <Dynamic
            component={at === 0 ? 'th' : 'td'}
            scope={at === 0 ? 'row' : undefined}
            class="grid__cell"
            classList={{ 'grid__cell--name': at === 0, 'grid__cell--editing': props.editing === at + 1 }}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            data-column={at + 1}
            data-align={column().align}
            tabIndex={props.isStop(at + 1) ? 0 : -1}
            aria-colindex={at + 2}
          >
            <Show
              when={props.editing === at + 1}
              fallback={<span class="grid__value">{column().cell(props.row)}</span>}
            >
              {untrack(() => props.editor(column()))}
            </Show>
          </Dynamic>
        )}
      </Index>
    </tr>
  );
}
