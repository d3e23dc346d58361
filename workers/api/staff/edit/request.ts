import type { Context } from 'hono';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { ShownChange, StaffValues } from '#core/schemas/staff.ts';
import type { AuditAction } from '#core/terms/audit.ts';
import type { ChangeAction } from '#core/terms/change.ts';
import type { Statement } from '#db/port.ts';
import type { AuditEvent } from '#db/queries/audit.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import type { WriteContext } from '#db/queries/change-types.ts';
import type { FoundResource } from '#db/queries/resource-of.ts';
import { type Names, readNames } from '#db/queries/staff-references.ts';
import { namesInValues } from '#db/queries/staff-values.ts';
import {
  type ChangeRequestContent,
  insertChangeRequest,
  moveChangeRequest,
  rewriteChangeRequest,
} from '#db/queries/write-change-requests.ts';
import type { Env } from '../../context.ts';
import { newId } from '../../sent.ts';
import { parkOf } from '../review-later.ts';
import { shownChange } from '../shown-change.ts';
import type { EditGround } from './ground.ts';
import type { PointDoubts } from './point-doubts.ts';

export interface RequestAsked extends PointDoubts {
  readonly kind: StaffKind;
  readonly record: string;
  readonly resource: FoundResource;
  readonly action: ChangeAction;
  readonly patch: StaffValues;
  readonly before: StaffValues;
  readonly seenVersion: number;
  readonly submit: boolean;
  readonly reason: string | null;
  readonly into: string | null;
  /** A draft or returned request that this one continues. */
  readonly existing: ChangeRequestRead | null;
  /** What the record holds now whose fields are spoken of; null for a new one. */
  readonly ground: Pick<EditGround, 'values' | 'names'> | null;
}

export interface MadeRequest {
  readonly statements: readonly Statement[];
  readonly event: AuditEvent;
  /** Null: there is no request any more. */
  readonly shown: ShownChange | null;
}

/** A change request, new or the continuation of one: its statements, its audit line, and how the caller sees it afterwards. */
export async function makeRequest(c: Context<Env>, asked: RequestAsked, context: WriteContext): Promise<MadeRequest> {
  const { existing, submit, resource } = asked;
  const { who, now } = context;
  const content: ChangeRequestContent = {
    title: resource.title,
    regionCode: resource.regionCode,
    park: parkOf(resource),
    action: asked.action,
    patch: asked.patch,
    before: asked.before,
    seenVersion: asked.seenVersion,
    reason: asked.reason,
    doubts: asked.doubts,
    movedM: asked.movedM,
    into: asked.into,
  };
  const id = existing?.id ?? newId('LOCATION_CHANGE');
  const status = submit ? 'SUBMITTED' : (existing?.status ?? 'DRAFT');
  const identity = { id, kind: asked.kind, record: asked.record, createdBy: existing?.createdBy ?? who };
  const statements =
    existing === null
      ? [
          insertChangeRequest({
            ...identity,
            ...content,
            status: submit ? 'SUBMITTED' : 'DRAFT',
            appliedVersion: null,
            at: now,
          }),
        ]
      : continued(existing, content, submit, context);
  const name = c.var.who.signedIn?.account.name ?? null;
  const names = await namesFor(c, asked);
  const read: ChangeRequestRead = {
    ...identity,
    ...content,
    key: existing?.key ?? 0,
    parks: resource.records.flatMap(({ kind, id: park }) => (kind === 'PARK' ? [park] : [])),
    writers: existing?.writers ?? [],
    version: existing === null ? 1 : existing.version + (submit ? 2 : 1),
    createdAt: existing?.createdAt ?? now,
    updatedAt: now,
    status,
    submittedBy: submit ? who : null,
    submittedAt: submit ? now : null,
    decidedBy: null,
    decidedAt: null,
    returnReason: submit ? null : (existing?.returnReason ?? null),
    appliedVersion: null,
    regionName: names[content.regionCode] ?? content.regionCode,
    createdByName: existing?.createdByName ?? name,
    submittedByName: submit ? name : null,
    decidedByName: null,
  };
  const shown = shownChange(read, { values: asked.ground?.values ?? {}, names }, c.var.who);
  return { statements, event: trace(read, submit ? 'CHANGE_SUBMIT' : 'CHANGE_DRAFT', context), shown };
}

/** A draft of which nothing is left is given up. */
export function dropRequest(existing: ChangeRequestRead, context: WriteContext): MadeRequest {
  return {
    statements: [moveChangeRequest(existing, { to: 'DISCARDED' }, context.now)],
    event: trace(existing, 'CHANGE_DISCARD', context),
    shown: null,
  };
}

/** Names that the request needs: those of the record are known already. */
async function namesFor(
  c: Context<Env>,
  { kind, patch, before, into, resource, ground }: RequestAsked,
): Promise<Names> {
  const known = ground?.names ?? {};
  const regions = Object.hasOwn(known, resource.regionCode) ? [] : [resource.regionCode];
  const [told, around] = await Promise.all([
    namesInValues(c.var.db, kind, [patch, before]),
    regions.length === 0 && into === null ? {} : readNames(c.var.db, into === null ? [] : [into], regions),
  ]);
  return { ...known, ...told, ...around };
}

/** A request that is written anew, and sent where that is asked. */
export function continued(
  existing: Pick<ChangeRequestRead, 'id' | 'version'>,
  content: ChangeRequestContent,
  submit: boolean,
  { who, now }: WriteContext,
): Statement[] {
  const rewritten = rewriteChangeRequest(existing, content, now);
  if (!submit) return [rewritten];
  const next = { id: existing.id, version: existing.version + 1 };
  return [rewritten, moveChangeRequest(next, { to: 'SUBMITTED', by: who, reason: content.reason }, now)];
}

function trace(request: ChangeRequestRead, action: AuditAction, { who, now, ip }: WriteContext): AuditEvent {
  const { record, id, regionCode } = request;
  return {
    at: now,
    who,
    action,
    kind: 'LOCATION_CHANGE',
    publicId: id,
    regionCode,
    result: 'OK',
    ip: ip ?? null,
    detail: { action: request.action, record },
  };
}
