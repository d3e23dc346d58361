import type { Context } from 'hono';
import { refuse } from '#core/machines/refusal.ts';
import { fieldsOf } from '#core/records/catalogue.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { RecordPatch } from '#db/queries/record-spec.ts';
import { type PlainState, readState, typedState } from '#db/queries/record-state.ts';
import { type HistoryEntry, historyOf, stateOfVersion } from '#db/queries/revisions.ts';
import { fromStates } from '#db/queries/staff-values.ts';
import { sameValue } from '#db/queries/state-difference.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { once } from '../once.ts';
import { commit, type WritePlan } from './edit/plan.ts';
import { planEdit } from './edit/plan-edit.ts';
import { staleRecord } from './edit/stale.ts';
import { only } from './edit/write-record.ts';
import { type FoundRecordOf, foundRecord } from './find-record.ts';
import { machineRefused } from './refusals.ts';
import { VERIFIED } from './verify-site.ts';
import { writeContext } from './write-context.ts';

interface Asked {
  readonly key: string;
  /** That the 核实 led to. */
  readonly version: number;
}

/**
 * Takes back one's own 核实, as the last thing that was done to the position: its dates and what was written with it are as
 * before. What was submitted with it for approval waits on, and is taken back where it waits.
 */
export async function unverifySite(c: Context<Env>, found: FoundRecordOf, asked: Asked): Promise<StaffWritten> {
  const { key, version } = asked;
  return once<StaffWritten>(c, key, async (claim) => {
    const context = await writeContext(c);
    const site = await foundRecord(c, 'SITE', found.id);
    const before = await beforeVerification(c, site, version, context.who);
    const edit = await planEdit(c, site, { version, values: before.values, submit: false, reason: null }, context);
    const kept = edit.change?.kind === 'SITE' ? edit.change.patch : {};
    const plan: WritePlan = {
      ...edit,
      change: {
        ...{ kind: 'SITE', id: site.id, expectedVersion: version, why: '撤销上一步：现场核实' },
        patch: { ...kept, ...before.patch },
      },
    };
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

/** What stood there before; refused where the last version is no 核实 of the caller's own. */
async function beforeVerification(
  c: Context<Env>,
  site: FoundRecordOf,
  version: number,
  who: string,
): Promise<{ readonly values: StaffValues; readonly patch: RecordPatch<'SITE'> }> {
  const { db } = c.var;
  const stored = await readState(db, 'SITE', site.id);
  if (stored === null) throw notFound();
  const seen = { kind: 'SITE', id: site.id, title: site.title, version } as const;
  if (Number(stored.state.version) !== version) throw await staleRecord(db, seen, {});
  const [[last], earlier] = await Promise.all([
    historyOf(db, 'SITE', site.id),
    stateOfVersion(db, 'SITE', site.id, version - 1),
  ]);
  if (last === undefined || earlier === null || !isVerification(last, stored.state)) {
    throw machineRefused(refuse('ILLEGAL_TRANSITION').error, site.title);
  }
  if (last.who !== who) throw machineRefused(refuse('NOT_YOURS').error, site.title);
  const {
    values: [now = {}, was = {}],
  } = await fromStates(db, 'SITE', [stored.state, earlier]);
  const changed = fieldsOf('SITE').filter(({ key }) => !sameValue(now[key] ?? null, was[key] ?? null));
  const { verifiedOn, nextReviewOn, verifiedBy } = typedState('SITE', earlier);
  return {
    values: Object.fromEntries(changed.map(({ key }) => [key, was[key] ?? null])),
    patch: { verifiedOn, nextReviewOn, verifiedBy },
  };
}

/** An edit is told by its reason as somebody typed it, which may begin with the same word; only a 核实 is by who verified. */
function isVerification({ why, who }: HistoryEntry, { verifiedBy }: PlainState): boolean {
  return (why === VERIFIED || why.startsWith(`${VERIFIED}：`)) && verifiedBy === who;
}
