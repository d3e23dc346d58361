import type { SqlPort, Statement } from '../port.ts';
import { sha256Hex } from '../sha256.ts';
import { sql } from './sql.ts';

/** One line of 审计日志 as whoever did something states it. */
export interface AuditEvent {
  readonly at: number;
  readonly who: string;
  readonly action: string;
  readonly kind: string | null;
  readonly publicId: string | null;
  readonly regionCode: string | null;
  /** OK or an error code. */
  readonly result: string;
  readonly ip: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Last line of the chain: what the next one follows. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

interface AuditRow extends Omit<AuditEvent, 'detail'> {
  readonly seq: number;
  readonly detail: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** `prev_hash` of the first line. */
export const FIRST_PREV_HASH = '0'.repeat(64);

const columns = `seq, at, who, action, kind, public_id AS publicId, region_code AS regionCode, result, ip, detail,
  prev_hash AS prevHash, hash`;

export async function auditHead(db: SqlPort): Promise<AuditHead> {
  const rows = await db.query<AuditHead>(
    'SELECT seq, hash FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log)',
  );
  return rows[0] ?? { seq: 0, hash: FIRST_PREV_HASH };
}

/** The statement that appends an event after a head, and the head it makes. Fails when another line came in between. */
export async function appendAudit(
  head: AuditHead,
  event: AuditEvent,
): Promise<{ statement: Statement; head: AuditHead }> {
  const row = { ...event, seq: head.seq + 1, detail: JSON.stringify(event.detail), prevHash: head.hash };
  const hash = await hashOf(row);
  const statement = sql`INSERT INTO audit_log
    (seq, at, who, action, kind, public_id, region_code, result, ip, detail, prev_hash, hash)
    VALUES (${row.seq}, ${row.at}, ${row.who}, ${row.action}, ${row.kind}, ${row.publicId}, ${row.regionCode},
      ${row.result}, ${row.ip}, ${row.detail}, ${row.prevHash}, ${hash})`;
  return { statement, head: { seq: row.seq, hash } };
}

/** Whether a batch failed because another writer appended first: read the head again and repeat. */
export function isLostAuditRace(error: unknown): boolean {
  return error instanceof Error && error.message.includes('UNIQUE constraint failed: audit_log.seq');
}

const ATTEMPTS = 20;

/** Writes one event that changes no record, e.g. a sign-in. */
export async function writeAudit(db: SqlPort, event: AuditEvent): Promise<AuditHead> {
  for (let attempt = 1; ; attempt++) {
    const { statement, head } = await appendAudit(await auditHead(db), event);
    try {
      await db.batch([statement]);
      return head;
    } catch (error) {
      if (!isLostAuditRace(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

export type AuditVerdict =
  | { readonly ok: true; readonly lines: number; readonly head: AuditHead }
  /** GAP: a line is missing; CHAIN: it does not follow the one before; HASH: its own content was changed. */
  | { readonly ok: false; readonly seq: number; readonly problem: 'GAP' | 'CHAIN' | 'HASH' };

const PAGE = 500;

/** Walks the whole chain. Lines cut off at the end show only against a head that was noted elsewhere. */
export async function verifyAudit(db: SqlPort): Promise<AuditVerdict> {
  let head: AuditHead = { seq: 0, hash: FIRST_PREV_HASH };
  for (;;) {
    const rows = await db.query<AuditRow>(`SELECT ${columns} FROM audit_log WHERE seq > ? ORDER BY seq LIMIT ?`, [
      head.seq,
      PAGE,
    ]);
    for (const row of rows) {
      if (row.seq !== head.seq + 1) return { ok: false, seq: head.seq + 1, problem: 'GAP' };
      if (row.prevHash !== head.hash) return { ok: false, seq: row.seq, problem: 'CHAIN' };
      if ((await hashOf(row)) !== row.hash) return { ok: false, seq: row.seq, problem: 'HASH' };
      head = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < PAGE) return { ok: true, lines: head.seq, head };
  }
}

function hashOf(row: Omit<AuditRow, 'hash'>): Promise<string> {
  const { seq, at, who, action, kind, publicId, regionCode, result, ip, detail, prevHash } = row;
  return sha256Hex(JSON.stringify([seq, at, who, action, kind, publicId, regionCode, result, ip, detail, prevHash]));
}
