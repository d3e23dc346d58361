import { err, ok, type Result } from '#core/result.ts';
import type { SqlPort, Statement } from '../port.ts';
import { sha256Hex } from '../sha256.ts';
import { appendAudit, auditHead } from './audit.ts';
import { countStatements } from './change-counts.ts';
import { recordStatements } from './change-row.ts';
import { type ChangeStep, prepareStep, statesBefore } from './change-step.ts';
import type { Applied, Change, ChangeRefusal, WriteContext } from './change-types.ts';
import { groundTaken } from './grid-ground.ts';
import { isRepeated } from './staff-requests.ts';

/** Writers that meet at the end of the audit chain give way and try again; more than this many in a row never do. */
const ATTEMPTS = 20;

/**
 * Writes one change: the row at its next version, its revision, publication number or tombstone, search text, roll-ups of
 * now and of the day, and the audit line, all in one batch(). A writer who saw an older version gets the differences.
 */
export async function applyChange(
  db: SqlPort,
  change: Change,
  context: WriteContext,
): Promise<Result<Applied, ChangeRefusal>> {
  const result = await applyChanges(db, [change], context);
  if (!result.ok) return result;
  const [applied] = result.value;
  if (applied === undefined) throw new Error('one change gives one answer');
  return ok(applied);
}

/** Several changes of different records, all or none, e.g. an organisation that is revoked and the pairings it ends. */
export async function applyChanges(
  db: SqlPort,
  changes: readonly Change[],
  context: WriteContext,
): Promise<Result<Applied[], ChangeRefusal>> {
  for (let attempt = 1; ; attempt++) {
    const steps: ChangeStep[] = [];
    const states = await statesBefore(db, changes);
    for (const change of changes) {
      const step = await prepareStep(db, change, states.get(change.id) ?? null, context.now);
      if (!step.ok) return step;
      steps.push(step.value);
    }
    const taken = await groundTaken(db, steps);
    if (taken !== null) return err(taken);
    const real = steps.filter(({ before, next }) => before === null || next.fields.length > 0);
    try {
      const applied = steps.map(answer);
      await db.batch([...(context.first?.(applied) ?? []), ...(await batchOf(db, real, context))]);
      return ok(applied);
    } catch (error) {
      const constraint = brokenUniqueness(error);
      if (constraint === null || isRepeated(error) || attempt === ATTEMPTS) throw error;
      if (!isRace(constraint)) return err({ code: 'CONFLICT', constraint });
    }
  }
}

const NO_COUNTS = { before: [], after: [] };

async function batchOf(db: SqlPort, steps: readonly ChangeStep[], context: WriteContext): Promise<Statement[]> {
  const events = context.events ?? [];
  if (steps.length + events.length === 0) return [];
  const counts = steps.length === 0 ? NO_COUNTS : countStatements(steps, Math.max(...steps.map((step) => step.at)));
  const statements = [...counts.before];
  let head = await auditHead(db);
  for (const step of steps) {
    const line = await appendAudit(head, await auditEvent(step, context));
    head = line.head;
    statements.push(...recordStatements(step, head.seq, context), line.statement);
  }
  for (const event of events) {
    const line = await appendAudit(head, event);
    head = line.head;
    statements.push(line.statement);
  }
  return [...statements, ...counts.after];
}

async function auditEvent({ change, before, next, at }: ChangeStep, { who, ip }: WriteContext) {
  const stateHash = await sha256Hex(JSON.stringify(next.state));
  return {
    at,
    who,
    action: before === null ? 'CREATE' : 'UPDATE',
    kind: change.kind,
    publicId: change.id,
    regionCode: String(next.state.regionCode),
    result: 'OK',
    ip: ip ?? null,
    detail: { why: change.why, version: next.state.version, fields: next.fields, stateHash },
  };
}

function answer({ change, before, next }: ChangeStep): Applied {
  const unchanged = before !== null && next.fields.length === 0;
  return { id: change.id, version: change.expectedVersion + Number(!unchanged), fields: next.fields };
}

/** `table.column, …` of a broken UNIQUE, null for any other error. */
export function brokenUniqueness(error: unknown): string | null {
  const message = error instanceof Error ? error.message : '';
  return /UNIQUE constraint failed: ([\w., ]*\w)/.exec(message)?.[1] ?? null;
}

/** Someone wrote between our reading and our writing: the next attempt sees what they wrote. */
function isRace(constraint: string): boolean {
  return constraint === 'audit_log.seq' || constraint.startsWith('revision.') || constraint.endsWith('.public_id');
}
