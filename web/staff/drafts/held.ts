import type { DraftContent } from './draft-content.ts';

/** What was typed and could not be kept on the PC, by the name of what is edited: it lives as long as the page does. */
export interface Held {
  get(name: string): DraftContent | undefined;
  put(name: string, content: DraftContent): void;
  drop(name: string): void;
}

/** While anything is held, the browser asks before the page is left. Otherwise nobody is asked anything. */
export function makeHeld(): Held {
  const contents = new Map<string, DraftContent>();
  return {
    get: (name) => contents.get(name),
    put(name, content) {
      contents.set(name, content);
      window.addEventListener('beforeunload', warn);
    },
    drop(name) {
      contents.delete(name);
      if (contents.size === 0) window.removeEventListener('beforeunload', warn);
    },
  };
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
  // what browsers before Chromium 119 go by; they show words of their own
  event.returnValue = 'unsaved';
}
