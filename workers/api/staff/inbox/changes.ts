import type { InboxItem } from '#core/schemas/staff.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '#db/port.ts';
import { type ChangeRequestFilter, countChangeRequests, listChangeRequests } from '#db/queries/change-request-list.ts';
import type { ChangeRequestRead } from '#db/queries/change-requests.ts';
import { decidesThere, otherPlaces } from '../other-places.ts';
import { type Asked, type InboxPart, MAX_COUNT, SHOWN } from './part.ts';

type Which = Pick<ChangeRequestFilter, 'status' | 'mine' | 'others'>;

function part(code: string, needs: InboxPart['needs'], which: Which): InboxPart {
  return {
    code,
    needs,
    read: async (db, asked) => {
      const { account, scopes } = asked;
      const without = which.others === true ? await decidedElsewhereToo(db, which, asked) : [];
      const filter = { ...which, account, scopes, without };
      const [{ items }, count] = await Promise.all([
        listChangeRequests(db, filter, { limit: SHOWN, after: null }),
        countChangeRequests(db, filter, MAX_COUNT),
      ]);
      return { count, items: items.map((item) => toItem(item, which)) };
    },
  };
}

/** Merges and moves that need somebody who decides at their other place as well: no task of whoever does not. */
async function decidedElsewhereToo(db: SqlPort, which: Which, { who, account, scopes }: Asked): Promise<string[]> {
  if (scopes.some(({ regionCode, record }) => regionCode === null && record === null)) return [];
  const filter = { ...which, account, scopes, reachesFurther: true };
  const { items } = await listChangeRequests(db, filter, { limit: MAX_COUNT, after: null });
  const places = await otherPlaces(db, items);
  return items.filter(({ id }) => !decidesThere(who, places.get(id))).map(({ id }) => id);
}

function toItem(request: ChangeRequestRead, { status, mine }: Which): InboxItem {
  const isReturned = request.status === 'RETURNED';
  return {
    id: request.id,
    title: request.title,
    kind: request.kind,
    what: request.action,
    said: isReturned ? request.returnReason : request.reason,
    regionName: request.regionName,
    from: isReturned ? request.decidedByName : request.createdByName,
    at: toIso((isReturned ? request.decidedAt : request.submittedAt) ?? request.updatedAt),
    dueOn: null,
    path: `changes/${request.id}?status=${status[0]}${mine === true ? '&mine=on' : ''}`,
  };
}

/** What came back with a reason. */
export const returnedChanges = part('RETURNED', 'change.submit', { status: ['RETURNED'], mine: true });
/** What others have submitted: the oldest waits longest, and all of it is on one page. */
export const changesToApprove = part('TO_APPROVE', 'change.approve', { status: ['SUBMITTED'], others: true });
/** What was public at once. */
export const changesToReview = part('TO_REVIEW', 'change.approve', { status: ['APPLIED'], others: true });
export const waitingChanges = part('WAITING', 'change.submit', { status: ['SUBMITTED'], mine: true });
/** What was begun and not sent. */
export const draftChanges = part('DRAFTS', 'change.submit', { status: ['DRAFT'], mine: true });
