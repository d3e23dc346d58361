import { toIso } from '#core/time.ts';
import { countQueue, type QueueState, verificationQueue } from '#db/queries/verification-queue.ts';
import { type InboxPart, MAX_COUNT, SHOWN } from './part.ts';

function part(code: string, state: QueueState): InboxPart {
  return {
    code,
    needs: 'record.verify',
    read: async (db, { scopes, now }) => {
      const filter = { scopes, state, now };
      const [{ items }, count] = await Promise.all([
        verificationQueue(db, filter, { limit: SHOWN, after: null }),
        countQueue(db, filter, MAX_COUNT),
      ]);
      const shown = items.map((item) => ({
        id: item.id,
        title: item.name,
        kind: 'SITE' as const,
        what: item.state,
        said: null,
        regionName: item.parkName ?? item.regionName,
        from: item.verifiedBy,
        at: item.verifiedOn ?? toIso(now),
        dueOn: item.nextReviewOn,
        path: `sites/${item.id}`,
      }));
      return { count, items: shown };
    },
  };
}

export const verificationOverdue = part('VERIFY_OVERDUE', 'overdue');
export const verificationDue = part('VERIFY_DUE', 'due');
/** Where nobody has been yet. */
export const verificationOpen = part('VERIFY_UNVERIFIED', 'unverified');
