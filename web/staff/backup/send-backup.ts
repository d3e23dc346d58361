import type { CheckedBackup } from '#core/backup/check-lines.ts';
import type { RestoreBegun, Restored } from '#core/schemas/backup.ts';
import { ApiError, errorFrom } from '#web-api/api-error.ts';
import { readBackup } from './read-backup.ts';

/** The installation is of another release than the backup. */
export class OtherSchema extends Error {
  readonly own: string;
  constructor(own: string) {
    super(own);
    this.own = own;
  }
}

/**
 * Sends a checked backup line by line to an installation without accounts and has it put in place. Lines that are there
 * from an attempt before are passed over. Throws ApiError, or OtherSchema before anything is sent.
 */
export async function sendBackup(
  file: File,
  { head, end }: CheckedBackup,
  token: string,
  progress: (share: number | 'WRITING') => void,
): Promise<Restored> {
  const post = (path: string, body: BodyInit, type: string) =>
    request(path, { method: 'POST', body, headers: { 'x-setup-token': token, 'content-type': type } });
  const begin = await post('/api/restore/begin', JSON.stringify({ file: end.sha256 }), 'application/json');
  // as the API's schemas give it
  const { schema, last } = (await begin.json()) as RestoreBegun;
  if (schema !== head.schema) throw new OtherSchema(schema);
  let no = 0;
  const result = await readBackup(file, progress, async (line) => {
    no += 1;
    if (line.is === 'PHOTO') {
      const bytes = Uint8Array.from(atob(line.base64), (character) => character.charCodeAt(0));
      await post(`/api/restore/photos?key=${encodeURIComponent(line.key)}`, bytes, line.mime);
    }
    if (line.is === 'ROWS' && no > last) {
      await post(`/api/restore/lines/${no}/${line.table}`, JSON.stringify(line.rows), 'application/json');
    }
  });
  if (!result.ok) throw new ApiError('http', 'VALIDATION', 400);
  progress('WRITING');
  const body = JSON.stringify({ schema: head.schema, tables: end.tables });
  const done = await post('/api/restore/finish', body, 'application/json');
  return (await done.json()) as Restored; // as the API's schemas give it
}

async function request(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch(() => {
    throw new ApiError('offline', 'OFFLINE');
  });
  if (!response.ok) throw await errorFrom(response);
  return response;
}
