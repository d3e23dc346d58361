import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft, Posting, Receipt, Refusal, StoredPhoto } from '../voice/draft.ts';
import { newPosting, returned } from '../voice/posting.ts';
import { memoryStore } from './store-memory.ts';

/**
 * What a visitor writes, kept on the device only: drafts, what waits to be sent, photos of both, numbers of what arrived.
 * Every step that moves something from one to the other is one transaction, so nothing is lost or doubled by a crash.
 */
export interface VoiceStore {
  /** False: nothing outlives the page (storage is refused, or this is a kiosk). */
  readonly durable: boolean;
  /** The draft of a slot; made and kept at once where there is none, so that two tabs write the same one. */
  openDraft(fresh: Draft): Promise<Draft>;
  /** Keeps a draft; false where its slot has another one by now, or it is gone: it was sent or thrown away elsewhere. */
  saveDraft(draft: Draft): Promise<boolean>;
  readDraft(slot: string): Promise<Draft | null>;
  drafts(): Promise<Draft[]>;
  /** Throws a draft away with its photos. */
  dropDraft(draft: Draft): Promise<void>;
  addPhoto(photo: StoredPhoto): Promise<void>;
  removePhoto(id: string): Promise<void>;
  photos(owner: string): Promise<StoredPhoto[]>;
  /** Hands a draft over for sending. What is already waiting or has arrived stays as it is. */
  queue(draft: Draft, now: number): Promise<void>;
  outbox(): Promise<Posting[]>;
  updatePosting(posting: Posting): Promise<void>;
  /** It arrived. */
  finish(receipt: Receipt): Promise<void>;
  /** It was refused and becomes a draft again, beside a newer draft of the same slot. */
  giveBack(posting: Posting, refusal: Refusal): Promise<Draft>;
  receipts(): Promise<Receipt[]>;
  /** Forgets the numbers kept on this device; what arrived stays where it is. */
  forgetReceipts(): Promise<void>;
  /** Takes the right to send for `ms`, where no other tab holds it. For browsers without Web Locks. */
  takeLease(holder: string, now: number, ms: number): Promise<boolean>;
  dropLease(holder: string): Promise<void>;
}

interface Tables extends DBSchema {
  drafts: { key: string; value: Draft };
  outbox: { key: string; value: Posting };
  photos: { key: string; value: StoredPhoto; indexes: { owner: string } };
  receipts: { key: string; value: Receipt };
  lease: { key: string; value: { id: 'send'; holder: string; until: number } };
}

const NAME = 'park-atlas';
const VERSION = 1;

/** A browser that neither opens nor refuses the database in this time has none for us (a known fault of old Safari). */
const PATIENCE_MS = 4_000;

let opened: Promise<VoiceStore> | undefined;

/** The store of this page. A kiosk keeps nothing of whoever stood there before. */
export function openStore(): Promise<VoiceStore> {
  opened ??= document.documentElement.hasAttribute('data-kiosk')
    ? Promise.resolve(memoryStore())
    : Promise.race([openDatabase().then(databaseStore), refusedAfter(PATIENCE_MS)]).catch(() => memoryStore());
  return opened;
}

function refusedAfter(ms: number): Promise<never> {
  return new Promise((_done, refuse) => setTimeout(() => refuse(new Error('the database did not open')), ms));
}

function openDatabase(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('drafts', { keyPath: 'slot' });
      db.createObjectStore('outbox', { keyPath: 'key' });
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('owner', 'owner');
      db.createObjectStore('receipts', { keyPath: 'key' });
      db.createObjectStore('lease', { keyPath: 'id' });
    },
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close(); // the target of a versionchange event is the connection; a newer page waits for it
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  });
}

