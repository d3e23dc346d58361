import { type Accessor, createComputed, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { Selection } from './create-selection.ts';
import { type Cell, cellAfter } from './grid-keys.ts';
import type { GridHandle } from './grid-types.ts';

type GridKeysOptions = {
  /** Keys of the rows, in order. */
  keys: Accessor<readonly string[]>;
  /** The column of the boxes among them. */
  columns: Accessor<number>;
  /** The element that holds the cells. */
  box: Accessor<HTMLElement | null>;
  /** Rows that fit on the screen. */
  page: () => number;
  /** Brings a row into the page. */
  show: (row: number) => void;
  selection: Selection;
  mayEdit: (cell: Cell) => boolean;
  onOpen: (row: number) => void;
  /** Enter on a cell of the header. */
  onHeader: (column: number) => void;
};

export type GridKeys = {
  /** The cell in the tab order. */
  stop: Accessor<Cell>;
  /** The keyboard is on this cell now, however it came there. */
  stand: (cell: Cell) => void;
  focus: (cell: Cell) => void;
  /** The keyboard is on a cell, or in one. */
  hasKeyboard: () => boolean;
  /** Where the cell is now that is typed in: it stays on its record when others come above it. */
  editing: Accessor<Cell | null>;
  edit: (cell: Cell) => void;
  /** Ends typing and gives the keyboard back to the cell. */
  done: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  handle: GridHandle;
};

/** The keyboard in a grid: one cell in the tab order, and what every key does on it. Column 0 chooses the row. */
export function createGridKeys(options: GridKeysOptions): GridKeys {
  const { keys, columns, selection } = options;
  const [at, setAt] = createSignal<Cell>({ row: 0, column: 1 });
  const [typing, setTyping] = createSignal<{ key: string; column: number } | null>(null);
  const editing = createMemo((): Cell | null => {
    const now = typing();
    const row = now === null ? -1 : keys().indexOf(now.key);
    return now === null || row < 0 ? null : { row, column: now.column };
  });
  const stop = createMemo(
    () => ({ row: Math.min(at().row, keys().length - 1), column: Math.min(at().column, columns() - 1) }),
    undefined,
    { equals: (a, b) => a.row === b.row && a.column === b.column },
  );

  const hasKeyboard = () => options.box()?.contains(document.activeElement) ?? false;
  // the keyboard goes with the record it is on when others come or go above it
  createComputed(
    on(keys, (now, before) => {
      const key = before?.[at().row];
      if (key === undefined || key === now[at().row] || !hasKeyboard()) return;
      const row = now.indexOf(key);
      if (row >= 0) setAt({ row, column: at().column });
    }),
  );

  let frame = 0;
  onCleanup(() => cancelAnimationFrame(frame));
  const focus = (cell: Cell) => {
    setAt(cell);
    if (cell.row >= 0) options.show(cell.row);
    cancelAnimationFrame(frame);
    // the row may only now come into the page
    frame = requestAnimationFrame(() => {
      const element = options
        .box()
        ?.querySelector<HTMLElement>(`[data-row="${cell.row}"] > [data-column="${cell.column}"]`);
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  const edit = (cell: Cell) => {
    const key = keys()[cell.row];
    if (key === undefined || !options.mayEdit(cell)) return;
    // the cell that was to have the keyboard gives it to what stands in it
    cancelAnimationFrame(frame);
    setTyping({ key, column: cell.column });
  };
  const done = () => {
    const cell = editing();
    setTyping(null);
    if (cell) focus(cell);
  };
  const reach = (from: string | undefined, to: string | undefined) => {
    if (from === undefined || to === undefined || from === to) return;
    if (!selection.has(from)) selection.toggle(from);
    selection.reachTo(to);
  };

  /** What a key does on the cell besides going elsewhere; false where it does nothing. */
  const act = (event: KeyboardEvent): boolean => {
    const { row, column } = stop();
    const key = keys()[row];
    switch (event.key) {
      case ' ':
        if (key === undefined) selection.toggleAll();
        else if (event.shiftKey) selection.reachTo(key);
        else selection.toggle(key);
        return true;
      case 'Enter':
        if (key === undefined) options.onHeader(column);
        else options.onOpen(row);
        return true;
      case 'F2':
        edit(stop());
        return true;
      case 'Escape':
        if (selection.ids().length === 0) return false;
        selection.clear();
        return true;
      case 'a':
        if (!event.ctrlKey && !event.metaKey) return false;
        selection.toggleAll();
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // keys pressed in a link, a box or an editor inside a cell are theirs
    if (!(event.target instanceof HTMLElement) || event.target.dataset.column === undefined || event.altKey) return;
    const here = stop();
    const next = cellAfter(event, here, { rows: keys().length, columns: columns(), page: options.page() });
    if (next) {
      if (event.shiftKey) reach(keys()[here.row], keys()[next.row]);
      focus(next);
    } else if (!act(event)) return;
    event.preventDefault();
  };
  return {
    stop,
    stand: setAt,
    focus,
    hasKeyboard,
    editing,
    edit,
    done,
    onKeyDown,
    handle: {
      focus: () => focus(stop()),
      step: (rows) =>
        focus({ row: Math.max(0, Math.min(keys().length - 1, stop().row + rows)), column: stop().column }),
      edit: () => edit(stop()),
      isEditing: () => editing() !== null,
    },
  };
}
