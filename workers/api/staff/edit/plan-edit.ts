import type { Context } from 'hono';
import { may } from '#core/access/may.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import { errorDetail } from '#core/errors.ts';
import { isPublic } from '#core/machines/publication.ts';
import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import { newProblems } from '#core/records/check-record.ts';
import { type SendsTo, sendsTo } from '#core/records/sends-to.ts';
import { changedValues, splitWays, withConsequences } from '#core/records/split-ways.ts';
import type { StaffValues, StaffWritten } from '#core/schemas/staff.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '#db/port.ts';
import type { Change, WriteContext } from '#db/queries/change-types.ts';
import type { PlainState } from '#db/queries/record-state.ts';
import { patchWriter } from '#db/queries/staff-patch.ts';
import type { Env } from '../../context.ts';
import { ApiError, notFound } from '../../errors.ts';
import type { FoundRecordOf } from '../find-record.ts';
import { reviewLater } from '../review-later.ts';
import { warningsOf } from '../warnings.ts';
import { checkedOrRefused, refuseFixed, refuseProblems } from './checked.ts';
import { type EditGround, groundOf } from './ground.ts';
import { refuseOverlap } from './outline.ts';
import { demandMove } from './place.ts';
import type { WritePlan } from './plan.ts';
import { requestOf } from './plan-request.ts';
import { staleRecord } from './stale.ts';

export interface EditAsked {
  /** As the writer saw it. */
  readonly version: number;
  readonly values: StaffValues;
  readonly submit: boolean;
  readonly reason: string | null;
}

/** A record before and after an edit, with the parts by which it becomes public. */
export interface Edit {
  readonly found: FoundRecordOf;
  readonly ground: EditGround;
  /** All that the writer named, changed or not. */
  readonly given: StaffValues;
  readonly status: PublicationStatus;
  readonly current: StaffValues;
  readonly after: StaffValues;
  /** Written now. */
  readonly now: StaffValues;
  /** Waits for approval. */
  readonly later: StaffValues;
  /** Where the record itself is sent that was never public; null = it stays where it is. */
  readonly sends: SendsTo | null;
}

/**
 * What an edit comes to. Of a public record fields that are public at once are written and listed for review, the others
 * become a change request; one that was never public is written whole and may be submitted.
 */
export async function planEdit(
  c: Context<Env>,
  found: FoundRecordOf,
  asked: EditAsked,
  context: WriteContext,
): Promise<WritePlan> {
  const ground = await groundOf(c, found.kind, [found.id]);
  return planEditOn(c, found, ground.get(found.id), asked, context);
}

/** The same on what is known of the record already. */
export async function planEditOn(
  c: Context<Env>,
  found: FoundRecordOf,
  ground: EditGround | undefined,
  asked: EditAsked,
  context: WriteContext,
): Promise<WritePlan> {
  const { kind, id } = found;
  const given = checkedOrRefused(kind, asked.values, true);
  const seen = { kind, id, title: found.title, version: asked.version };
  if (ground === undefined) throw notFound();
  if (Number(ground.state.version) !== asked.version) throw await staleRecord(c.var.db, seen, given);
  const edit = splitEdit(c, found, ground, given, asked.submit);
  const { after, now, later } = edit;
  await demandRights(c, edit);
  await refuseOverlap(c.var.db, kind, id, changesOutline(later) ? after : {});
  const change = await recordChange(c, edit, asked, context);
  const request = await requestOf(c, edit, asked, context);
  const warnings = await warningsOf(c.var.db, kind, {
    id,
    values: after,
    changed: { ...now, ...later },
    now: context.now,
  });
  return {
    seen,
    wanted: given,
    change,
    events: request === null ? [] : [request.event],
    statements: (version) => [...reviewed(edit, asked, version, context), ...(request?.statements ?? [])],
    answer: (version): StaffWritten => ({
      id,
      version,
      applied: Object.keys(now),
      change: request?.shown ?? null,
      warnings,
    }),
  };
}

