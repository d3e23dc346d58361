import {
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { Skeleton } from '#ui/Skeleton.tsx';
import { nextSort, type SortState } from '#ui/table-sort.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { columnWidth, WIDTHS_AT } from './column-width.ts';
import { createGridKeys } from './create-grid-keys.ts';
import { createHeldFocus } from './create-held-focus.ts';
import { createRoom } from './create-room.ts';
import { createRowWindow } from './create-row-window.ts';
import type { Selection } from './create-selection.ts';
import { fittedWidths } from './fitted-widths.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import type { Cell } from './grid-keys.ts';
import type { GridColumn, GridHandle, GridText } from './grid-types.ts';
import './grid.css';

export type DataGridProps<Row extends object> = {
  /** Says what the rows are. */
  caption: string;
  text: GridText;
  /** The first one names the row and stays at the left. */
  columns: readonly GridColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  /** Rows in the whole list; null while not all have come. */
  total: number | null;
  sort: SortState;
  onSort: (next: SortState) => void;
  selection: Selection;
  /** Key of the row whose facts are beside the table. */
  current: string | null;
  onCurrent: (row: Row) => void;
  /** Enter, or a double click on a cell that is not changed in its place. */
  onOpen: (row: Row) => void;
  /** The row the keyboard has come to or the pointer is on; null when neither is. */
  onPoint?: (row: Row | null, how: 'keys' | 'pointer') => void;
  /** What stands in a cell while its value is changed. `done` gives the keyboard back to the cell. */
  editor?: (row: Row, column: GridColumn<Row>, done: () => void) => JSX.Element;
  /** The last rows come into sight. */
  onNearEnd?: () => void;
  state: 'ready' | 'loading' | 'error';
  error?: JSX.Element;
  empty?: JSX.Element;
  ref?: (grid: GridHandle) => void;
};

/** Rows before the end from which the next ones are asked for. */
const NEAR_END = 40;
/** In which most people click twice. */
const SECOND_CLICK_MS = 300;
const SKELETON_ROWS = [1, 2, 3, 4, 5, 6];

/** A long table one moves through cell by cell (ARIA grid): rows out of sight are not in the page. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const id = createUniqueId();
  let element: HTMLElement | undefined;
  const [box, setBox] = createSignal<HTMLElement | null>(null);
  // only in the page an element has a window whose changes of size can be watched
  onMount(() => setBox(element ?? null));
  const [head, setHead] = createSignal(0);
  const keys = createMemo(() => props.rows.map(props.rowKey));
  const places = createMemo(() => new Map(keys().map((key, row) => [key, row])));
  const placeOf = (key: string) => places().get(key) ?? -1;
  const columns = () => props.columns.length + 1;
  const sortBy = (column: number) => {
    const wanted = props.columns[column - 1];
    if (wanted) props.onSort(nextSort(props.sort, wanted.id));
    else props.selection.toggleAll();
  };
  const rowAt = (row: number): Row | undefined => props.rows[row];
  const open = (row: number) => {
    const found = rowAt(row);
    if (found) props.onOpen(found);
  };
  const mayEdit = ({ row, column }: Cell): boolean => {
    const found = rowAt(row);
    return found !== undefined && (props.columns[column - 1]?.edits?.(found) ?? false);
  };
  const grid = createGridKeys({
    keys,
    columns,
    box,
    page: () => rows.page(),
    show: (row) => rows.show(row),
    selection: props.selection,
    mayEdit,
    onOpen: open,
    onHeader: sortBy,
  });
  const rows = createRowWindow({ count: () => keys().length, box, headHeight: head, kept: () => grid.stop().row });
  props.ref?.(grid.handle);
  const held = createHeldFocus(
    () => props.rows,
    () => grid.focus(grid.stop()),
  );

  const room = createRoom(box);
  const widths = createMemo(() => fittedWidths(props.columns.map(columnWidth), room()));
  const sized = (width: number) => `calc(${width / WIDTHS_AT} * var(--size-table))`;
  const template = createMemo(() => {
    const columns = widths().map((width) => `minmax(${sized(width)}, ${width}fr)`);
    return ['var(--grid-check)', ...columns].join(' ');
  });
  const whole = () => `calc(var(--grid-check) + ${sized(widths().reduce((sum, width) => sum + width, 0))})`;
  // a row is known by its key: read anew, it keeps its cells, with the keyboard and what is typed in them
  const inSight = createMemo(() => rows.items().flatMap(({ index }) => keys()[index] ?? []));
  const isStop = (row: number, column: number) => grid.stop().row === row && grid.stop().column === column;

  /** Where a double click began: what its first click shows may move another cell under the pointer. */
  let pressed: Cell | null = null;
  let showing: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(showing));
  /** The facts that are not there yet take room from the table: a cell that may be typed in waits for a second click. */
  const showRow = (row: Row, at: Cell) => {
    clearTimeout(showing);
    if (props.current !== null || !mayEdit(at)) props.onCurrent(row);
    else showing = setTimeout(() => props.onCurrent(row), SECOND_CLICK_MS);
  };
  const onClick = (event: MouseEvent) => {
    const at = cellOf(event.target);
    if (at === null || isControl(event.target)) return;
    if (event.detail <= 1) pressed = at;
    else if (at.row >= 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey) return;
    grid.focus(at);
    const row = rowAt(at.row);
    if (!row) sortBy(at.column);
    else if (event.shiftKey) props.selection.reachTo(props.rowKey(row));
    else if (event.ctrlKey || event.metaKey) props.selection.toggle(props.rowKey(row));
    else showRow(row, at);
  };
  const point = (target: EventTarget | null, how: 'keys' | 'pointer') =>
    props.onPoint?.(rowAt(cellOf(target)?.row ?? -1) ?? null, how);

  createEffect(() => {
    const last = rows.items().at(-1)?.index ?? -1;
    if (keys().length > 0 && last >= keys().length - NEAR_END) props.onNearEnd?.();
  });
  // what was chosen on the map, or came with the address, is brought into sight
  createEffect(
    on([() => props.current, keys], ([current], before) => {
      const row = current === null ? -1 : placeOf(current);
      if (row < 0 || row === grid.stop().row) return;
      // rows that are read anew leave the keyboard where it is
      if (before?.[0] === current && grid.hasKeyboard()) return;
      grid.stand({ row, column: grid.stop().column });
      rows.show(row);
    }),
  );

  return (
    <section
      class="grid"
      aria-label={props.caption}
      aria-busy={props.state === 'loading' ? 'true' : undefined}
      ref={element}
      style={{ '--grid-columns': template(), '--grid-width': whole() }}
    >
      <div class="grid__probe" aria-hidden="true" ref={rows.probe} />
      <table
        class="grid__table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows laid out one by one are no table to a browser
        role="grid"
        aria-label={props.caption}
        aria-rowcount={props.total === null ? -1 : props.total + 1}
        aria-colcount={columns()}
        aria-multiselectable="true"
        aria-describedby={`${id}-hint`}
        onKeyDown={grid.onKeyDown}
        onClick={onClick}
        onDblClick={(event) => {
          clearTimeout(showing);
          if (isControl(event.target) || pressed === null) return;
          if (mayEdit(pressed)) grid.edit(pressed);
          else open(pressed.row);
        }}
        onFocusIn={(event) => {
          held.onFocusIn();
          const at = cellOf(event.target);
          if (at) grid.stand(at);
          point(event.target, 'keys');
        }}
        onFocusOut={(event) => {
          held.onFocusOut(event);
          props.onPoint?.(null, 'keys');
        }}
        onPointerOver={(event) => point(event.target, 'pointer')}
        onPointerLeave={() => props.onPoint?.(null, 'pointer')}
      >
        <GridHead
          columns={props.columns}
          text={props.text}
          sort={props.sort}
          all={props.selection.all()}
          some={props.selection.ids().length > 0}
          onAll={() => props.selection.toggleAll()}
          isStop={(column) => isStop(-1, column)}
          onHeight={setHead}
        />
        <tbody class="grid__body" role="rowgroup" style={{ height: `${keys().length * rows.rowHeight()}px` }}>
          <Show when={props.state !== 'error'}>
            <For each={inSight()}>
              {(key) => (
                <Show when={rowAt(placeOf(key))}>
                  {(row) => (
                    <GridRow<Row>
                      index={placeOf(key)}
                      top={placeOf(key) * rows.rowHeight()}
                      row={row()}
                      name={props.rowName(row())}
                      columns={props.columns}
                      text={props.text}
                      chosen={props.selection.has(key)}
                      current={props.current === key}
                      onChoose={(range) => (range ? props.selection.reachTo(key) : props.selection.toggle(key))}
                      isStop={(column) => isStop(placeOf(key), column)}
                      editing={grid.editing()?.row === placeOf(key) ? (grid.editing()?.column ?? null) : null}
                      editor={(column) => props.editor?.(row(), column, grid.done)}
                    />
                  )}
                </Show>
              )}
            </For>
          </Show>
        </tbody>
      </table>
      <VisuallyHidden id={`${id}-hint`}>{props.text.hint}</VisuallyHidden>
      <Show when={props.state === 'loading' && keys().length === 0}>
        <div class="grid__state">
          <For each={SKELETON_ROWS}>{() => <Skeleton />}</For>
        </div>
      </Show>
      <Show when={props.state === 'error'}>
        <div class="grid__state">{props.error}</div>
      </Show>
      <Show when={props.state === 'ready' && keys().length === 0}>
        <div class="grid__state">{props.empty}</div>
      </Show>
    </section>
  );
}

function cellOf(target: EventTarget | null): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.parentElement?.dataset.row;
  return cell && row !== undefined ? { row: Number(row), column: Number(cell.dataset.column) } : null;
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}
