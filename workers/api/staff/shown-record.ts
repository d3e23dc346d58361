import type { Context } from 'hono';
import type { ActionName } from '#core/access/actions.ts';
import { may } from '#core/access/may.ts';
import { isPublic } from '#core/machines/publication.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRecord, StaffRights } from '#core/schemas/staff.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { toIso } from '#core/time.ts';
import { liveRequestsOf } from '#db/queries/change-requests.ts';
import { movedTo } from '#db/queries/moved.ts';
import { readState, typedState } from '#db/queries/record-state.ts';
import type { FoundResource } from '#db/queries/resource-of.ts';
import { attachedTo } from '#db/queries/staff-attached.ts';
import { staffRow } from '#db/queries/staff-rows.ts';
import { fromState } from '#db/queries/staff-values.ts';
import type { Env } from '../context.ts';
import { notFound } from '../errors.ts';
import { auditName } from '../who.ts';
import type { FoundRecordOf } from './find-record.ts';
import { shownChanges } from './shown-change.ts';
import { warningsOf } from './warnings.ts';

/** One record with everything that its page shows. */
export async function shownRecord(c: Context<Env>, found: FoundRecordOf): Promise<StaffRecord> {
  const { db, who, view } = c.var;
  const { kind, id } = found;
  const stored = await readState(db, kind, id);
  if (stored === null) throw notFound();
  const [read, requests, attached, mergedInto] = await Promise.all([
    fromState(db, kind, stored.state),
    liveRequestsOf(db, kind, id, auditName(who)),
    attachedTo(db, kind, id),
    movedTo(db, id),
  ]);
  const common = typedState('SITE', stored.state); // of other kinds what they have of it
  return {
    ...staffRow(kind, stored.state, read, view),
    kind,
    createdAt: toIso(common.createdAt),
    statusReason: common.publicationReason,
    sent: common.submittedBy !== null,
    nextReviewOn: common.nextReviewOn ?? null,
    names: read.names,
    rights: rightsTo(c, kind, found),
    changes: await shownChanges(db, who, requests),
    attached,
    publicPath: publicPath(kind, id, common.publicationStatus),
    mergedInto,
    warnings: await warningsOf(db, kind, { id, values: read.values, now: view.now }),
  };
}

/** What the caller's roles allow here; the state of the record decides besides. */
function rightsTo(c: Context<Env>, kind: StaffKind, resource: FoundResource): StaffRights {
  const can = (action: ActionName) => may(c.var.who, action, resource) === 'YES';
  return {
    edit: can('record.edit'),
    submit: can('change.submit'),
    approve: can('change.approve'),
    verify: kind === 'SITE' && can('record.verify'),
    link: (kind === 'VILLAGE' || kind === 'ENTERPRISE') && can('link.issue'),
  };
}

/** Only places have a page of their own for residents. */
function publicPath(kind: StaffKind, id: string, status: PublicationStatus): string | null {
  return kind === 'SITE' && isPublic(status) ? `/sites/${id}` : null;
}
