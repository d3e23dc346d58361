import type { Context } from 'hono';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import { applyChanges } from '#db/queries/change.ts';
import type { Applied, Change, WriteContext } from '#db/queries/change-types.ts';
import { isMovedMeanwhile } from '#db/queries/write-change-requests.ts';
import type { Env } from '../../context.ts';
import type { Claim } from '../../once.ts';
import { changeRefused } from '../refusals.ts';
import { movedMeanwhile } from '../write-requests.ts';
import { type SeenRecord, staleRecord } from './stale.ts';

/** What a write to one record comes to; nothing of it is written yet. */
export interface WritePlan {
  readonly seen: SeenRecord;
  /** What the writer wants, for the comparison where somebody else was faster. */
  readonly wanted: StaffValues;
  /** Null: the record itself stays as it is. */
  readonly change: Change | null;
  readonly events: readonly AuditEvent[];
  /** Change requests that come with it; `version` is that of the record afterwards. */
  readonly statements: (version: number) => readonly Statement[];
  readonly answer: (version: number) => StaffWritten;
}

/** Writes plans of different records in one batch, all or none, with the answer that is kept under the request's key. */
export async function commit<T>(
  c: Context<Env>,
  plans: readonly WritePlan[],
  { context, claim, answerOf }: CommitOptions<T>,
): Promise<T> {
  const { db } = c.var;
  const versionOf = ({ seen }: WritePlan, applied: readonly Applied[]) =>
    applied.find(({ id }) => id === seen.id)?.version ?? seen.version;
  const answer = (applied: readonly Applied[]) => answerOf(plans.map((plan) => plan.answer(versionOf(plan, applied))));
  try {
    const result = await applyChanges(
      db,
      plans.flatMap(({ change }) => change ?? []),
      {
        ...context,
        events: plans.flatMap(({ events }) => events),
        first: (applied) => [
          claim(answer(applied)),
          ...plans.flatMap((plan) => plan.statements(versionOf(plan, applied))),
        ],
      },
    );
    if (result.ok) return answer(result.value);
    const { error } = result;
    const stale = error.code === 'STALE_VERSION' ? plans.find(({ seen }) => seen.id === error.id) : undefined;
    throw stale === undefined ? changeRefused(error) : await staleRecord(db, stale.seen, stale.wanted);
  } catch (error) {
    throw isMovedMeanwhile(error) ? movedMeanwhile() : error;
  }
}

interface CommitOptions<T> {
  readonly context: WriteContext;
  readonly claim: Claim<T>;
  readonly answerOf: (answers: readonly StaffWritten[]) => T;
}
