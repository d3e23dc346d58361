import { changedHome } from '../paths.ts';

/** A list's address with what the visitor switched since the server wrote it: the map and the order by distance. */
export function withSwitches(search: string, here: string = location.search, byRegion = false): string {
  const now = new URLSearchParams(here);
  return changedHome(search, { view: now.get('view'), sort: byRegion ? null : now.get('sort') });
}

/** Who chooses a region wants its places, not those nearest to where they are. */
const BY_REGION = '.place, [data-by-region]';

const LINKS = '.home a:is([href="/"], [href^="/?"]):not(.map-switch, .near-switch)';

/**
 * Links and forms of the list keep an open map and the order by distance, which script switches without another page. A form
 * then says each name once, as our links do.
 */
export function keepSwitches(page: Document = document): void {
  const here = () => page.location.search;
  const follow = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(LINKS) : null;
    if (link) link.href = withSwitches(new URL(link.href).search, here(), link.closest(BY_REGION) !== null);
  };
  // before the browser reads where the link leads, a middle click too
  for (const type of ['click', 'auxclick']) page.addEventListener(type, follow, true);
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('.home form[action="/"]')) return;
    event.preventDefault();
    page.location.assign(withSwitches(formSearch(new FormData(form)), here(), form.closest(BY_REGION) !== null));
  });
}

/** What a form sends, without empty fields, the values of one name together. */
export function formSearch(fields: Iterable<[string, FormDataEntryValue]>): string {
  const query = new URLSearchParams();
  for (const [name, value] of fields) {
    const before = query.get(name);
    if (typeof value === 'string' && value !== '') query.set(name, before === null ? value : `${before},${value}`);
  }
  return `?${query}`;
}
