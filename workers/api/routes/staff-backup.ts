import { Hono } from 'hono';
import { printPhoto } from '#core/backup/lines.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { backupEnd, backupRows, backupTally, photoKeys, writeMark } from '#db/queries/backup-read.ts';
import { demand, eventOf, NO_STORE } from '../access.ts';
import { toBase64 } from '../bytes.ts';
import type { Env } from '../context.ts';

/** 完整备份: one file with everything but sessions, for the administrator. */
export const staffBackup = new Hono<Env>().get('/staff/backup', async (c) => {
  demand(c, 'backup.manage');
  const { db } = c.var;
  await writeAudit(db, { ...eventOf(c, 'BACKUP', null), kind: null });
  const lines = backupLines(db, c.env.PHOTOS);
  const encoder = new TextEncoder();
  const text = new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(`${next.value}\n`));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  const name = `park-atlas-${shanghaiDate(Date.now())}.ndjson.gz`;
  return c.body(text.pipeThrough(new CompressionStream('gzip')), 200, {
    ...NO_STORE,
    'content-type': 'application/gzip',
    'content-disposition': `attachment; filename="${name}"`,
  });
});

/** All lines. Where somebody wrote while they were read the end is left out, so that the file is told as not whole. */
async function* backupLines(db: SqlPort, photos: R2Bucket): AsyncGenerator<string, undefined> {
  const before = await writeMark(db);
  const tally = backupTally();
  yield* backupRows(db, Date.now(), tally);
  for (const { key, mime } of await photoKeys(db)) {
    const object = await photos.get(key);
    if (object === null) continue;
    const line = printPhoto(key, mime, toBase64(new Uint8Array(await object.arrayBuffer())));
    await tally.photo(line);
    yield line;
  }
  if ((await writeMark(db)) === before) yield backupEnd(tally);
}
