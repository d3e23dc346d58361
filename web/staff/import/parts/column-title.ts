import type { TableColumn } from '#core/table/shape/table.ts';

/** What a column is called: its headings from the top, or its letters where it has none. */
export function columnTitle({ path, letters }: Pick<TableColumn, 'path' | 'letters'>): string {
  return path.length === 0 ? letters : path.join(' / ');
}
