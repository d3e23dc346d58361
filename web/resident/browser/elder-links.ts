import { applyElder, makeElderSwitch } from '#ui/elder-switch.ts';
import { type ElderStep, elderValue, preferenceHref, readElder } from '#ui/preferences.ts';

/** Lets the elder links of the page work in place, without losing where one has scrolled to. */
export function followElderLinks(page: Document = document): void {
  const elder = makeElderSwitch(page);
  const show = (step: ElderStep) => {
    for (const link of elderLinks(page)) {
      const own = link.dataset.elderStep;
      if (own === undefined) link.href = preferenceHref(page.location.search, { elder: step === 0 ? 1 : 0 });
      else if (own === elderValue(step)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const set = (step: ElderStep) => {
    elder.set(step);
    dropParameter(page);
    show(step);
  };
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(ELDER_LINK) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    set(readElder(new URL(link.href).searchParams, null));
  });
  // a page from a cache, or gone back to, may have been written before the choice
  const agree = () => {
    applyElder(page);
    show(elder.current());
  };
  agree();
  page.defaultView?.addEventListener('pageshow', agree);
}

/** The language and the detail link keep an elder parameter of the address and are none of these. */
const ELDER_LINK = 'a[href*="elder="]:not([hreflang], .elder-detail)';

function elderLinks(page: Document): NodeListOf<HTMLAnchorElement> {
  return page.querySelectorAll<HTMLAnchorElement>(ELDER_LINK);
}

/** `?elder=` in the address would win over the choice just made when the page is loaded again. */
function dropParameter(page: Document): void {
  const url = new URL(page.location.href);
  if (!url.searchParams.has('elder')) return;
  url.searchParams.delete('elder');
  page.defaultView?.history.replaceState(page.defaultView.history.state, '', url.href);
}
