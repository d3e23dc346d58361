import type { Context } from 'hono';
import { isPublic } from '#core/machines/publication.ts';
import { newProblems } from '#core/records/check-record.ts';
import type { PointValue } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { WriteContext } from '#db/queries/change-types.ts';
import type { Env } from '../../context.ts';
import { staleVersion } from '../../errors.ts';
import { conflictsOf } from '../conflicts.ts';
import type { FoundRecordOf } from '../find-record.ts';
import { anotherWaits } from '../write-requests.ts';
import { refuseProblems } from './checked.ts';
import type { Edit, EditAsked } from './plan-edit.ts';
import { demandReason, doubtsOf } from './point-doubts.ts';
import { dropRequest, type MadeRequest, makeRequest } from './request.ts';

/** The request that an edit makes, continues or drops; null where there is none. */
export async function requestOf(
  c: Context<Env>,
  edit: Edit,
  asked: EditAsked,
  context: WriteContext,
): Promise<MadeRequest | null> {
  if (isPublic(edit.status)) return requestToChange(c, edit, asked, context);
  // a pairing is first for its two sides to confirm
  return edit.sends && edit.found.kind !== 'PAIRING' ? requestToPublish(c, edit, asked, context) : null;
}

async function requestToPublish(
  c: Context<Env>,
  { found, ground, after }: Edit,
  { version, reason }: EditAsked,
  context: WriteContext,
): Promise<MadeRequest> {
  const { kind, id } = found;
  const doubts = await doubtsOf(c, { id, values: after, before: null });
  demandReason(doubts, reason);
  const existing = ground.requests.find(isOpenCreation) ?? null;
  const asks = { kind, record: id, resource: found, action: 'CREATE', patch: {}, before: {}, into: null } as const;
  return makeRequest(c, { ...asks, ...doubts, seenVersion: version, submit: true, reason, existing, ground }, context);
}

/** A draft or returned request to publish the record, by whoever. */
function isOpenCreation({ action, status }: ChangeRequestRead): boolean {
  return action === 'CREATE' && (status === 'RETURNED' || status === 'DRAFT');
}

async function requestToChange(
  c: Context<Env>,
  edit: Edit,
  { version, submit, reason }: EditAsked,
  context: WriteContext,
): Promise<MadeRequest | null> {
  const { found, ground, current, after, given, later } = edit;
  const { kind, id } = found;
  const draft = ownDraft(ground.requests, context.who);
  const names = draft !== null && Object.keys(draft.patch).some((key) => Object.hasOwn(given, key));
  if (Object.keys(later).length === 0 && !names) return null;
  // what is sent takes a draft along only where it goes on with it
  const existing = names || !submit ? draft : null;
  const content = continued(existing, edit);
  if (existing !== null && Object.keys(content.patch).length === 0) return dropRequest(existing, context);
  const whole = { ...after, ...content.patch };
  const doubts = await doubtsOf(c, {
    id,
    values: Object.hasOwn(content.patch, 'point') ? whole : {},
    before: current.point as PointValue | null, // the value of the field
  });
  if (submit) {
    // told here, where it is known of which record; what is sent meanwhile the database refuses
    if (ground.requests.some(({ status }) => status === 'SUBMITTED')) throw anotherWaits();
    demandReason(doubts, reason);
    refuseProblems(newProblems(kind, current, whole, { id, today: shanghaiDate(context.now) }));
    refuseConflicts(found, version, content, current);
  }
  const asks = { kind, record: id, resource: found, action: 'UPDATE', ...content, into: null } as const;
  return makeRequest(c, { ...asks, ...doubts, seenVersion: version, submit, reason, existing, ground }, context);
}

/** The writer's own draft or returned request to change the record. */
function ownDraft(requests: readonly ChangeRequestRead[], who: string): ChangeRequestRead | null {
  const own = requests.filter(({ action, createdBy }) => action === 'UPDATE' && createdBy === who);
  return own.find(({ status }) => status === 'DRAFT' || status === 'RETURNED') ?? null;
}

interface Content {
  readonly patch: StaffValues;
  readonly before: StaffValues;
}

/** A draft goes on with the fields that are named now; its other fields stay, with what its writer saw of them. */
function continued(existing: ChangeRequestRead | null, { given, current, now, later }: Edit): Content {
  const named = { ...given, ...now, ...later };
  const others = Object.keys(existing?.patch ?? {}).filter((key) => !Object.hasOwn(named, key));
  const kept = (from: StaffValues | undefined) => Object.fromEntries(others.map((key) => [key, from?.[key] ?? null]));
  const before = Object.fromEntries(Object.keys(later).map((key) => [key, current[key] ?? null]));
  return { patch: { ...kept(existing?.patch), ...later }, before: { ...kept(existing?.before), ...before } };
}

/** 412 where others changed a field of the draft since it was kept. */
function refuseConflicts({ id, title }: FoundRecordOf, version: number, content: Content, current: StaffValues): void {
  const difference = conflictsOf(content, current);
  if (difference.length === 0) return;
  throw staleVersion({ currentVersion: version, record: { id, name: title }, difference });
}
