import { type Accessor, createContext, useContext } from 'solid-js';
import type { DraftStore } from './draft-store.ts';
import type { FormLocks } from './form-locks.ts';
import type { Held } from './held.ts';
import type { KeyRing } from './key-ring.ts';
import type { Tabs } from './tabs.ts';

/** What every form with a draft works with: one an app. */
export interface DraftsDesk {
  readonly store: DraftStore;
  readonly ring: KeyRing;
  readonly tabs: Tabs;
  readonly held: Held;
  readonly locks: FormLocks;
  /** The portal can be reached. */
  readonly online: Accessor<boolean>;
  /** Asks the portal whether the account whose keys these are is still the one signed in. */
  readonly isStillHere: () => Promise<boolean>;
}

export const DraftsContext = createContext<DraftsDesk>();

export function useDrafts(): DraftsDesk {
  const desk = useContext(DraftsContext);
  if (!desk) throw new Error('useDrafts outside of DraftsContext');
  return desk;
}
