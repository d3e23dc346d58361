import type { Context } from 'hono';
import { EVERYWHERE } from '#core/access/scope.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import { type ErrorDetail, errorDetail } from '#core/errors.ts';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import type { ImportConflict, ImportPrepared } from '#core/schemas/staff-import.ts';
import type { Statement } from '#db/port.ts';
import { appendAudit, auditHead, isLostAuditRace } from '#db/queries/audit.ts';
import { changedLinks } from '#db/queries/bulk-links.ts';
import { bulkStatements, bulkTrouble } from '#db/queries/bulk-write.ts';
import { brokenUniqueness } from '#db/queries/change.ts';
import { type ImportBatch, importById, isMovedImport, moveImport } from '#db/queries/import-batches.ts';
import {
  forgetPrepared,
  keepPrepared,
  movesParks,
  preparedHashes,
  type StagedRow,
  troubledRows,
  unpreparedRows,
} from '#db/queries/import-rows.ts';
import { hasRegisteredRows } from '#db/queries/newcomers.ts';
import { sql } from '#db/queries/sql.ts';
import { sha256Hex } from '#db/sha256.ts';
import type { Env } from '../../context.ts';
import { ApiError, notFound } from '../../errors.ts';
import { addressOf } from '../../request-facts.ts';
import { auditName } from '../../who.ts';
import { readings } from '../readings.ts';
import { movedMeanwhile } from '../write-requests.ts';
import { bulkChunk } from './bulk-chunk.ts';
import { chunkRow, ownNamed, parentsGiven, rowIdFor } from './chunk-row.ts';
import { demandFreeGround } from './grid-rows.ts';
import { registeredRefusal } from './newcomer-rows.ts';
import { undoChunk } from './undo-chunk.ts';
import { takenRefusal, takenRows } from './unique-rows.ts';

/** Rows that one request makes ready: a Worker has half a minute, and whoever waits sees it go on. */
const ROWS_A_REQUEST = 500;
const MAX_CONFLICTS = 100;
const ATTEMPTS = 20;

export type Purpose = 'COMMIT' | 'ROLL_BACK';

/** Makes the next rows ready. Rows whose record has changed since are told and stay unready: the batch cannot go on. */
export async function prepareRows(
  c: Context<Env>,
  batch: ImportBatch,
  purpose: Purpose,
  anew: boolean,
): Promise<ImportPrepared> {
  const { db } = c.var;
  const current = anew || batch.preparedFor !== purpose ? await begin(c, batch, purpose) : batch;
  const rows = await unpreparedRows(db, current.key, ROWS_A_REQUEST);
  const at = current.preparedAt ?? Date.now();
  const answers = purpose === 'COMMIT' ? await doing(c, current, rows, at) : await undoing(c, current, rows, at);
  const conflicts: ImportConflict[] = [];
  const ready = rows.flatMap(({ rowNo, sent }, i) => {
    const answer = answers[i];
    if (answer?.ok) return [{ rowNo, row: answer.value }];
    const why = answer?.error.map((detail) => conflictWords(current.kind, detail)).join('；') ?? '';
    conflicts.push({ rowNo, id: sent.id ?? '', title: sent.title, why });
    return [];
  });
  await db.batch(keepPrepared(current.key, ready));
  const after = await again(c, current.id);
  const total = after.creates + after.updates;
  if (after.prepared === total) conflicts.push(...(await takenRows(db, after)));
  return {
    version: after.version,
    ready: after.prepared,
    total,
    conflicts: conflicts.slice(0, MAX_CONFLICTS),
  };
}

