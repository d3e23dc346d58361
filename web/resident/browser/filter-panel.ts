/** Puts the panel of filters away by Escape, or by pressing anything else, as what lies over a list is expected to go. */
export function closeFilterPanel(page: Document = document): void {
  const panel = page.querySelector<HTMLDetailsElement>('details.filters');
  if (!panel) return;
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel.open || !panel.contains(page.activeElement)) return;
    panel.open = false;
    panel.querySelector('summary')?.focus();
  });
  page.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !panel.contains(target)) panel.open = false;
  });
}
