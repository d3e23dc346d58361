import { fitRegionPanel } from '../browser/region-panel.ts';
import { setWrittenSearch } from '../browser/written-page.ts';
import type { BrowserData } from '../browser-data.ts';

/** A list page as the server writes it, not yet shown. */
export interface WrittenPage {
  readonly search: string;
  readonly document: Document;
  readonly data: BrowserData;
}

/** What of the page follows the list, as far as it is there (a kiosk has the list only); all around it stays as it is. */
const PARTS = ['.place', '.home__find', '.home__list'] as const;

/** Reads a list page that can stand in for this one. Rejects where it cannot be had whole. */
export async function readPage(path: string, signal: AbortSignal, here: Document = document): Promise<WrittenPage> {
  const response = await fetch(path, { headers: { accept: 'text/html' }, signal });
  if (!response.ok) throw new Error(`${response.status} while reading a list`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const written = page.getElementById('data')?.textContent;
  const isMissing = (part: string) => here.querySelector(part) !== null && !page.querySelector(part);
  if (!written || !page.querySelector('.home__list') || PARTS.some(isMissing)) throw new Error('this is no list page');
  const data = JSON.parse(written) as BrowserData; // written by document.ts of this portal
  return { search: new URL(path, location.href).search, document: page, data };
}

/** Puts the list of another page, and what says how it came about, into this one. */
export function swapHome({ document: next, search }: WrittenPage, page: Document = document): void {
  keepTyped(page, next);
  for (const part of PARTS) {
    const [here, there] = [page.querySelector(part), next.querySelector(part)];
    if (here && there) here.replaceWith(page.adoptNode(there));
  }
  page.title = next.title;
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const other = next.querySelector<HTMLAnchorElement>(`a[hreflang="${link.hreflang}"]`)?.getAttribute('href');
    if (other) link.setAttribute('href', other);
  }
  setWrittenSearch(search);
  fitRegionPanel(page.querySelector('.home[data-map]') !== null);
}

/** What was typed and not sent yet goes along. */
function keepTyped(page: Document, next: Document): void {
  const [here, there] = [page.querySelector<HTMLInputElement>(FIELD), next.querySelector<HTMLInputElement>(FIELD)];
  if (here && there && here.value !== '') there.value = here.value;
}

const FIELD = '.home__find .search-form__input';
