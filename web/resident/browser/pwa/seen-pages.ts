import type { EveryoneText } from '../../text/everyone-zh.ts';
import { PAGES, SEEN_AT, TITLE } from './kept.ts';
import { whenWords } from './when-words.ts';

interface SeenPage {
  readonly href: string;
  readonly title: string;
  /** ms UTC */
  readonly seen: number;
}

/** Pages offered where there is no network; further ones are still found by their own links. */
const SHOWN = 30;

/** Lists what can be read without network, the latest first. */
export async function listSeenPages(place: HTMLElement, words: EveryoneText['offline']): Promise<void> {
  const list = place.querySelector('ul');
  const pages = await seenPages();
  if (!list) return;
  place.hidden = false;
  if (pages.length === 0) list.replaceWith(words.none);
  for (const { href, title, seen } of pages.slice(0, SHOWN)) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = title;
    const when = document.createElement('span');
    when.className = 'note';
    when.textContent = ` ${whenWords(seen, Date.now(), words)}`;
    item.append(link, when);
    list.append(item);
  }
}

async function seenPages(): Promise<SeenPage[]> {
  try {
    const cache = await caches.open(PAGES);
    const kept = await Promise.all(
      (await cache.keys()).map(async (request) => [request, await cache.match(request)] as const),
    );
    return kept
      .map(([request, response]) => ({
        href: request.url,
        title: decodeURIComponent(response?.headers.get(TITLE) ?? ''),
        seen: Number(response?.headers.get(SEEN_AT)),
      }))
      .filter(({ title }) => title !== '')
      .sort((a, b) => b.seen - a.seen);
  } catch {
    return []; // a browser that keeps nothing
  }
}
