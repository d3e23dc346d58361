import type { Context } from 'hono';
import { newProblems } from '#core/records/check-record.ts';
import { changedValues, splitWays, withConsequences } from '#core/records/split-ways.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import { type PlainState, readState } from '#db/queries/record-state.ts';
import { fromState } from '#db/queries/staff-values.ts';
import type { Env } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { once } from '../../once.ts';
import { checkedOrRefused, refuseFixed, refuseProblems } from '../edit/checked.ts';
import { demandMove } from '../edit/place.ts';
import { commit } from '../edit/plan.ts';
import { makeRequest } from '../edit/request.ts';
import { staleRecord } from '../edit/stale.ts';
import { only } from '../edit/write-record.ts';
import type { FoundRecordOf } from '../find-record.ts';
import { warningsOf } from '../warnings.ts';
import { writeContext } from '../write-context.ts';
import { mergeChanges } from './merge-changes.ts';

interface MergeAsked {
  readonly key: string;
  /** Of the record that stays and of the one that goes, as the writer saw them. */
  readonly version: number;
  readonly fromVersion: number;
  readonly values: StaffValues;
  readonly reason: string;
}

/**
 * Asks for the merge of two records that are one; another person decides. What would be refused then is refused now. The
 * answer is about the record that goes: the request is its.
 */
export async function askToMerge(
  c: Context<Env>,
  into: FoundRecordOf,
  from: FoundRecordOf,
  asked: MergeAsked,
): Promise<StaffWritten> {
  const { kind } = into;
  const given = checkedOrRefused(kind, asked.values, true);
  return once<StaffWritten>(c, asked.key, async (claim) => {
    const { db } = c.var;
    const context = await writeContext(c);
    const { reason } = asked;
    const stays = await seenState(c, into, asked.version, given);
    await seenState(c, from, asked.fromVersion, {});
    const ground = await fromState(db, kind, stays);
    const current = ground.values;
    const patch = withConsequences(kind, current, changedValues(current, given));
    const rules = { id: into.id, today: shanghaiDate(context.now) };
    refuseFixed(kind, splitWays(kind, current, patch, rules).fixed);
    const after = { ...current, ...patch };
    refuseProblems(newProblems(kind, current, after, rules));
    await demandMove(c, kind, into.id, after, Object.keys(patch));
    const { who, now } = context;
    const possible = await mergeChanges(db, { kind, into: into.id, from: from.id, values: patch, reason, who, now });
    if (!possible.ok) throw possible.error;
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, current[key] ?? null]));
    const request = await makeRequest(
      c,
      {
        ...{ kind, record: from.id, resource: from, action: 'MERGE', patch, before, doubts: [], movedM: null },
        ...{ seenVersion: asked.fromVersion, submit: true, reason, into: into.id, existing: null, ground },
      },
      context,
    );
    const warnings = await warningsOf(db, kind, { id: into.id, values: after, now });
    const plan = {
      seen: { kind, id: from.id, title: from.title, version: asked.fromVersion },
      wanted: {},
      change: null,
      events: [request.event],
      statements: () => request.statements,
      answer: (version: number): StaffWritten => ({
        id: from.id,
        version,
        applied: [],
        change: request.shown,
        warnings,
      }),
    };
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

async function seenState(
  c: Context<Env>,
  { kind, id, title }: FoundRecordOf,
  version: number,
  wanted: StaffValues,
): Promise<PlainState> {
  const stored = await readState(c.var.db, kind, id);
  if (stored === null) throw notFound();
  if (Number(stored.state.version) !== version) throw await staleRecord(c.var.db, { kind, id, title, version }, wanted);
  return stored.state;
}
