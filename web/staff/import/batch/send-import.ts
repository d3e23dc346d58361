import type { StaffKind } from '#core/records/catalogue.ts';
import type { ImportRowSent, ShownImport } from '#core/schemas/staff-import.ts';
import { sha256Of } from '#core/sha256.ts';
import { newKey } from '#web-api/new-key.ts';
import { forgetUndo } from '../../frame/undo-last.ts';
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

/** Rows that a batch was begun for; the same rows again go on in it. */
export interface Sent {
  readonly batch: string;
  /** SHA-256 of the rows as JSON. */
  readonly rows: string;
}

export interface Sending {
  /** Sends what is not there yet and submits all of it; called again after a broken connection it goes on where it was. */
  readonly send: (reason: string | null, onShare: (share: number) => void) => Promise<ShownImport>;
}

export const importPath = (id: string, act = '') => `/api/staff/imports/${id}${act === '' ? '' : `/${act}`}`;

/** `before`: what an earlier page began; `onBegun` hears what this one began. */
export function makeSending(
  { rows, ...head }: ImportToSend,
  { before = null, onBegun }: { readonly before?: Sent | null; readonly onBegun?: (sent: Sent) => void } = {},
): Sending {
  const chunks = chunksOf(rows);
  const key = newKey();
  let batch: ShownImport | null = null;
  let sent = 0;
  const start = async (): Promise<ShownImport> => {
    const same = sha256Of(new TextEncoder().encode(JSON.stringify(rows)));
    const open = await begin({ ...head, rowCount: rows.length }, before?.rows === same ? before.batch : null);
    onBegun?.({ batch: open.id, rows: same });
    sent = wholeChunks(chunks, open.staged);
    return open;
  };
  return {
    async send(reason, onShare) {
      batch ??= await start();
      for (; sent < chunks.length; sent++) {
        onShare(sent / chunks.length);
        await call('POST', importPath(batch.id, 'rows'), { rows: chunks[sent] });
      }
      onShare(1);
      await call('POST', importPath(batch.id, 'submit'), { key, version: batch.version, reason });
      forgetUndo();
      return call<ShownImport>('GET', importPath(batch.id));
    },
  };
}

/** Chunks that are there whole: they are taken in one by one, in their order. */
function wholeChunks(chunks: readonly (readonly ImportRowSent[])[], staged: number): number {
  let [whole, rows] = [0, 0];
  for (const chunk of chunks) {
    rows += chunk.length;
    if (rows > staged) break;
    whole++;
  }
  return whole;
}

/**
 * The batch of the same rows, or one of its own: what an earlier attempt left half sent of other rows is given up, for its new
 * records had other ids.
 */
async function begin(
  head: Omit<ImportToSend, 'rows'> & { readonly rowCount: number },
  known: string | null,
): Promise<ShownImport> {
  const open = await call<ShownImport>('POST', '/api/staff/imports', head);
  if (open.staged === 0 || open.id === known) return open;
  await call('POST', importPath(open.id, 'discard'), { key: newKey(), version: open.version, reason: null });
  return call<ShownImport>('POST', '/api/staff/imports', head);
}
