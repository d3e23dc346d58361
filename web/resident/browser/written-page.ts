/** Query of the address whose list is in the page now: the page's own, until script puts another list in. */
let search = globalThis.location?.search ?? '';

export function writtenSearch(): string {
  return search;
}

export function setWrittenSearch(now: string): void {
  search = now;
}
