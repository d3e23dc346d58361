import type { ListedPresentation, Presentation, PresentationContent } from '#core/schemas/presentation.ts';
import { ApiError } from '#web-api/api-error.ts';
import type { Kept, Shelf } from './shelf.ts';

const KEY = 'leader.presentations';
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids of what only this browser has; no record of the system begins so. */
export function isOfBrowser(id: string): boolean {
  return id.startsWith('lv_');
}

/** Saved views and routes of people without an account, in this browser alone. */
export function browserShelf(store: Storage = localStorage, now = () => Date.now()): Shelf {
  const read = (): Presentation[] => {
    try {
      const kept: unknown = JSON.parse(store.getItem(KEY) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isKept) : [];
    } catch {
      return [];
    }
  };
  const write = (all: readonly Presentation[]) => store.setItem(KEY, JSON.stringify(all));
  const find = (id: string) => {
    const found = read().find((one) => one.id === id);
    if (!found) throw new ApiError('http', 'NOT_FOUND', 404);
    return found;
  };
  let removed: Presentation[] = [];

  return {
    list: async () => read().map(listed),
    load: async (id) => find(id),
    add: async (content) => {
      const made = presentationOf(newId(), 1, content, now());
      write([made, ...read()]);
      return made;
    },
    change: async ({ id, version }, content) => {
      const before = find(id);
      // another tab of this browser may have saved meanwhile
      if (before.version !== version) throw new ApiError('http', 'STALE_VERSION', 412);
      const made = presentationOf(id, version + 1, content, now());
      write([made, ...read().filter((one) => one.id !== id)]);
      return made;
    },
    remove: async (kept) => {
      removed = [find(kept.id), ...removed];
      write(read().filter((one) => one.id !== kept.id));
      return kept;
    },
    restore: async (kept) => {
      const back = removed.find((one) => one.id === kept.id);
      if (back) write([back, ...read()]);
      return kept;
    },
  };
}

function presentationOf(id: string, version: number, content: PresentationContent, at: number): Presentation {
  const own = { id, version, region: null, stopCount: content.stops.length, mine: true };
  const { regionCode: _, ...rest } = content;
  return { ...rest, ...own, audience: 'OWN', updatedAt: new Date(at).toISOString(), mayEdit: true, mayPublish: false };
}

function listed({ note: _, stops: __, mayEdit: ___, mayPublish: ____, ...rest }: Presentation): ListedPresentation {
  return rest;
}

function newId(): Kept['id'] {
  const letters = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => ALPHABET[byte % 32]);
  return `lv_${letters.join('')}`;
}

/** What somebody else's script or an older release may have left is passed over. */
function isKept(value: unknown): value is Presentation {
  if (typeof value !== 'object' || value === null) return false;
  if (!('id' in value && 'title' in value && 'stops' in value && 'kind' in value && 'version' in value)) return false;
  return typeof value.id === 'string' && typeof value.title === 'string' && Array.isArray(value.stops);
}
