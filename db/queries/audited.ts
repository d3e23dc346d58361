import type { SqlPort, Statement, StatementResult } from '../port.ts';
import { type AuditEvent, appendAudit, auditHead, isLostAuditRace } from './audit.ts';

const ATTEMPTS = 20;

/**
 * Writes statements and the line that says so in one batch: no right changes hands without a trace. Repeated when another
 * line came in between; errors of the statements are thrown, and then nothing is written.
 */
export function writeAudited(
  db: SqlPort,
  statements: readonly Statement[],
  event: AuditEvent,
): Promise<StatementResult[]> {
  return writeAuditedAfter(db, async () => ({ statements, event }));
}

/**
 * The same for what depends on what is there: `look` reads it once the end of the log is known, so whoever writes a line in
 * between makes the batch fail and the look be repeated. It refuses by throwing.
 */
export async function writeAuditedAfter(
  db: SqlPort,
  look: () => Promise<{ readonly statements: readonly Statement[]; readonly event: AuditEvent }>,
): Promise<StatementResult[]> {
  for (let attempt = 1; ; attempt++) {
    const head = await auditHead(db);
    const { statements, event } = await look();
    const line = await appendAudit(head, event);
    try {
      const results = await db.batch([...statements, line.statement]);
      return results.slice(0, statements.length);
    } catch (error) {
      if (!isLostAuditRace(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** An event about an account; `who` is whoever did it. */
export function accountEvent(
  action: string,
  { at, who, ip, account, result = 'OK', detail = {} }: AccountEvent,
): AuditEvent {
  const kind = account === null ? null : 'ACCOUNT';
  return { at, who, action, kind, publicId: account, regionCode: null, result, ip, detail };
}

interface AccountEvent {
  readonly at: number;
  readonly who: string;
  readonly ip: string | null;
  /** Account id; null where there is none, e.g. a sign-in with a name that nobody has. */
  readonly account: string | null;
  readonly result?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Whether a batch failed by a trigger or constraint whose message holds `text`. */
export function failedBy(error: unknown, text: string): boolean {
  return error instanceof Error && error.message.includes(text);
}
