import type { ImportConflict, ImportPrepared, ShownImport } from '#core/schemas/staff-import.ts';
import { call } from '../../parts/call.ts';
import { importPath } from './send-import.ts';

/** What came of making a batch ready: its version when all rows are, or what stands in the way. */
export type Prepared =
  | { readonly ready: true; readonly version: number }
  | { readonly ready: false; readonly conflicts: readonly ImportConflict[] };

/** Makes all rows ready, part by part. A commit is then one transaction, however many rows there are. */
export async function prepareBatch(
  { id, version }: Pick<ShownImport, 'id' | 'version'>,
  purpose: 'COMMIT' | 'ROLL_BACK',
  onShare: (share: number) => void,
): Promise<Prepared> {
  let current = version;
  let before = -1;
  for (let anew = true; ; anew = false) {
    const part = await call<ImportPrepared>('POST', importPath(id, 'prepare'), {
      version: current,
      for: purpose,
      anew,
    });
    current = part.version;
    onShare(part.total === 0 ? 1 : part.ready / part.total);
    if (part.conflicts.length > 0) return { ready: false, conflicts: part.conflicts };
    // rows that turned out to change nothing are no longer counted; without progress everything is done
    if (part.ready >= part.total || part.ready === before) return { ready: true, version: current };
    before = part.ready;
  }
}
