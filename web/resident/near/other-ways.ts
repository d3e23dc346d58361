/** The ways to a place that need no position; each leads to what is on the page already. */
export type Way = 'type' | 'region' | 'map';

export function go(way: Way, page: Document = document): void {
  if (way === 'type') focus(page.querySelector<HTMLElement>('.home__find .search-form__input'));
  else if (way === 'region') openRegions(page);
  else openMap(page);
}

function openRegions(page: Document): void {
  const panel = page.querySelector<HTMLDetailsElement>('.place__change');
  if (panel) panel.open = true;
  focus(page.querySelector<HTMLElement>('.place__summary, .place__choices a'));
}

function openMap(page: Document): void {
  const link = page.querySelector<HTMLElement>('a.map-switch');
  if (!page.querySelector('.home[data-map]')) link?.click();
  link?.focus();
  page.querySelector('.map-pane')?.scrollIntoView({ block: 'center' });
}

function focus(element: HTMLElement | null): void {
  element?.focus();
  element?.scrollIntoView({ block: 'center' });
}
