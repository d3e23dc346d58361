import { ratingDueOn } from '#core/machines/rating.ts';
import type { RatingGroup } from '#core/schemas/staff-rating.ts';
import { toIso } from '#core/time.ts';
import { countBadRatings, listBadRatings } from '#db/queries/rating-list.ts';
import { type Asked, type InboxPart, MAX_COUNT, SHOWN } from './part.ts';

function part(
  code: string,
  needs: InboxPart['needs'],
  which: (asked: Asked) => { readonly group: RatingGroup; readonly notDisputedBy?: string },
): InboxPart {
  return {
    code,
    needs,
    read: async (db, asked) => {
      const filter = { ...which(asked), scopes: asked.scopes };
      const [{ items }, count] = await Promise.all([
        listBadRatings(db, filter, { limit: SHOWN, after: null }),
        countBadRatings(db, filter, MAX_COUNT),
      ]);
      const shown = items.map((row) => ({
        id: row.id,
        title: row.siteName,
        kind: 'SITE' as const,
        what: row.status,
        said: row.comment,
        regionName: row.parkName ?? row.regionName,
        from: null,
        at: toIso(row.createdAt),
        dueOn: ratingDueOn(row.status, { verifyOn: row.verifyDueOn, answerOn: row.answerDueOn }),
        path: `ratings/${row.id}`,
      }));
      return { count, items: shown };
    },
  };
}

/** 差评 that are not closed yet. */
export const ratingsToHandle = part('RATINGS', 'rating.handle', () => ({ group: 'open' }));
/** What somebody else disputes. */
export const ratingsToRecheck = part('RATINGS_RECHECK', 'rating.recheck', ({ account }) => ({
  group: 'recheck',
  notDisputedBy: account,
}));
