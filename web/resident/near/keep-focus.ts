/** Does what may move the focused row of a list, which takes the focus from it in every browser, and gives it back. */
export function keepingFocus(work: () => void, fallback: () => HTMLElement | null, page: Document = document): void {
  const before = page.activeElement;
  work();
  if (!(before instanceof HTMLElement) || before === page.body || before === page.activeElement) return;
  (before.isConnected ? before : fallback())?.focus({ preventScroll: true });
}
