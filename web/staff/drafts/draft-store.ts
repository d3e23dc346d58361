import { newKey } from '#web-api/new-key.ts';
import type { DraftContent, SeenContent } from './draft-content.ts';
import type { DraftPort, KeptRow, Shelf } from './draft-port.ts';
import { type DraftKeys, openValue, ownerMark, sealedName, sealValue } from './seal.ts';

/** `FULL`: no room · `NO_STORAGE`: the browser keeps nothing · `TAKEN`: another tab wrote since. */
export type KeepFailure = 'FULL' | 'NO_STORAGE' | 'TAKEN';

export type Kept =
  | { readonly ok: true; readonly id: string; readonly stamp: string; readonly at: number }
  | { readonly ok: false; readonly id: string; readonly reason: KeepFailure };

/** Something found on this PC; `content` is null where it can not be opened: it was kept under another key. */
export interface Found<C> {
  readonly id: string;
  readonly stamp: string;
  readonly at: number;
  readonly content: C | null;
}

/** Records kept for offline: so many of an account, and so long after they were seen. */
export const MOST_SEEN = 100;
export const SEEN_KEPT_MS = 30 * 86_400_000;
/** A file that nobody goes on with in this time is forgotten. */
export const IMPORT_KEPT_MS = 30 * 86_400_000;

export interface DraftStore {
  /** `name`: what is edited, e.g. `SITE/st_0000000001`. `seen`: stamp of what this tab saw last, null = nothing, `ANY` = whatever. */
  keep(keys: DraftKeys, name: string, content: DraftContent, seen: string | null | 'ANY'): Promise<Kept>;
  find<T extends object>(keys: DraftKeys, name: string): Promise<Found<DraftContent<T>> | null>;
  /** All drafts of the account, the latest first. */
  list(keys: DraftKeys): Promise<Found<DraftContent>[]>;
  keepSeen(keys: DraftKeys, name: string, content: SeenContent): Promise<Kept>;
  findSeen<R>(keys: DraftKeys, name: string): Promise<Found<SeenContent<R>> | null>;
  listSeen(keys: DraftKeys): Promise<Found<SeenContent>[]>;
  /** What was decided about a file; whatever was kept of it gives way. */
  keepImport(keys: DraftKeys, name: string, content: object): Promise<Kept>;
  findImport<C extends object>(keys: DraftKeys, name: string): Promise<Found<C> | null>;
  /** By id, as `list` and `keep` give it; with `seen`, only if nobody wrote since. Says whether it is gone. */
  remove(id: string, seen?: string): Promise<boolean>;
  idOf(keys: DraftKeys, name: string): Promise<string>;
}

/** Drafts of the accounts of this PC: each sealed under its account's key, so that the next user finds nothing to read. */
export function makeDraftStore(port: DraftPort, now: () => number = Date.now): DraftStore {
  const idOf = (keys: DraftKeys, shelf: Shelf, name: string) => sealedName(keys, `${shelf}|${name}`);

  async function keep(
    keys: DraftKeys,
    shelf: Shelf,
    name: string,
    content: unknown,
    seen: string | null | 'ANY',
  ): Promise<Kept> {
    const [id, owner] = await Promise.all([idOf(keys, shelf, name), ownerMark(keys.account)]);
    const [at, stamp] = [now(), newKey()];
    try {
      const row: KeptRow = { id, owner, shelf, at, stamp, sealed: await sealValue(keys, id, content) };
      return (await port.put(row, seen)) ? { ok: true, id, stamp, at } : { ok: false, id, reason: 'TAKEN' };
    } catch (cause) {
      const full = cause instanceof DOMException && cause.name === 'QuotaExceededError';
      return { ok: false, id, reason: full ? 'FULL' : 'NO_STORAGE' };
    }
  }

  /** What a row holds is what was kept on its shelf: it opens under its account's key only. */
  async function open<C>(keys: DraftKeys, { id, stamp, at, sealed }: KeptRow): Promise<Found<C>> {
    const opened = await openValue(keys, id, sealed);
    return { id, stamp, at, content: opened === null ? null : (opened.value as C) };
  }

  async function find<C>(keys: DraftKeys, shelf: Shelf, name: string): Promise<Found<C> | null> {
    try {
      const row = await port.get(await idOf(keys, shelf, name));
      return row === undefined ? null : open<C>(keys, row);
    } catch {
      return null; // a browser that keeps nothing has nothing
    }
  }

  async function list<C>(keys: DraftKeys, shelf: Shelf): Promise<Found<C>[]> {
    try {
      const rows = (await port.allOf(await ownerMark(keys.account))).filter((row) => row.shelf === shelf);
      return await Promise.all(rows.sort((a, b) => b.at - a.at).map((row) => open<C>(keys, row)));
    } catch {
      return [];
    }
  }

  async function tidySeen(keys: DraftKeys): Promise<void> {
    await port.removeOlder('SEEN', now() - SEEN_KEPT_MS);
    const own = (await port.allOf(await ownerMark(keys.account))).filter(({ shelf }) => shelf === 'SEEN');
    const over = own.sort((a, b) => b.at - a.at).slice(MOST_SEEN);
    for (const { id, stamp } of over) await port.remove(id, stamp);
  }

  return {
    keep: (keys, name, content, seen) => keep(keys, 'DRAFT', name, content, seen),
    find: (keys, name) => find(keys, 'DRAFT', name),
    list: (keys) => list(keys, 'DRAFT'),
    async keepSeen(keys, name, content) {
      const kept = await keep(keys, 'SEEN', name, content, 'ANY');
      if (kept.ok) await tidySeen(keys).catch(() => undefined); // nothing depends on it: the next one tidies too
      return kept;
    },
    findSeen: (keys, name) => find(keys, 'SEEN', name),
    listSeen: (keys) => list(keys, 'SEEN'),
    async keepImport(keys, name, content) {
      const kept = await keep(keys, 'IMPORT', name, content, 'ANY');
      if (kept.ok) await port.removeOlder('IMPORT', now() - IMPORT_KEPT_MS).catch(() => undefined); // the next one tidies too
      return kept;
    },
    findImport: (keys, name) => find(keys, 'IMPORT', name),
    remove: (id, seen = 'ANY') => port.remove(id, seen).catch(() => false),
    idOf: (keys, name) => idOf(keys, 'DRAFT', name),
  };
}
