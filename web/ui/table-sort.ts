export type SortDirection = 'ascending' | 'descending';
export type SortState = { column: string; direction: SortDirection };

/** What pressing a header does: a new column starts ascending, the same one turns around. */
export function nextSort(current: SortState | undefined, column: string): SortState {
  const turn = current?.column === column && current.direction === 'ascending';
  return { column, direction: turn ? 'descending' : 'ascending' };
}
