/** What is pointed at, as a list: nothing, a record, or several. */
export function idsOf(ids: string | readonly string[] | null): readonly string[] {
  if (ids === null) return [];
  return typeof ids === 'string' ? [ids] : ids;
}