function splitEdit(
  c: Context<Env>,
  found: FoundRecordOf,
  ground: EditGround,
  given: StaffValues,
  submit: boolean,
): Edit {
  const { kind, id } = found;
  const { state, values: current } = ground;
  const changed = withConsequences(kind, current, changedValues(current, given));
  const status = state.publicationStatus as PublicationStatus; // a checked column of every kind
  refuseClosed(status, found.title, Object.keys(changed).length);
  const rules = { id, today: shanghaiDate(c.var.view.now) };
  const after = { ...current, ...changed };
  refuseProblems(newProblems(kind, current, after, rules));
  const { atOnce, approval, fixed } = splitWays(kind, current, changed, rules);
  refuseFixed(kind, fixed);
  const common = { found, ground, given, status, current, after };
  if (isPublic(status)) return { ...common, now: atOnce, later: approval, sends: null };
  return { ...common, now: changed, later: {}, sends: submit && status !== 'PENDING' ? sendsTo(kind, current) : null };
}

function refuseClosed(status: PublicationStatus, title: string, changes: number): void {
  if (status === 'CLOSED') throw illegal(title, '没有停用的记录：请先恢复再修改');
  if (status === 'PENDING' && changes > 0) throw illegal(title, '没有在等待审核的记录：请先撤回提交再修改');
}

function illegal(title: string, expected: string): ApiError {
  return new ApiError('ILLEGAL_TRANSITION', [errorDetail('', title, expected)]);
}

/** What needs approval is for whoever may submit; whoever may only edit is told which fields those are. */
async function demandRights(c: Context<Env>, { found, after, now, later, sends }: Edit): Promise<void> {
  const { kind, id } = found;
  const changed = { ...now, ...later };
  const needs = Object.keys(changed).filter((key) => fieldOf(kind, key)?.way === 'APPROVAL');
  if ((needs.length > 0 || sends !== null) && may(c.var.who, 'change.submit', found) !== 'YES') {
    const expected = '由园区管理员提交审核的内容';
    throw new ApiError(
      'FORBIDDEN',
      needs.map((key) => errorDetail(key, null, expected)),
    );
  }
  await demandMove(c, kind, id, after, Object.keys(changed));
}

function changesOutline(changed: StaffValues): boolean {
  return Object.hasOwn(changed, 'boundary') || Object.hasOwn(changed, 'park');
}

async function recordChange(
  c: Context<Env>,
  edit: Edit,
  { version, reason }: EditAsked,
  { who, now: at }: WriteContext,
): Promise<Change | null> {
  const { found, ground, now, later, sends } = edit;
  const { kind, id } = found;
  const names = { id, before: ground.state, who, now: at, scopes: scopesOf(c.var.who, 'record.read') };
  // what waits is looked up too: it must not wait for nothing
  const encode = await patchWriter(c.var.db, kind, { ...now, ...later }, names);
  if (!encode.ok) throw new ApiError('VALIDATION', encode.error);
  if (Object.keys(now).length === 0 && sends === null) return null;
  const sent = sends === null ? {} : sending(sends, who, at);
  const why = reason ?? whyOf(kind, Object.keys(now), sends);
  // the patch was made for this kind
  return { kind, id, expectedVersion: version, patch: { ...encode.value(now), ...sent }, why } as Change;
}

/** Columns that change when a record that was never public is sent. */
export function sending(to: SendsTo, who: string, at: number): PlainState {
  if (to === 'SIDES') return { submittedBy: who, proposedAt: at };
  return { publicationStatus: 'PENDING', submittedBy: who, publicationReason: null };
}

const SENT = { APPROVAL: '提交审核', SIDES: '提议结对' } as const;

function whyOf(kind: StaffKind, keys: readonly string[], sends: SendsTo | null): string {
  const terms = keys.map((key) => fieldOf(kind, key)?.term.zh ?? key);
  const edited = terms.length === 0 ? [] : [`修改${terms.slice(0, 5).join('、')}${terms.length > 5 ? '等' : ''}`];
  return [...edited, ...(sends === null ? [] : [SENT[sends]])].join('，');
}

/** What became public at once is listed for somebody else to look at; what only colleagues read is not. */
function reviewed(
  { found, status, current, now }: Edit,
  asked: EditAsked,
  version: number,
  context: WriteContext,
): Statement[] {
  const { kind, id } = found;
  const shown = Object.keys(now).filter((key) => fieldOf(kind, key)?.level === 'PUBLIC');
  if (!isPublic(status) || shown.length === 0) return [];
  const pick = (from: StaffValues) => Object.fromEntries(shown.map((key) => [key, from[key] ?? null]));
  return [
    reviewLater({
      ...{ kind, id, resource: found, patch: pick(now), before: pick(current) },
      ...{ seenVersion: asked.version, appliedVersion: version, reason: asked.reason },
      ...{ by: context.who, at: context.now },
    }),
  ];
}
