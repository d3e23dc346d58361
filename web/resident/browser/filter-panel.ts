/** Puts the panel of filters away by Escape, or by pressing anything else, as what lies over a list is expected to go. */
export function closeFilterPanel(page: Document = document): void {
  // a search on the map brings another panel with its list
  const panelOf = () => page.querySelector<HTMLDetailsElement>('details.filters');
  page.addEventListener('keydown', (event) => {
    const panel = panelOf();
    if (event.key !== 'Escape' || !panel?.open || !panel.contains(page.activeElement)) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  page.addEventListener('click', ({ target }) => {
    const panel = panelOf();
    if (panel && target instanceof Node && !panel.contains(target)) panel.open = false;
  });
}
