import type { EveryoneText } from '../../text/everyone-zh.ts';
import { wordsOf } from '../everyone-words.ts';
import { makeButton } from '../make-button.ts';
import { listSeenPages } from './seen-pages.ts';
import { whenWords } from './when-words.ts';

/** Says above the page when it was seen, where the service worker had to take it from what it keeps. */
export async function tellOffline(page: Document = document): Promise<void> {
  const words = (await wordsOf(page.documentElement.lang)).offline;
  const place = page.querySelector<HTMLElement>('[data-seen-pages]');
  if (place) await listSeenPages(place, words);
  const seen = Number(page.documentElement.dataset.seen);
  if (!Number.isFinite(seen) || seen === 0) return;
  const isList = page.querySelector('.home__list') !== null;
  const online = navigator.onLine;
  const said = isList ? (online ? words.slowList : words.seenList) : online ? words.slowPage : words.seenPage;
  const note = put(said(whenWords(seen, Date.now(), words)), words, page);
  addEventListener('online', () => note.say(words.back), { once: true });
}

/** The network went while the page is open: it stays as it is, open states stay true. */
export async function tellLost(page: Document = document): Promise<void> {
  if (page.querySelector('.offline-note')) return;
  const words = (await wordsOf(page.documentElement.lang)).offline;
  const note = put(words.lost, words, page);
  addEventListener('online', () => note.remove(), { once: true });
}

function put(text: string, words: EveryoneText['offline'], page: Document) {
  const note = page.createElement('div');
  note.className = 'offline-note';
  note.setAttribute('role', 'status');
  const said = page.createElement('p');
  said.textContent = text;
  note.append(
    said,
    makeButton(words.reload, 'secondary', () => location.reload()),
  );
  page.querySelector('main')?.prepend(note);
  return {
    say: (other: string) => {
      said.textContent = other;
    },
    remove: () => note.remove(),
  };
}
