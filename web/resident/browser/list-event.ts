/** Told on the document after the list was replaced or put in another order by script, with the sites in the order shown. */
export const LIST_EVENT = 'atlas:list';

export interface ListEventDetail {
  readonly ids: readonly string[];
}

export function tellList(ids: readonly string[], page: Document = document): void {
  page.dispatchEvent(new CustomEvent<ListEventDetail>(LIST_EVENT, { detail: { ids } }));
}

/** Public ids of the sites that the list shows now, in its order. */
export function listedIds(page: Document = document): string[] {
  const list = page.querySelector('.home__list');
  const items = Array.from(list?.querySelectorAll<HTMLElement>('[data-site]') ?? []);
  const byDistance = list?.hasAttribute('data-near') === true;
  return items
    .filter((item) => !byDistance || item.closest('.near-list, .samples') !== null)
    .flatMap((item) => item.dataset.site ?? []);
}

/** Told on the document after script changed the address to another list page; `popstate` tells of back and forward only. */
export const ADDRESS_EVENT = 'atlas:address';

export function tellAddress(page: Document = document): void {
  page.dispatchEvent(new CustomEvent(ADDRESS_EVENT));
}
