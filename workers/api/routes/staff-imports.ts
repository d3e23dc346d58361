import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { may } from '#core/access/may.ts';
import { THE_PORTAL } from '#core/access/scope.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import { choiceParam } from '#core/input/choice-params.ts';
import { integerParam } from '#core/input/number-params.ts';
import {
  beginImportBody,
  type ImportPage,
  type ImportRows,
  importActBody,
  importRowsBody,
  prepareImportBody,
  reasonedImportActBody,
} from '#core/schemas/staff-import.ts';
import { importStatus } from '#core/terms/change.ts';
import { codesOf } from '#core/terms/term.ts';
import { type ImportBatch, importById, insertImport, listImports, openImport } from '#db/queries/import-batches.ts';
import { stagedRows } from '#db/queries/import-rows.ts';
import { sql } from '#db/queries/sql.ts';
import { namesInValues } from '#db/queries/staff-values.ts';
import { demand, NO_STORE } from '../access.ts';
import type { Env } from '../context.ts';
import { notFound, staleVersion } from '../errors.ts';
import { body } from '../middleware/body.ts';
import { query } from '../middleware/validate.ts';
import { once } from '../once.ts';
import { idInPath } from '../path-params.ts';
import { newId } from '../sent.ts';
import { checkedMove, type ImportMoved, moveBatch, submitBatch } from '../staff/imports/move.ts';
import { prepareRows, runImport } from '../staff/imports/run.ts';
import { resourceOfImport, shownImport } from '../staff/imports/shown-import.ts';
import { stageChunk } from '../staff/imports/stage.ts';
import { auditName } from '../who.ts';

const LIMIT = 20;
const ROWS = 200;

const listQuery = z.strictObject({
  status: choiceParam(codesOf(importStatus), '批次状态').optional(),
  before: integerParam(1, Number.MAX_SAFE_INTEGER, '上一页最后一批的序号').optional(),
});
const rowsQuery = z.strictObject({
  after: integerParam(0, Number.MAX_SAFE_INTEGER, '上一页最后一行的行号').default(0),
  action: choiceParam(['CREATE', 'UPDATE', 'SKIP'], '新增、更新或跳过').optional(),
  warned: choiceParam(['true'], '只要有提醒的行').optional(),
});

