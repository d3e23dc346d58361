import type { JSX } from 'solid-js';

export type GridColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** Least width in px at the size of the table's type; what is left is shared out. */
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly cell: (row: Row) => JSX.Element;
  /** Whether the value can be changed in its cell. */
  readonly edits?: (row: Row) => boolean;
};

/** Words of a grid. */
export type GridText = {
  readonly select: (name: string) => string;
  readonly selectAll: string;
  readonly hint: string;
};

/** What a page can do with its grid by shortcut. */
export type GridHandle = {
  /** Puts the keyboard on the cell it stood on last. */
  focus: () => void;
  /** One row on, or back with −1. */
  step: (rows: number) => void;
  /** Opens the cell the keyboard stands on, or the given column of its row, for typing. */
  edit: () => void;
  /** Somebody is typing in a cell. */
  isEditing: () => boolean;
};
