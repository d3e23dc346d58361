/** The row of a record in the table on the page; null while it is not listed. `id` is a public id. */
export function rowElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(id)}"]`);
}
