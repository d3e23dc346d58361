import type { Context } from 'hono';
import { errorDetail } from '#core/errors.ts';
import { eventTowards, type OrganisationEvent, organisationTransition } from '#core/machines/organisation.ts';
import { isPublic } from '#core/machines/publication.ts';
import type { OrganisationStatus, OrganisationStatusAnswer } from '#core/schemas/staff-acts.ts';
import { orgStatus } from '#core/terms/organisation.ts';
import { shanghaiDate } from '#core/time.ts';
import { applyChange } from '#db/queries/change.ts';
import type { RecordState } from '#db/queries/record-spec.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import type { FoundResource } from '#db/queries/resource-of.ts';
import { insertChangeRequest } from '#db/queries/write-change-requests.ts';
import type { Env } from '../context.ts';
import { ApiError, invalid, notFound, staleVersion } from '../errors.ts';
import { type Claim, once } from '../once.ts';
import { newId } from '../sent.ts';
import { revocationChanges, stateOf } from './organisation-revocation.ts';
import { changeRefused, machineRefused } from './refusals.ts';
import { parkOf, reviewLater } from './review-later.ts';
import { writeContext } from './write-context.ts';
import { writeRequests } from './write-requests.ts';

interface Asked extends OrganisationStatus {
  readonly id: string;
  readonly resource: FoundResource;
}

/**
 * 回头看: what was found is written at once and listed for review; 撤销 is asked for and decided by another person, and
 * refused already here where something stands in the way.
 */
export async function setOrganisationStatus(c: Context<Env>, asked: Asked): Promise<OrganisationStatusAnswer> {
  return once<OrganisationStatusAnswer>(c, asked.key, async (claim) => {
    const stored = await readState(c.var.db, 'ORGANISATION', asked.id);
    if (stored === null) throw notFound();
    const row = typedState('ORGANISATION', stored.state);
    if (row.version !== asked.version) {
      const difference = [{ field: 'status', seen: null, current: row.status, wanted: asked.to }];
      throw staleVersion({ currentVersion: row.version, difference });
    }
    return asked.to === 'REVOKED' ? askToRevoke(c, asked, row, claim) : writeStatus(c, asked, row, claim);
  });
}

type Organisation = RecordState<'ORGANISATION'>;

async function writeStatus(c: Context<Env>, asked: Asked, row: Organisation, claim: Claim<OrganisationStatusAnswer>) {
  const { id, to, reason, resource } = asked;
  const context = await writeContext(c);
  const found = { today: shanghaiDate(context.now), approvedBySuperior: false, runningChildren: 0 };
  const next = organisationTransition(stateOf(row), eventFor(row, asked), found);
  if (!next.ok) throw machineRefused(next.error, orgStatus[row.status].zh);
  const { status, statusReason } = next.value.state;
  const why = `回头看：${orgStatus[to].zh}${reason === null ? '' : `（${reason}）`}`;
  const answer = { id, version: row.version + 1, status, change: null };
  const review = reviewLater({
    kind: 'ORGANISATION',
    id,
    resource,
    patch: { status, statusReason },
    before: { status: row.status, statusReason: row.statusReason },
    seenVersion: row.version,
    appliedVersion: answer.version,
    reason,
    by: context.who,
    at: context.now,
  });
  const change = {
    kind: 'ORGANISATION',
    id,
    expectedVersion: row.version,
    patch: { status, statusReason },
    why,
  } as const;
  const listed = isPublic(row.publicationStatus) ? [review] : [];
  const result = await applyChange(c.var.db, change, { ...context, first: () => [claim(answer), ...listed] });
  if (!result.ok) throw changeRefused(result.error);
  return answer;
}

async function askToRevoke(c: Context<Env>, asked: Asked, row: Organisation, claim: Claim<OrganisationStatusAnswer>) {
  const { id, resource, on, approvedBySuperior } = asked;
  if (!approvedBySuperior) throw invalid('approvedBySuperior', false, '已经上级党组织批准');
  if (on === null) throw invalid('on', null, '撤销日期');
  const reason = asked.reason ?? '';
  const context = await writeContext(c);
  const possible = await revocationChanges(c.var.db, { id, reason, on }, context.now);
  if (!possible.ok) throw possible.error;
  const change = newId('LOCATION_CHANGE');
  const answer = { id, version: row.version, status: row.status, change };
  const request = insertChangeRequest({
    id: change,
    kind: 'ORGANISATION',
    record: id,
    title: resource.title,
    regionCode: resource.regionCode,
    park: parkOf(resource),
    action: 'REVOKE',
    status: 'SUBMITTED',
    patch: { status: 'REVOKED', statusReason: reason, revokedOn: on },
    before: { status: row.status, statusReason: row.statusReason, revokedOn: row.revokedOn },
    seenVersion: row.version,
    reason,
    doubts: [],
    movedM: null,
    into: null,
    createdBy: context.who,
    appliedVersion: null,
    at: context.now,
  });
  await writeRequests(c.var.db, [claim(answer), request], {
    action: 'CHANGE_SUBMIT',
    who: context.who,
    ip: context.ip ?? null,
    at: context.now,
    change,
    regionCode: resource.regionCode,
    detail: { action: 'REVOKE', record: id },
  });
  return answer;
}

function eventFor(row: Organisation, { to }: Asked): OrganisationEvent {
  const type = eventTowards(row.status, to);
  if (type === null) {
    const expected = `从“${orgStatus[row.status].zh}”不能直接改为“${orgStatus[to].zh}”`;
    throw new ApiError('ILLEGAL_TRANSITION', [errorDetail('to', to, expected)]);
  }
  if (type === 'MERGE' || type === 'REVOKE') throw invalid('to', to, '两个党组织合并请用“合并”');
  return { type };
}
