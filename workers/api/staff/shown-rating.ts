import {
  type RatingContext,
  type RatingEvent,
  type RatingState,
  ratingDueOn,
  ratingTransition,
} from '#core/machines/rating.ts';
import { handlingSteps, type RatingStep, recheckSteps, type StaffRating } from '#core/schemas/staff-rating.ts';
import type { RatingLevel } from '#core/terms/service.ts';
import { shanghaiDate, toIso } from '#core/time.ts';
import type { RatingRow } from '#db/queries/rating-list.ts';

/** What the caller's roles are for; the second look at a disputed rating is a right of its own. */
export interface RatingRights {
  readonly handle: boolean;
  readonly recheck: boolean;
}

/** A 差评 as staff see it, with the steps that its state and the caller's roles leave open. */
export function shownRating(
  row: RatingRow,
  { account, now, ...rights }: RatingRights & { readonly account: string; readonly now: number },
): StaffRating {
  const dueOn = ratingDueOn(row.status, { verifyOn: row.verifyDueOn, answerOn: row.answerDueOn });
  const { id, version, status, channel, comment, extensionReason, checkedBy, disputeReason, recheckedBy } = row;
  const { invalidReason, rectification, answer, siteId, siteName, address, regionName, parkName } = row;
  return {
    ...{ id, version, status, channel, comment, extensionReason, checkedBy, disputeReason, recheckedBy },
    ...{ invalidReason, rectification, answer, dueOn },
    level: levelOf(row),
    good: JSON.parse(row.good),
    bad: JSON.parse(row.bad),
    addition:
      row.addition === null || row.additionAt === null ? null : { text: row.addition, at: toIso(row.additionAt) },
    createdAt: toIso(row.createdAt),
    isNamed: row.isRealName === 1,
    hasContact: row.hasContact === 1 && rights.handle,
    isOverdue: dueOn !== null && shanghaiDate(now) > dueOn,
    disputedBy: row.disputedByName,
    isOwnDispute: row.disputedBy === account,
    answeredAt: instant(row.answeredAt),
    revisitedAt: instant(row.revisitedAt),
    closedAt: instant(row.closedAt),
    site: { id: siteId, name: siteName, address, regionName, parkName },
    steps: [...(rights.handle ? handlingSteps : []), ...(rights.recheck ? recheckSteps : [])].filter((step) =>
      isPossible(stateOf(row), step, { actor: account }),
    ),
  };
}

export function levelOf({ level }: Pick<RatingRow, 'level'>): RatingLevel {
  return String(level) as RatingLevel; // the column's check allows 1 to 5
}

function stateOf(row: RatingRow): RatingState {
  const { status, disputedBy, extensionReason, createdAt, isRealName, addition } = row;
  return {
    ...{ status, disputedBy, extensionReason, level: levelOf(row), submittedOn: shanghaiDate(createdAt) },
    ...{ isNamed: isRealName === 1, hasAddition: addition !== null },
  };
}

/** Whether the machine lets the step through, given words where it wants some. */
function isPossible(state: RatingState, step: RatingStep, context: RatingContext): boolean {
  return ratingTransition(state, eventOf(step, { reason: '…', answer: '…' }), context).ok;
}

/** A step as the machine knows it, with the words that were sent. */
export function eventOf(
  step: RatingStep,
  { reason, answer }: { readonly reason: string | null; readonly answer: string | null },
): RatingEvent {
  switch (step) {
    case 'DISPUTE':
    case 'DISMISS':
    case 'EXTEND':
      return { type: step, reason: reason ?? '' };
    case 'ANSWER':
      return { type: step, text: answer ?? '' };
    default:
      return { type: step };
  }
}

function instant(at: number | null): string | null {
  return at === null ? null : toIso(at);
}
