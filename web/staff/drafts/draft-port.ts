/**
 * `DRAFT`: what somebody typed and has not sent. `SEEN`: a record as it was when its form was opened, for offline. `IMPORT`:
 * what was decided about a file that is being imported.
 */
export type Shelf = 'DRAFT' | 'SEEN' | 'IMPORT';

/** One thing kept on this PC. Whatever it says of itself in the clear says nothing of a record or a person. */
export interface KeptRow {
  /** Sealed name: opaque. */
  readonly id: string;
  /** Mark of the account it belongs to. */
  readonly owner: string;
  readonly shelf: Shelf;
  /** When it was kept, ms UTC. */
  readonly at: number;
  /** Changes with every writing: whoever writes says which one they saw. */
  readonly stamp: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** What the draft store needs of a PC's storage; IndexedDB in the browser (idb-port.ts), a map in tests. */
export interface DraftPort {
  get(id: string): Promise<KeptRow | undefined>;
  /** All of an account's, in no order. */
  allOf(owner: string): Promise<KeptRow[]>;
  /**
   * Puts a row in the place of the one with the stamp that was seen (null = there was none); false, and nothing is
   * written, where another one is there or none any more. `ANY`: whatever is there.
   */
  put(row: KeptRow, seen: string | null | 'ANY'): Promise<boolean>;
  /** Removes the row if it still has the stamp that was seen; `ANY`: whatever is there. */
  remove(id: string, seen: string): Promise<boolean>;
  /** Removes what was kept on a shelf before an instant, whoever's it is. */
  removeOlder(shelf: Shelf, before: number): Promise<void>;
}
