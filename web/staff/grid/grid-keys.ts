/** A cell of a grid; row −1 is its header. */
export type Cell = { readonly row: number; readonly column: number };
export type GridSize = {
  readonly rows: number;
  readonly columns: number /** Rows that fit on the screen. */;
  readonly page: number;
};
export type GridKey = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

/**
 * Where a key leads from a cell (ARIA Authoring Practices, data grid): arrows, Home and End along the row, with Ctrl to the
 * first and the last cell, PageUp and PageDown by a screen. Null for keys that move nothing; the cell itself at an edge.
 */
export function cellAfter({ key, ctrlKey, metaKey }: GridKey, { row, column }: Cell, size: GridSize): Cell | null {
  const far = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(-1, Math.min(last.row, nextRow)),
    column: Math.max(0, Math.min(last.column, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return far ? to(0, column) : to(row - 1, column);
    case 'ArrowDown':
      return far ? to(last.row, column) : to(row + 1, column);
    case 'ArrowLeft':
      return far ? to(row, 0) : to(row, column - 1);
    case 'ArrowRight':
      return far ? to(row, last.column) : to(row, column + 1);
    case 'Home':
      return far ? to(0, 0) : to(row, 0);
    case 'End':
      return far ? to(last.row, last.column) : to(row, last.column);
    case 'PageUp':
      return to(Math.max(0, row - size.page), column);
    case 'PageDown':
      return to(row + size.page, column);
    default:
      return null;
  }
}
