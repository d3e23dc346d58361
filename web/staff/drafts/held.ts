import { askBeforeLeaving } from '../parts/create-leave-question.ts';
import type { Word } from './last-words.ts';

/** What was typed and could not be kept on the PC, by the name of what is edited: it lives as long as the page does. */
export interface Held {
  get(name: string): Word | undefined;
  put(name: string, word: Word): void;
  drop(name: string): void;
}

/** While anything is held, the browser asks before the page is left. Otherwise nobody is asked anything. */
export function makeHeld(): Held {
  const words = new Map<string, Word>();
  return {
    get: (name) => words.get(name),
    put(name, word) {
      words.set(name, word);
      window.addEventListener('beforeunload', askBeforeLeaving);
    },
    drop(name) {
      // what was kept in time was never held: nobody is asked, and the page may be gone already
      if (words.delete(name) && words.size === 0) window.removeEventListener('beforeunload', askBeforeLeaving);
    },
  };
}