/** What is in the way, after the name of its field where it is about one. */
function conflictWords(kind: StaffKind, { path, expected }: ErrorDetail): string {
  const field = fieldOf(kind, path.replace(/[[.].*$/, ''));
  return field === null ? expected : `${field.term.zh}：${expected}`;
}

async function begin(c: Context<Env>, batch: ImportBatch, purpose: Purpose): Promise<ImportBatch> {
  const at = Date.now();
  const set = [sql`prepared_for = ${purpose}`, sql`prepared_at = ${at}`];
  await guarded(c, [moveImport({ batch, to: batch.status, at, set }), forgetPrepared(batch.key)]);
  return again(c, batch.id);
}

async function again(c: Context<Env>, id: string): Promise<ImportBatch> {
  const found = await importById(c.var.db, id);
  if (found === null) throw notFound();
  return found;
}

async function doing(c: Context<Env>, batch: ImportBatch, rows: readonly StagedRow[], at: number) {
  const { db } = c.var;
  const sender = { kind: batch.kind, by: batch.submittedBy ?? batch.createdBy, at };
  return bulkChunk(
    db,
    rows.map(({ sent }) => chunkRow(sent, sender)),
    {
      kind: batch.kind,
      who: auditName(c.var.who),
      at,
      why: whyOf(batch),
      // What the rows name was the sender's to see when they were taken in.
      scopes: [EVERYWHERE, ...scopesOf(c.var.who, 'record.read')],
      pinyin: await readings(),
      own: await ownNamed(db, batch),
      parents: await parentsGiven(db, batch),
      rowIdFor: rowIdFor(batch),
    },
  );
}

async function undoing(c: Context<Env>, batch: ImportBatch, rows: readonly StagedRow[], at: number) {
  const why = `回退导入 ${batch.fileName}`;
  return undoChunk(c.var.db, batch.kind, rows, { batch: batch.key, at, why, pinyin: await readings() });
}

function whyOf({ fileName, reason }: ImportBatch): string {
  return reason === null || reason === '' ? `导入 ${fileName}` : `导入 ${fileName}：${reason}`;
}

interface Run {
  readonly batch: ImportBatch;
  readonly purpose: Purpose;
  readonly reason: string | null;
  /** Claims the key of the request. */
  readonly first: Statement;
}

/** Writes all ready rows in one transaction with their one audit line, or nothing. */
export async function runImport(c: Context<Env>, { batch, purpose, reason, first }: Run): Promise<void> {
  const { db, who } = c.var;
  if (batch.preparedFor !== purpose) throw notReady();
  if (batch.kind === 'GRID') await demandFreeGround(db, batch.key);
  const taken = await takenRefusal(db, batch, 'CONFLICT');
  if (taken !== null) throw taken;
  const at = Date.now();
  const isCommit = purpose === 'COMMIT';
  const hash = await sha256Hex((await preparedHashes(db, batch.key)).join(''));
  const set = isCommit
    ? [sql`approved_by = ${auditName(who)}`, sql`committed_at = ${at}`, sql`revisions_hash = ${hash}`]
    : [sql`rolled_back_by = ${auditName(who)}`, sql`rolled_back_at = ${at}`];
  const event = {
    at,
    who: auditName(who),
    action: isCommit ? 'IMPORT' : 'IMPORT_ROLL_BACK',
    kind: 'IMPORT_BATCH',
    publicId: batch.id,
    regionCode: batch.regionCode,
    result: 'OK',
    ip: addressOf(c),
    detail: {
      kind: batch.kind,
      file: batch.fileName,
      sha256: batch.fileSha256,
      creates: batch.creates,
      updates: batch.updates,
      revisions: hash,
      reason,
    },
  };
  const parksMove = batch.kind === 'PARK' && (await movesParks(db, batch.key));
  const links = await changedLinks(db, { kind: batch.kind, batch: batch.key });
  const trouble = bulkTrouble({ kind: batch.kind, batch: batch.key, links });
  // in the same transaction: two files with the same new records may be written at the same moment
  const unless = isCommit ? sql`${trouble} OR ${hasRegisteredRows(batch)}` : trouble;
  for (let attempt = 1; ; attempt++) {
    const line = await appendAudit(await auditHead(db), event);
    const change = {
      kind: batch.kind,
      batch: batch.key,
      at: batch.preparedAt ?? at,
      who: auditName(who),
      why: isCommit ? whyOf(batch) : `回退导入 ${batch.fileName}：${reason ?? ''}`,
      auditSeq: line.head.seq,
      parksMove,
      links,
    };
    const move = moveImport({ batch, to: isCommit ? 'COMMITTED' : 'ROLLED_BACK', at, set, unless });
    try {
      await db.batch([first, move, ...bulkStatements(change), line.statement]);
      return;
    } catch (error) {
      if (isMovedImport(error)) {
        throw (isCommit ? await registeredRefusal(db, batch) : null) ?? (await movedImport(c, batch));
      }
      // taken by somebody else since it was looked at
      const lost = brokenUniqueness(error) === null ? null : await takenRefusal(db, batch, 'CONFLICT');
      if (lost !== null) throw lost;
      if (!isLostAuditRace(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** 412 with the rows whose records changed after they were made ready; without them the batch itself has moved. */
async function movedImport(c: Context<Env>, batch: ImportBatch): Promise<ApiError> {
  const rows = await troubledRows(c.var.db, batch, MAX_CONFLICTS);
  if (rows.length === 0) return movedMeanwhile();
  const details = rows.map(({ rowNo, title, ready }) => {
    const why = ready ? '准备之后又被改过，请重新准备，查看有冲突的行' : '还没有准备好，请先准备';
    return errorDetail(`rows[${rowNo}]`, title, `第 ${rowNo} 行“${title}”${why}`);
  });
  return new ApiError('STALE_VERSION', details, {}, { currentVersion: batch.version, difference: [] });
}

/** A batch of statements that a batch which moved meanwhile refuses. */
export async function guarded(c: Context<Env>, statements: readonly Statement[]): Promise<void> {
  try {
    await c.var.db.batch(statements);
  } catch (error) {
    throw isMovedImport(error) ? movedMeanwhile() : error;
  }
}

function notReady(): ApiError {
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('', null, '先准备好全部的行，再写入')]);
}