/** 导入台账: rows wait until another person approves all of them; one transaction writes them, another takes them back. */
export const staffImports = new Hono<Env>()
  .get('/staff/imports', query(listQuery), async (c) => {
    demandWork(c);
    const { status, before } = c.req.valid('query');
    const { db, who } = c.var;
    const filter = { status, by: auditName(who), scopes: scopesOf(who, 'change.approve') };
    const found = await listImports(db, { ...filter, before: before ?? null, limit: LIMIT + 1 });
    const page: ImportPage = {
      items: found.slice(0, LIMIT).map((batch) => shownImport(batch, who)),
      nextCursor: found.length > LIMIT ? String(found[LIMIT - 1]?.key) : null,
    };
    return c.json(page, 200, NO_STORE);
  })
  .post('/staff/imports', body(beginImportBody), async (c) => {
    if (may(c.var.who, 'change.submit', THE_PORTAL) !== 'ELSEWHERE') demand(c, 'change.submit');
    const { kind, fileName, fileSha256, rowCount, mapping } = c.req.valid('json');
    const { db, who } = c.var;
    const by = auditName(who);
    const open = await openImport(db, fileSha256, kind, by);
    if (open !== null && open.rowCount === rowCount) return c.json(shownImport(open, who), 200, NO_STORE);
    const id = newId('IMPORT_BATCH');
    const made = { id, kind, fileName, fileSha256, rowCount, mapping: JSON.stringify(mapping), by, at: Date.now() };
    await db.batch([insertImport(made)]);
    return c.json(shownImport(await batchOf(c, id), who), 201, NO_STORE);
  })
  .get('/staff/imports/:id', async (c) => c.json(shownImport(await seen(c), c.var.who), 200, NO_STORE))
  .get('/staff/imports/:id/rows', query(rowsQuery), async (c) => {
    const batch = await seen(c);
    const { after, action, warned } = c.req.valid('query');
    const found = await stagedRows(c.var.db, batch.key, { after, action, warned: warned === 'true', limit: ROWS + 1 });
    const items = found.slice(0, ROWS).map(({ sent }) => sent);
    const values = items.flatMap(({ patch, before }) => [patch, before]);
    const answer: ImportRows = {
      items,
      nextAfter: found.length > ROWS ? (items.at(-1)?.rowNo ?? null) : null,
      names: await namesInValues(c.var.db, batch.kind, values),
    };
    return c.json(answer, 200, NO_STORE);
  })
  .post('/staff/imports/:id/rows', body(importRowsBody), async (c) => {
    const batch = await own(c);
    await stageChunk(c, batch, c.req.valid('json').rows);
    return c.body(null, 204, NO_STORE);
  })
  .post('/staff/imports/:id/submit', body(importActBody), async (c) => {
    const batch = await own(c);
    const { key, version, reason } = c.req.valid('json');
    const answer = await once<ImportMoved>(c, key, (claim) => submitBatch(c, fresh(batch, version), reason, claim));
    return c.json(answer, 200, NO_STORE);
  })
  .post('/staff/imports/:id/discard', body(importActBody), async (c) => {
    const batch = await own(c);
    const { key, version, reason } = c.req.valid('json');
    const answer = await once<ImportMoved>(c, key, (claim) =>
      moveBatch(c, {
        batch: fresh(batch, version),
        event: { type: 'DISCARD' },
        action: 'IMPORT_DISCARD',
        claim,
        reason,
      }),
    );
    return c.json(answer, 200, NO_STORE);
  })
  .post('/staff/imports/:id/return', body(reasonedImportActBody), async (c) => {
    const batch = await decidable(c);
    const { key, version, reason } = c.req.valid('json');
    const set = [sql`return_reason = ${reason}`, sql`submitted_by = NULL`];
    const answer = await once<ImportMoved>(c, key, (claim) => {
      const event = { type: 'RETURN', reason } as const;
      return moveBatch(c, { batch: fresh(batch, version), event, action: 'IMPORT_RETURN', claim, set, reason });
    });
    return c.json(answer, 200, NO_STORE);
  })
  .post('/staff/imports/:id/prepare', body(prepareImportBody), async (c) => {
    const { version, for: purpose, anew } = c.req.valid('json');
    const batch = fresh(await decidable(c), version);
    checkedMove(c, batch, purpose === 'COMMIT' ? { type: 'COMMIT' } : { type: 'ROLL_BACK', reason: '回退' });
    return c.json(await prepareRows(c, batch, purpose, anew), 200, NO_STORE);
  })
  .post('/staff/imports/:id/commit', body(importActBody), async (c) => {
    const batch = await decidable(c);
    const { key, version, reason } = c.req.valid('json');
    const answer = await once<ImportMoved>(c, key, async (claim) => {
      checkedMove(c, fresh(batch, version), { type: 'COMMIT' });
      const moved = { id: batch.id, version: batch.version + 1 };
      await runImport(c, { batch, purpose: 'COMMIT', reason, first: claim(moved) });
      return moved;
    });
    return c.json(answer, 200, NO_STORE);
  })
  .post('/staff/imports/:id/roll-back', body(reasonedImportActBody), async (c) => {
    const batch = await decidable(c);
    const { key, version, reason } = c.req.valid('json');
    const answer = await once<ImportMoved>(c, key, async (claim) => {
      checkedMove(c, fresh(batch, version), { type: 'ROLL_BACK', reason });
      const moved = { id: batch.id, version: batch.version + 1 };
      await runImport(c, { batch, purpose: 'ROLL_BACK', reason, first: claim(moved) });
      return moved;
    });
    return c.json(answer, 200, NO_STORE);
  });

/** Whoever sends imports or decides about them, wherever. */
function demandWork(c: Context<Env>): void {
  const { who } = c.var;
  const known = (['change.submit', 'change.approve'] as const).some((action) =>
    ['YES', 'ELSEWHERE'].includes(may(who, action, THE_PORTAL)),
  );
  if (!known) demand(c, 'change.submit');
}

async function batchOf(c: Context<Env>, id: string): Promise<ImportBatch> {
  const found = await importById(c.var.db, id);
  if (found === null) throw notFound();
  return found;
}

async function asked(c: Context<Env>): Promise<ImportBatch> {
  demandWork(c);
  return batchOf(c, idInPath('IMPORT_BATCH', c.req.param('id') ?? ''));
}

/** One's own, or one that was sent to where the caller decides. */
async function seen(c: Context<Env>): Promise<ImportBatch> {
  const batch = await asked(c);
  const decides = may(c.var.who, 'change.approve', resourceOfImport(batch)) === 'YES' && batch.status !== 'STAGING';
  if (batch.createdBy !== auditName(c.var.who) && !decides) throw notFound();
  return batch;
}

async function own(c: Context<Env>): Promise<ImportBatch> {
  if (may(c.var.who, 'change.submit', THE_PORTAL) !== 'ELSEWHERE') demand(c, 'change.submit');
  const batch = await asked(c);
  if (batch.createdBy !== auditName(c.var.who)) throw notFound();
  return batch;
}

async function decidable(c: Context<Env>): Promise<ImportBatch> {
  if (may(c.var.who, 'change.approve', THE_PORTAL) !== 'ELSEWHERE') demand(c, 'change.approve');
  const batch = await asked(c);
  demand(c, 'change.approve', resourceOfImport(batch));
  return batch;
}

function fresh(batch: ImportBatch, version: number): ImportBatch {
  if (batch.version !== version) throw staleVersion({ currentVersion: batch.version, difference: [] });
  return batch;
}
