import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { makeAskToPersist } from './ask-to-persist.ts';
import type { DraftPort, KeptRow, Shelf } from './draft-port.ts';

const NAME = 'staff-drafts';
const ROWS = 'rows';

interface Schema extends DBSchema {
  [ROWS]: { key: string; value: KeptRow; indexes: { owner: string; shelf: [Shelf, number] } };
}

/** The port over IndexedDB. Opened at first use and again after the browser closed it (storage cleared, PC woken up). */
export function makeIdbPort(): DraftPort {
  const askToPersist = makeAskToPersist(navigator.storage);
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const open = () => {
    opened ??= openDB<Schema>(NAME, 1, {
      upgrade(db) {
        const rows = db.createObjectStore(ROWS, { keyPath: 'id' });
        rows.createIndex('owner', 'owner');
        rows.createIndex('shelf', ['shelf', 'at']);
      },
      // a newer version of the page wants to upgrade: it goes first, this page opens again after it
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close(); // the event comes from the database itself
        forget();
      },
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  };
  return {
    get: async (id) => (await open()).get(ROWS, id),
    allOf: async (owner) => (await open()).getAllFromIndex(ROWS, 'owner', owner),
    async put(row, seen) {
      const change = (await open()).transaction(ROWS, 'readwrite');
      const there = await change.store.get(row.id);
      const fits = seen === 'ANY' || (there?.stamp ?? null) === seen;
      if (fits) await change.store.put(row);
      await change.done;
      askToPersist();
      return fits;
    },
    async remove(id, seen) {
      const change = (await open()).transaction(ROWS, 'readwrite');
      const fits = seen === 'ANY' || (await change.store.get(id))?.stamp === seen;
      if (fits) await change.store.delete(id);
      await change.done;
      return fits;
    },
    async removeOlder(shelf, before) {
      const change = (await open()).transaction(ROWS, 'readwrite');
      const old = IDBKeyRange.bound([shelf, 0], [shelf, before], false, true);
      for await (const cursor of change.store.index('shelf').iterate(old)) await cursor.delete();
      await change.done;
    },
  };
}
