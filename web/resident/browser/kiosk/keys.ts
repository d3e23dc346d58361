import type { SearchAnswer, SearchHit } from '#core/schemas/search.ts';
import { paths } from '../../paths.ts';
import type { EveryoneText } from '../../text/everyone-zh.ts';
import { makeButton } from '../make-button.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Names longer than this are found by their first letters anyway. */
const MOST_LETTERS = 20;
const SHOWN = 8;

/** Finding a place by the first letters of its name, on keys on the screen. `lock`: the kiosk's region, or `all`. */
export function offerKeys(page: Document, lock: string, words: EveryoneText['kiosk']): void {
  const place = page.querySelector<HTMLElement>('[data-kiosk-search]');
  if (!place) return;
  const open = makeButton(words.search, 'primary', () => {
    open.replaceWith(panelOf(page, lock, words, () => place.replaceChildren(open)));
  });
  open.classList.add('kiosk-search__open');
  place.replaceChildren(open);
  place.hidden = false;
}

function panelOf(page: Document, lock: string, words: EveryoneText['kiosk'], close: () => void): HTMLElement {
  const panel = page.createElement('div');
  panel.className = 'kiosk-search';
  const hint = page.createElement('p');
  hint.textContent = words.searchHint;
  const typed = page.createElement('output');
  typed.className = 'kiosk-search__typed';
  typed.setAttribute('aria-label', words.typed);
  const status = page.createElement('p');
  status.setAttribute('role', 'status');
  const found = page.createElement('ul');
  found.className = 'kiosk-found';
  found.setAttribute('role', 'list');

  let letters = '';
  const type = async (next: string) => {
    letters = next.slice(0, MOST_LETTERS);
    typed.textContent = letters.toUpperCase();
    const asked = letters;
    const hits = asked === '' ? [] : await search(asked, lock);
    if (asked !== letters) return; // the next letter was faster
    found.replaceChildren(...(hits ?? []).map((hit) => resultOf(page, hit)));
    if (asked === '') status.textContent = words.empty;
    else if (hits === null) status.textContent = words.failed;
    else status.textContent = hits.length === 0 ? words.none : words.found(hits.length);
  };

  const keys = page.createElement('div');
  keys.className = 'kiosk-keys';
  keys.setAttribute('role', 'group');
  keys.setAttribute('aria-label', words.keys);
  keys.append(...Array.from(LETTERS, (letter) => makeButton(letter, 'secondary', () => void type(letters + letter))));
  const tools = page.createElement('p');
  tools.className = 'actions';
  tools.append(
    makeButton(words.erase, 'secondary', () => void type(letters.slice(0, -1))),
    makeButton(words.clear, 'secondary', () => void type('')),
    makeButton(words.close, 'secondary', close),
  );
  panel.append(hint, typed, keys, tools, status, found);
  void type('');
  return panel;
}

/** Places of the kiosk's region whose name has these initials; null when they cannot be had. */
async function search(letters: string, lock: string): Promise<readonly SearchHit[] | null> {
  const query = new URLSearchParams({ q: letters, kinds: 'SITE', limit: String(SHOWN) });
  if (lock !== 'all') query.set('region', lock);
  try {
    const response = await fetch(`/api/search?${query}`, { headers: { accept: 'application/json' } });
    if (!response.ok) return null;
    const { items } = (await response.json()) as SearchAnswer; // typed by the API's own contract, see #core/schemas
    return items.filter((hit) => !hit.isIllustrative);
  } catch {
    return null;
  }
}

function resultOf(page: Document, hit: SearchHit): HTMLElement {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.className = 'kiosk-tile';
  link.href = paths.site(hit.id);
  link.lang = 'zh-CN';
  link.textContent = hit.title;
  item.append(link);
  return item;
}
