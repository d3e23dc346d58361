import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** The address as the state of a page: what it says, and how to say something else. */
export type Address<View> = {
  view: Accessor<View>;
  /** Shows another view. `replace` leaves no step to go back to: for switches and typing, not for places. */
  go: (next: View, how?: 'push' | 'replace') => void;
};

/** Back, forward, refresh and a shared link all lead to the same view. `parse` never throws; `print` begins with a slash. */
export function createAddress<View>(
  parse: (url: URL) => View,
  print: (view: View) => string,
  page: Window = window,
): Address<View> {
  const here = () => parse(new URL(page.location.href));
  const [view, setView] = createSignal(here(), { equals: (a, b) => print(a) === print(b) });

  const go: Address<View>['go'] = (next, how = 'push') => {
    const href = print(next);
    if (how === 'replace') page.history.replaceState(null, '', href);
    else if (href !== page.location.pathname + page.location.search) page.history.pushState(null, '', href);
    setView(() => next);
  };

  const onPop = () => setView(here);
  page.addEventListener('popstate', onPop);
  onCleanup(() => page.removeEventListener('popstate', onPop));
  return { view, go };
}

/** The URL of a plain click on one of our own links, which the page may follow in place; null for every other click. */
export function ownLink(event: MouseEvent, base: string, page: Window = window): URL | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return ownLinkAt(event.target, base, page);
}

/** The URL of one of our own links that something stands in; null for what leads elsewhere or nowhere. */
export function ownLinkAt(target: EventTarget | null, base: string, page: Window = window): URL | null {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return null;
  const url = new URL(link.href);
  return url.origin === page.location.origin && url.pathname.startsWith(base) && url.hash === '' ? url : null;
}
