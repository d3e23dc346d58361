import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { BASE, parseView, printView, type View } from './paths.ts';

export type Address = {
  view: Accessor<View>;
  /** Shows another view. `replace` leaves no step to go back to: for switches, not for places. */
  go: (next: View, how?: 'push' | 'replace') => void;
};

/** The browser's address as the state of the page: back, forward, refresh and a shared link all lead to the same view. */
export function createAddress(page: Window = window): Address {
  const [view, setView] = createSignal(parseView(page.location.search));

  const go: Address['go'] = (next, how = 'push') => {
    const href = printView(next);
    if (how === 'replace') page.history.replaceState(null, '', href);
    else if (href !== page.location.pathname + page.location.search) page.history.pushState(null, '', href);
    setView(next);
  };

  const onPop = () => setView(parseView(page.location.search));
  page.addEventListener('popstate', onPop);
  onCleanup(() => page.removeEventListener('popstate', onPop));
  return { view, go };
}

/** Whether a click on a link means “go there in this page”: the plain button, no modifier, one of our own views. */
export function viewOfClick(event: MouseEvent, origin: string): View | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  if (url.origin !== origin || url.pathname !== BASE || url.hash !== '') return null;
  return parseView(url.search);
}
