import { createSignal } from 'solid-js';
import { isOpenTo } from '#core/access/actions.ts';
import type { Me } from '#core/schemas/access.ts';
import type { Presentation } from '#core/schemas/presentation.ts';
import { createLoad } from '#web-api/create-load.ts';
import { sendJson } from '#web-api/send-json.ts';
import { browserShelf, isOfBrowser } from './browser-shelf.ts';
import { type Shelf, systemShelf } from './shelf.ts';

export type ShelfName = 'system' | 'browser';

/** Both places where views and routes are kept, with what stands on each. */
export function createShelves() {
  const browser = browserShelf();
  const shelves: Readonly<Record<ShelfName, Shelf>> = { system: systemShelf, browser };
  const [turn, setTurn] = createSignal(0);
  // whoever is not signed in is not refused: nothing is asked for
  const inSystem = createLoad(turn, async (_, signal) => ((await isMember(signal)) ? systemShelf.list(signal) : null));
  const inBrowser = createLoad(turn, (_, signal) => browser.list(signal));
  return {
    shelves,
    inSystem,
    inBrowser,
    refresh: () => setTurn((n) => n + 1),
    /** Signed in, with the right to read somewhere. */
    isMember: () => (inSystem.data() ?? null) !== null,
  };
}

async function isMember(signal: AbortSignal): Promise<boolean> {
  const { pending, roles } = await sendJson<Me>('GET', '/api/me', undefined, signal);
  return pending === null && roles.some((role) => isOpenTo('record.read', role));
}

export function shelfOf(id: string): ShelfName {
  return isOfBrowser(id) ? 'browser' : 'system';
}

export function loadPresentation(id: string, signal: AbortSignal): Promise<Presentation> {
  return (isOfBrowser(id) ? browserShelf() : systemShelf).load(id, signal);
}
