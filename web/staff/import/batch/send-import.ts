import type { StaffKind } from '#core/records/catalogue.ts';
import type { ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import { newKey } from '#web-api/new-key.ts';
import { call } from '../../parts/call.ts';
import { chunksOf } from './sent-rows.ts';

/** What whoever approves learns about a file: its name and hash, and which column became what. Its rows come by themselves. */
export interface ImportToSend {
  readonly kind: StaffKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly rows: readonly ImportRowSent[];
}

export interface Sending {
  /** Sends what is not there yet and submits all of it; called again after a broken connection it goes on where it was. */
  readonly send: (reason: string | null, onShare: (share: number) => void) => Promise<ShownImport>;
}

export const importPath = (id: string, act = '') => `/api/staff/imports/${id}${act === '' ? '' : `/${act}`}`;

export function makeSending({ rows, ...head }: ImportToSend): Sending {
  const chunks = chunksOf(rows);
  const key = newKey();
  let batch: ShownImport | null = null;
  let sent = 0;
  return {
    async send(reason, onShare) {
      batch ??= await begin({ ...head, rowCount: rows.length });
      for (; sent < chunks.length; sent++) {
        onShare(sent / chunks.length);
        await call('POST', importPath(batch.id, 'rows'), { rows: chunks[sent] });
      }
      onShare(1);
      await call('POST', importPath(batch.id, 'submit'), { key, version: batch.version, reason });
      return call<ShownImport>('GET', importPath(batch.id));
    },
  };
}

/** A batch of its own: what an earlier attempt left half sent had other ids for its new records, and is given up. */
async function begin(head: Omit<ImportToSend, 'rows'> & { readonly rowCount: number }): Promise<ShownImport> {
  const open = await call<ShownImport>('POST', '/api/staff/imports', head);
  if (open.staged === 0) return open;
  await call('POST', importPath(open.id, 'discard'), { key: newKey(), version: open.version, reason: null });
  return call<ShownImport>('POST', '/api/staff/imports', head);
}
