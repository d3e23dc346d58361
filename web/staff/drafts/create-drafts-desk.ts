import { type Accessor, onCleanup } from 'solid-js';
import type { Session } from '../account/create-session.ts';
import { makeDraftStore } from './draft-store.ts';
import type { DraftsDesk } from './drafts-desk.ts';
import { makeFormLocks } from './form-locks.ts';
import { makeHeld } from './held.ts';
import { makeIdbPort } from './idb-port.ts';
import { createKeyRing } from './key-ring.ts';
import { makeTabs } from './tabs.ts';

/** The desk of the app in a browser. */
export function createDraftsDesk(session: Session, online: Accessor<boolean>): DraftsDesk {
  const ring = createKeyRing(session);
  const tabs = makeTabs();
  onCleanup(() => tabs.close());
  return {
    store: makeDraftStore(makeIdbPort()),
    ring,
    tabs,
    held: makeHeld(),
    locks: makeFormLocks(),
    online,
    async isStillHere() {
      await session.refresh();
      const account = session.me()?.account?.id;
      return account !== undefined && account === ring.keys()?.account;
    },
  };
}
