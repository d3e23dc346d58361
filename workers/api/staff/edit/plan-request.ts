import type { Context } from 'hono';
import { isPublic } from '#core/machines/publication.ts';
import { newProblems } from '#core/records/check-record.ts';
import type { PointValue } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { shanghaiDate } from '#core/time.ts';
import type { Statement } from '#db/port.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { WriteContext } from '#db/queries/change-types.ts';
import { titleOf } from '#db/queries/staff-rows.ts';
import { rewriteChangeRequest } from '#db/queries/write-change-requests.ts';
import type { Env } from '../../context.ts';
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
  const creation = edit.ground.requests.find(isOpenCreation) ?? null;
  if (edit.sends === 'APPROVAL') return requestToPublish(c, edit, asked, creation, context);
  // what is kept of a new record is kept of the request to publish it
  return creation === null || edit.sends !== null ? null : requestToPublish(c, edit, asked, creation, context);
}

async function requestToPublish(
  c: Context<Env>,
  { found, ground, after, sends }: Edit,
  { version, reason }: EditAsked,
  existing: ChangeRequestRead | null,
  context: WriteContext,
): Promise<MadeRequest> {
  const { kind, id } = found;
  const doubts = await doubtsOf(c, { id, values: after, before: null });
  if (sends !== null) demandReason(doubts, reason);
  // as it is called and where it lies after the edit
  const regionCode = typeof after.region === 'string' ? after.region : found.regionCode;
  const resource = { ...found, title: titleOf(kind, id, after, ground.names), regionCode };
  const asks = { kind, record: id, resource, action: 'CREATE', patch: {}, before: {}, into: null } as const;
  const sent = { seenVersion: version, submit: sends !== null, reason, existing, ground };
  return makeRequest(c, { ...asks, ...doubts, ...sent }, context);
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
  const { found, ground, current, after, later } = edit;
  const { kind, id } = found;
  const draft = ownDraft(ground.requests, context.who);
  const rest = draft === null ? NOTHING : notNamed(draft, edit);
  const isNamed = draft !== null && !isSameSize(draft.patch, rest.patch);
  if (isEmpty(later) && !isNamed) return null;
  // what is sent is what is named, and a draft keeps the rest for later; what is kept goes on with the draft
  const sends = submit && !isEmpty(later);
  const named: Content = { patch: later, before: picked(current, Object.keys(later)) };
  const content = sends ? named : { patch: { ...rest.patch, ...later }, before: { ...rest.before, ...named.before } };
  const existing = !sends || (isNamed && isEmpty(rest.patch)) ? draft : null;
  if (existing !== null && isEmpty(content.patch)) return dropRequest(existing, context);
  const whole = { ...after, ...content.patch };
  const doubts = await doubtsOf(c, {
    id,
    values: Object.hasOwn(content.patch, 'point') ? whole : {},
    before: current.point as PointValue | null, // the value of the field
  });
  if (sends) {
    // told here, where it is known of which record; what is sent meanwhile the database refuses
    if (ground.requests.some(({ status }) => status === 'SUBMITTED')) throw anotherWaits();
    demandReason(doubts, reason);
    refuseProblems(newProblems(kind, current, whole, { id, today: shanghaiDate(context.now) }));
  }
  const asks = { kind, record: id, resource: found, action: 'UPDATE', ...content, into: null } as const;
  const made = await makeRequest(
    c,
    { ...asks, ...doubts, seenVersion: version, submit: sends, reason, existing, ground },
    context,
  );
  const keepsRest = sends && draft !== null && isNamed && existing === null;
  return keepsRest ? { ...made, statements: [keepRest(draft, rest, context), ...made.statements] } : made;
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

const NOTHING: Content = { patch: {}, before: {} };

/** The fields of a draft that are not named now, with what its writer saw of them. */
function notNamed({ patch, before }: ChangeRequestRead, { given, now, later }: Edit): Content {
  const named = { ...given, ...now, ...later };
  const others = Object.keys(patch).filter((key) => !Object.hasOwn(named, key));
  return { patch: picked(patch, others), before: picked(before, others) };
}

function picked(from: StaffValues, keys: readonly string[]): StaffValues {
  return Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
}

function isEmpty(values: StaffValues): boolean {
  return Object.keys(values).length === 0;
}

function isSameSize(a: StaffValues, b: StaffValues): boolean {
  return Object.keys(a).length === Object.keys(b).length;
}

/** The draft without what is sent apart from it. Doubts are about points. */
function keepRest(draft: ChangeRequestRead, rest: Content, { now }: WriteContext): Statement {
  const movesPoint = Object.hasOwn(rest.patch, 'point');
  const { doubts, movedM } = movesPoint ? draft : { doubts: [], movedM: null };
  return rewriteChangeRequest(draft, { ...draft, ...rest, doubts, movedM }, now);
}
