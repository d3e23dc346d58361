import type { Context } from 'hono';
import { Hono } from 'hono';
import { isSameTables } from '#core/backup/tally.ts';
import { beginRestoreBody, finishRestoreBody, type RestoreBegun, type Restored } from '#core/schemas/backup.ts';
import { writeAudit } from '#db/queries/audit.ts';
import { schemaVersion, tableCounts } from '#db/queries/backup-read.ts';
import { isUntouched } from '#db/queries/backup-write.ts';
import { openInvitation } from '#db/queries/invitations.ts';
import { beginRestore, commitRestore, keepRestoreLine, restoreTally } from '#db/queries/restore-lines.ts';
import { forgetSnapshot, newEpoch } from '#db/queries/snapshot-base.ts';
import { backupTables } from '#db/schema/backup-tables.ts';
import { tokenHash } from '#db/token.ts';
import { eventOf, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid } from '../errors.ts';
import { body } from '../middleware/body.ts';

/** Longest key of a photo in a backup. */
const MAX_KEY = 200;
const PHOTO_KEY = /^[\w./-]+$/;

/**
 * 从备份恢复, for the bearer of the set-up link of an installation that has no account yet: whoever may make the first
 * administrator may bring back all of them. The token comes in a header, so that bodies can be lines of the file.
 */
export const restore = new Hono<Env>()
  .post('/restore/begin', body(beginRestoreBody), async (c) => {
    await demandSetup(c);
    const { db } = c.var;
    const begun: RestoreBegun = {
      schema: await schemaVersion(db),
      last: await beginRestore(db, c.req.valid('json').file),
    };
    return c.json(begun, 200, NO_STORE);
  })
  .post('/restore/lines/:no/:table', async (c) => {
    await demandSetup(c);
    const no = Number(c.req.param('no'));
    const table = c.req.param('table');
    if (!Number.isSafeInteger(no) || no < 1) throw invalid('no', c.req.param('no'), '行号，从 1 起');
    const width = backupTables().find(({ name }) => name === table)?.columns.length;
    if (width === undefined) throw invalid('table', table, '备份里的一张表');
    const rows = await c.req.text();
    if (!isRows(rows, width)) throw invalid('', null, `JSON 数组，每行 ${width} 个值`);
    await keepRestoreLine(c.var.db, no, table, rows);
    return c.body(null, 204, NO_STORE);
  })
  .post('/restore/photos', async (c) => {
    await demandSetup(c);
    const key = c.req.query('key') ?? '';
    if (key.length > MAX_KEY || !PHOTO_KEY.test(key)) throw invalid('key', key, '照片的存储名');
    await c.env.PHOTOS.put(key, await c.req.arrayBuffer(), { httpMetadata: { contentType: 'image/jpeg' } });
    return c.body(null, 204, NO_STORE);
  })
  .post('/restore/finish', body(finishRestoreBody), async (c) => {
    await demandSetup(c);
    const { db } = c.var;
    const { schema, tables } = c.req.valid('json');
    const own = await schemaVersion(db);
    if (schema !== own) throw invalid('schema', schema, `本系统的数据结构 ${own}：请用备份时的版本恢复，再升级`);
    const sent = await restoreTally(db);
    if (!isSameTables(sent, { tables, photos: 0, sha256: '' }))
      throw invalid('tables', null, '与送来的各行一致，请重新上传');
    await commitRestore(db, [forgetSnapshot, newEpoch]);
    const counted = await tableCounts(db);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    await writeAudit(db, { ...eventOf(c, 'RESTORE', null, { rows, schema }), kind: null });
    return c.json({ rows, tables: counted } satisfies Restored, 200, NO_STORE);
  });

async function demandSetup(c: Context<Env>): Promise<void> {
  const { db, view } = c.var;
  const link = await openInvitation(db, await tokenHash(c.req.header('x-setup-token') ?? ''), view.now);
  const isSetup = link !== null && link.createdBy === null && link.userId === null;
  if (!isSetup) throw new ApiError('LINK_SPENT');
  if (!(await isUntouched(db))) throw new ApiError('CONFLICT', invalid('', null, '还没有任何账号的门户').details);
}

function isRows(text: string, width: number): boolean {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.length === width);
  } catch {
    return false;
  }
}
