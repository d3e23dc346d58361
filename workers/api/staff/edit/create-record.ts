import type { Context } from 'hono';
import { scopesOf } from '#core/access/scopes-of.ts';
import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { checkRecord } from '#core/records/check-record.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import { actedFields } from '#core/records/fixed-fields.ts';
import { sendsTo } from '#core/records/sends-to.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Change, WriteContext } from '#db/queries/change-types.ts';
import type { FoundResource } from '#db/queries/resource-of.ts';
import { toPatch } from '#db/queries/staff-patch.ts';
import { titleOf } from '#db/queries/staff-rows.ts';
import { namesInValues } from '#db/queries/staff-values.ts';
import type { Env } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { once } from '../../once.ts';
import { newId } from '../../sent.ts';
import { warningsOf } from '../warnings.ts';
import { writeContext } from '../write-context.ts';
import { checkedOrRefused, refuseFixed, refuseProblems } from './checked.ts';
import { demandNewPlace } from './place.ts';
import { commit } from './plan.ts';
import { sending } from './plan-edit.ts';
import { demandReason, doubtsOf } from './point-doubts.ts';
import { type MadeRequest, makeRequest } from './request.ts';
import { only } from './write-record.ts';

interface NewRecord {
  readonly key: string;
  readonly values: StaffValues;
  readonly submit: boolean;
  readonly reason: string | null;
}

/** A new record, once: a draft, or submitted for approval; the public sees it when another person approves. */
export async function createRecord(c: Context<Env>, kind: StaffKind, asked: NewRecord): Promise<StaffWritten> {
  const values = checkedOrRefused(kind, asked.values, false);
  const place = await demandNewPlace(c, kind, values);
  refuseFixed(kind, actedFields(kind, values));
  return once<StaffWritten>(c, asked.key, async (claim) => {
    const context = await writeContext(c);
    const id = newId(kind);
    refuseProblems(checkRecord(kind, values, { id, today: shanghaiDate(context.now) }).problems);
    const warnings = await warningsOf(c.var.db, kind, { id, values, now: context.now });
    const title = titleOf(kind, id, values, await namesInValues(c.var.db, kind, [values]));
    const regionCode = String(values.region);
    const resource: FoundResource = { regionCode, title, records: [{ kind, id }, ...place.records] };
    const [change, request] = [
      await newChange(c, kind, id, { ...asked, values }, context),
      await requestToPublish(c, kind, id, { ...asked, values, resource }, context),
    ];
    const filled = fieldsOf(kind).filter((field) => !isEmptyValue(field, values[field.key]));
    const answer = (version: number): StaffWritten => ({
      id,
      version,
      applied: filled.map(({ key }) => key),
      change: request?.shown ?? null,
      warnings,
    });
    const plan = {
      seen: { kind, id, title, version: 0 },
      wanted: values,
      change,
      events: request === null ? [] : [request.event],
      statements: () => request?.statements ?? [],
      answer,
    };
    return commit(c, [plan], { context, claim, answerOf: only });
  });
}

async function newChange(
  c: Context<Env>,
  kind: StaffKind,
  id: string,
  { values, submit, reason }: NewRecord,
  { who, now }: WriteContext,
): Promise<Change> {
  const scopes = scopesOf(c.var.who, 'record.read');
  const patch = await toPatch(c.var.db, kind, values, { id: null, before: null, who, now, scopes });
  if (!patch.ok) throw new ApiError('VALIDATION', patch.error);
  const to = submit ? sendsTo(kind, values) : null;
  const sent = to === null ? {} : sending(to, who, now);
  const why = reason ?? (to === null ? '新增草稿' : to === 'SIDES' ? '新增，提议结对' : '新增，提交审核');
  // the patch was made for this kind
  return { kind, id, expectedVersion: 0, patch: { ...patch.value, ...sent }, why } as Change;
}

/** The request to publish the new record: its maker's draft until it is submitted. */
async function requestToPublish(
  c: Context<Env>,
  kind: StaffKind,
  id: string,
  { values, submit, reason, resource }: NewRecord & { readonly resource: FoundResource },
  context: WriteContext,
): Promise<MadeRequest | null> {
  // a pairing is first for its two sides to confirm
  if (kind === 'PAIRING') return null;
  const doubts = await doubtsOf(c, { id: null, values, before: null });
  if (submit) demandReason(doubts, reason);
  const asks = { kind, record: id, resource, action: 'CREATE', patch: {}, before: {}, into: null } as const;
  return makeRequest(c, { ...asks, ...doubts, seenVersion: 1, submit, reason, existing: null, ground: null }, context);
}
