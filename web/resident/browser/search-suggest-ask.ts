import type { SearchAnswer, SearchHit } from '#core/schemas/search.ts';
import { readJson } from './read-json.ts';

/** Pause after the last key before anything is asked, ms: nobody reads what changes with every letter. */
const PAUSE_MS = 180;

export type Asked =
  | { readonly state: 'idle' | 'loading' | 'offline' | 'failed' }
  | { readonly state: 'done'; readonly text: string; readonly answers: readonly (readonly SearchHit[])[] };

export interface Asking {
  /** Asks for a text after a pause; an empty one asks nothing. What was asked before is dropped. */
  ask(text: string): void;
  stop(): void;
}

/** Asks while somebody types and tells what became of it; only ever of the newest text. */
export function askWhileTyping(pathsOf: (text: string) => readonly string[], tell: (asked: Asked) => void): Asking {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let control = new AbortController();

  const stop = () => {
    clearTimeout(timer);
    control.abort();
  };
  const read = async (text: string) => {
    const { signal } = control;
    tell({ state: 'loading' });
    try {
      const answers = await Promise.all(pathsOf(text).map((path) => readJson<SearchAnswer>(path, { signal })));
      if (!signal.aborted) tell({ state: 'done', text, answers: answers.map(({ items }) => items) });
    } catch (error) {
      // fetch itself fails with a TypeError only where no answer came at all
      if (!signal.aborted) tell({ state: error instanceof TypeError ? 'offline' : 'failed' });
    }
  };
  return {
    stop,
    ask(text) {
      stop();
      control = new AbortController();
      if (text === '') tell({ state: 'idle' });
      else timer = setTimeout(() => void read(text), PAUSE_MS);
    },
  };
}
