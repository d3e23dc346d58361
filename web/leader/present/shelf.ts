import type { ListedPresentation, Presentation, PresentationContent } from '#core/schemas/presentation.ts';
import { newKey } from '#web-api/new-key.ts';
import { requestPath } from '#web-api/request-path.ts';
import { sendJson } from '#web-api/send-json.ts';

export type Kept = { id: string; version: number };

/** Where saved views and routes are kept: in the system for those who may, else in this browser. */
export type Shelf = {
  list: (signal: AbortSignal) => Promise<ListedPresentation[]>;
  load: (id: string, signal: AbortSignal) => Promise<Presentation>;
  add: (content: PresentationContent) => Promise<Kept>;
  change: (kept: Kept, content: PresentationContent) => Promise<Kept>;
  /** Can be taken back with what it answers. */
  remove: (kept: Kept) => Promise<Kept>;
  restore: (kept: Kept) => Promise<Kept>;
};

const LIST = '/api/presentations';
const ONE = '/api/presentations/:id';

/** In the system. Everything rejects with `ApiError`. */
export const systemShelf: Shelf = {
  list: async (signal) => (await sendJson<{ items: ListedPresentation[] }>('GET', LIST, undefined, signal)).items,
  load: (id, signal) => sendJson('GET', requestPath(ONE, { id }), undefined, signal),
  add: (content) => sendJson('POST', LIST, { key: keyOf(content), ...content }),
  change: ({ id, version }, content) =>
    sendJson('PUT', requestPath(ONE, { id }), { key: newKey(), version, ...content }),
  remove: (kept) => act(kept, 'remove'),
  restore: (kept) => act(kept, 'restore'),
};

/** One key as long as the content is the same: sent again after an answer that was lost, it is kept once. */
const keys = new WeakMap<PresentationContent, string>();
function keyOf(content: PresentationContent): string {
  const key = keys.get(content) ?? newKey();
  keys.set(content, key);
  return key;
}

function act({ id, version }: Kept, what: 'remove' | 'restore'): Promise<Kept> {
  return sendJson('POST', `${requestPath(ONE, { id })}/${what}`, { key: newKey(), version });
}
