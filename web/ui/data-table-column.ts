import type { JSX } from 'solid-js';

export type DataTableColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => JSX.Element;
  sortable?: boolean;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  /** A CSS width, e.g. `8em`. */
  width?: string;
  /** Names the row; stays at the left while a narrow screen scrolls. One column at most. */
  rowHeader?: boolean;
};
