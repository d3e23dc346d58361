import type { Context } from 'hono';
import { publicationTransition } from '#core/machines/publication.ts';
import type { StaffWritten, VerifyAsked } from '#core/schemas/staff.ts';
import { publicationStatus } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Change, WriteContext } from '#db/queries/change-types.ts';
import type { RecordPatch } from '#db/queries/record-spec.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { once } from '../once.ts';
import { commit, type WritePlan } from './edit/plan.ts';
import { planEdit } from './edit/plan-edit.ts';
import { only } from './edit/write-record.ts';
import { type FoundRecordOf, foundRecord } from './find-record.ts';
import { machineRefused } from './refusals.ts';
import { writeContext } from './write-context.ts';

/** How the history tells a 核实; what was written with it is in the same version. */
export const VERIFIED = '现场核实';

/**
 * 核实: somebody was there. What was found different comes along: what is public at once is written with it, the rest is
 * submitted for approval or kept as a draft. The next review is twelve months on.
 */
export async function verifySite(c: Context<Env>, found: FoundRecordOf, asked: VerifyAsked): Promise<StaffWritten> {
  const { key, version, values, submit, reason } = asked;
  return once<StaffWritten>(c, key, async (claim) => {
    const context = await writeContext(c);
    const site = await foundRecord(c, 'SITE', found.id);
    const edit = await planEdit(c, site, { version, values, submit, reason }, context);
    const patch = await verified(c, found.id, asked.on ?? shanghaiDate(context.now), context);
    const plan: WritePlan = { ...edit, change: withVerification(edit, patch, reason) };
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

async function verified(
  c: Context<Env>,
  id: string,
  on: string,
  { who, now }: WriteContext,
): Promise<RecordPatch<'SITE'>> {
  const stored = await readState(c.var.db, 'SITE', id);
  if (stored === null) throw notFound();
  const row = typedState('SITE', stored.state);
  const { publicationStatus: status, submittedBy, verifiedOn, nextReviewOn, publicationReason: reason } = row;
  const state = { status, submittedBy, verifiedOn, nextReviewOn, reason };
  const next = publicationTransition(state, { type: 'VERIFY', on }, { actor: who, today: shanghaiDate(now) });
  if (!next.ok) throw machineRefused(next.error, publicationStatus[status].zh);
  return { verifiedOn: next.value.verifiedOn, nextReviewOn: next.value.nextReviewOn, verifiedBy: who };
}

function withVerification({ seen, change }: WritePlan, patch: RecordPatch<'SITE'>, reason: string | null): Change {
  const why = reason === null ? VERIFIED : `${VERIFIED}：${reason}`;
  const before = change?.kind === 'SITE' ? change.patch : {};
  return { kind: 'SITE', id: seen.id, expectedVersion: seen.version, patch: { ...before, ...patch }, why };
}