function databaseStore(db: IDBPDatabase<Tables>): VoiceStore {
  const photosOf = (owner: string) => db.getAllFromIndex('photos', 'owner', owner);
  return {
    durable: true,

    async openDraft(fresh) {
      const tx = db.transaction('drafts', 'readwrite');
      const known = await tx.store.get(fresh.slot);
      if (!known) await tx.store.put(fresh);
      await tx.done;
      return known ?? fresh;
    },

    async saveDraft(draft) {
      const tx = db.transaction('drafts', 'readwrite');
      const known = await tx.store.get(draft.slot);
      const mine = known?.key === draft.key;
      if (mine) await tx.store.put(draft);
      await tx.done;
      return mine;
    },

    readDraft: async (slot) => (await db.get('drafts', slot)) ?? null,
    drafts: () => db.getAll('drafts'),

    async dropDraft(draft) {
      const tx = db.transaction(['drafts', 'photos'], 'readwrite');
      const drafts = tx.objectStore('drafts');
      if ((await drafts.get(draft.slot))?.key === draft.key) await drafts.delete(draft.slot);
      await deletePhotos(tx.objectStore('photos'), draft.key);
      await tx.done;
    },

    addPhoto: async (photo) => void (await db.put('photos', photo)),
    removePhoto: (id) => db.delete('photos', id),
    photos: photosOf,

    async queue(draft, now) {
      const tx = db.transaction(['drafts', 'outbox', 'receipts'], 'readwrite');
      const outbox = tx.objectStore('outbox');
      const [waiting, arrived] = await Promise.all([
        outbox.getKey(draft.key),
        tx.objectStore('receipts').getKey(draft.key),
      ]);
      if (waiting === undefined && arrived === undefined) await outbox.put(newPosting(draft, now));
      const drafts = tx.objectStore('drafts');
      if ((await drafts.get(draft.slot))?.key === draft.key) await drafts.delete(draft.slot);
      await tx.done;
    },

    outbox: () => db.getAll('outbox'),

    async updatePosting(posting) {
      const tx = db.transaction('outbox', 'readwrite');
      // gone means that another tab had its answer first
      if ((await tx.store.getKey(posting.key)) !== undefined) await tx.store.put(posting);
      await tx.done;
    },

    async finish(receipt) {
      const tx = db.transaction(['outbox', 'photos', 'receipts'], 'readwrite');
      await tx.objectStore('outbox').delete(receipt.key);
      await tx.objectStore('receipts').put(receipt);
      await deletePhotos(tx.objectStore('photos'), receipt.key);
      await tx.done;
    },

    async giveBack(posting, refusal) {
      const tx = db.transaction(['outbox', 'drafts'], 'readwrite');
      const drafts = tx.objectStore('drafts');
      const newer = await drafts.get(posting.draft.slot);
      const draft = returned(posting, refusal, newer);
      if ((await tx.objectStore('outbox').getKey(posting.key)) !== undefined) {
        await tx.objectStore('outbox').delete(posting.key);
        await drafts.put(draft);
      }
      await tx.done;
      return draft;
    },

    receipts: () => db.getAll('receipts'),
    forgetReceipts: () => db.clear('receipts'),

    async takeLease(holder, now, ms) {
      const tx = db.transaction('lease', 'readwrite');
      const held = await tx.store.get('send');
      const free = held === undefined || held.holder === holder || held.until <= now;
      if (free) await tx.store.put({ id: 'send', holder, until: now + ms });
      await tx.done;
      return free;
    },

    async dropLease(holder) {
      const tx = db.transaction('lease', 'readwrite');
      if ((await tx.store.get('send'))?.holder === holder) await tx.store.delete('send');
      await tx.done;
    },
  };
}

/** The part of an object store that is used here; idb's own type differs with every transaction. */
interface PhotoTable {
  index(name: 'owner'): { getAllKeys(owner: string): Promise<string[]> };
  delete(id: string): Promise<void>;
}

async function deletePhotos(table: PhotoTable, owner: string): Promise<void> {
  const ids = await table.index('owner').getAllKeys(owner);
  await Promise.all(ids.map((id) => table.delete(id)));
}
