import { type KioskLock, mayShow } from '../../kiosk-lock.ts';

/** What a kiosk's own pages are: everything else leads out of it. */
const INSIDE = /^\/($|offline$|sites\/|report$|tickets$)/;

/**
 * Takes every way out of the page away: numbers and other sites become words, what prints, shares, copies, downloads or opens
 * windows goes. What is put into the page later is treated as it comes; a press that would still lead out does nothing.
 */
export function closeWaysOut(page: Document, lock: KioskLock): void {
  const close = (root: ParentNode) => closeIn(root, lock);
  close(page);
  new MutationObserver((changes) => {
    for (const { addedNodes, target, type } of changes) {
      if (type === 'attributes') close(target.parentNode ?? page);
      for (const node of addedNodes) if (node instanceof Element) close(node.parentNode ?? page);
    }
  }).observe(page.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['href', 'target'] });
  for (const type of ['click', 'auxclick'] as const) {
    page.addEventListener(type, (event) => stopLeaving(event, page, lock), { capture: true });
  }
  page.addEventListener('contextmenu', (event) => event.preventDefault());
  page.addEventListener('dragstart', (event) => event.preventDefault());
  const window = page.defaultView;
  if (!window) return;
  window.open = () => null;
  window.print = () => undefined;
}

/** Whether an address stays on the kiosk's own pages, and a list inside its region. */
export function staysInside(href: string, origin: string, lock: KioskLock): boolean {
  try {
    const url = new URL(href, origin);
    if (url.origin !== origin || !INSIDE.test(url.pathname) || url.searchParams.get('kiosk') === '0') return false;
    return url.pathname !== '/' || mayShow(lock, url.searchParams.get('region'));
  } catch {
    return false;
  }
}

function closeIn(root: ParentNode, lock: KioskLock): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.removeAttribute('target');
    if (link.hasAttribute('download') || !staysInside(link.href, location.origin, lock)) toWords(link);
  }
  for (const button of root.querySelectorAll<HTMLElement>(LEADS_OUT)) button.hidden = true;
}

/** Buttons of other parts that print, share or copy, and those that ask where the visitor is: the kiosk knows where it stands. */
const LEADS_OUT = '[data-share], [data-print], [data-copy], .near-switch, .locate-me';

/** A number is worth reading without a phone in the wall; the name of a map that cannot be opened is not. */
function toWords(link: HTMLAnchorElement): void {
  const isNumber = link.protocol === 'tel:';
  if (!isNumber && link.classList.contains('button')) {
    link.remove();
    return;
  }
  const words = link.ownerDocument.createElement('span');
  words.className = isNumber ? 'kiosk-number' : '';
  words.append(...link.childNodes);
  link.replaceWith(words);
}

function stopLeaving(event: MouseEvent, page: Document, lock: KioskLock): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link) return;
  const opensAnother = event.type === 'auxclick' || event.ctrlKey || event.metaKey || event.shiftKey;
  if (opensAnother || !staysInside(link.href, page.location.origin, lock)) {
    event.preventDefault();
    event.stopPropagation();
  }
}
