import type { ImportSettings } from '#core/import/settings.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { HeaderRows } from '#core/table/shape/table.ts';
import type { DraftsDesk } from '../drafts/drafts-desk.ts';
import type { Sent } from './batch/send-import.ts';

/** What a person decided about a file, so that the same file chosen again is where it was: no cell of it but the mended ones. */
export interface ImportWork {
  readonly sheet: number;
  readonly header: HeaderRows | null;
  readonly settings: ImportSettings;
  /** What of it is at the portal already. */
  readonly sent: Sent | null;
}

export interface KeptWork {
  readonly work: ImportWork;
  /** Epoch ms. */
  readonly at: number;
}

/** Keeps work on files by their hash. The mended cells are data: they lie sealed for the account, as drafts do. */
export interface ImportKeeper {
  readonly find: (kind: StaffKind, sha256: string) => Promise<KeptWork | null>;
  readonly keep: (kind: StaffKind, sha256: string, work: ImportWork) => void;
  readonly drop: (kind: StaffKind, sha256: string) => void;
}

export function makeImportKeeper({ store, ring }: Pick<DraftsDesk, 'store' | 'ring'>): ImportKeeper {
  const nameOf = (kind: StaffKind, sha256: string) => `${kind}/${sha256}`;
  // one after the other, so that what was kept first does not lie on top
  let last: Promise<unknown> = Promise.resolve();
  const then = (next: () => Promise<unknown>) => {
    last = last.then(next, next);
  };
  return {
    async find(kind, sha256) {
      const keys = ring.keys();
      const found = keys && (await store.findImport<ImportWork>(keys, nameOf(kind, sha256)));
      return found?.content ? { work: found.content, at: found.at } : null;
    },
    keep(kind, sha256, work) {
      const keys = ring.keys();
      if (keys !== null) then(() => store.keepImport(keys, nameOf(kind, sha256), work));
    },
    drop(kind, sha256) {
      const keys = ring.keys();
      if (keys === null) return;
      then(async () => {
        const found = await store.findImport(keys, nameOf(kind, sha256));
        if (found !== null) await store.remove(found.id);
      });
    },
  };
}
