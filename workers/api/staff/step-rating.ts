import type { Context } from 'hono';
import { type RatingState, ratingDeadlines, ratingTransition } from '#core/machines/rating.ts';
import type { AskedRatingStep, RatingStepped } from '#core/schemas/staff-rating.ts';
import { ratingStatus } from '#core/terms/service.ts';
import { shanghaiDate } from '#core/time.ts';
import { writeAudited } from '#db/queries/audited.ts';
import { calendarDays, calendarOn } from '#db/queries/calendar.ts';
import type { RatingRow } from '#db/queries/rating-list.ts';
import { isSteppedMeanwhile, ratingStep } from '#db/queries/rating-step.ts';
import { type StoredRating, storedRating } from '#db/queries/ratings.ts';
import { readRows } from '#db/queries/read.ts';
import type { Env } from '../context.ts';
import { type ApiError, invalid, notFound, staleVersion } from '../errors.ts';
import { once } from '../once.ts';
import { machineRefused } from './refusals.ts';
import { eventOf } from './shown-rating.ts';
import { writeContext } from './write-context.ts';

/** One step with a 差评, once under its key, with the line of the audit log that says so and none of the words. */
export async function stepTheRating(
  c: Context<Env>,
  { id, siteId, regionCode }: Pick<RatingRow, 'id' | 'siteId' | 'regionCode'>,
  asked: AskedRatingStep,
): Promise<RatingStepped> {
  const { db } = c.var;
  return once<RatingStepped>(c, asked.key, async (claim) => {
    const rating = await storedRating(db, id);
    if (rating === null) throw notFound();
    if (rating.version !== asked.version) throw steppedMeanwhile(rating);
    const { who, now, ip } = await writeContext(c);
    const event = eventOf(asked.step, asked);
    const next = nextState(rating.state, asked, who);
    const words = {
      rectification: asked.rectification === '' ? null : asked.rectification,
      answerDueOn: event.type === 'EXTEND' ? await newDeadline(c, next, now) : null,
    };
    const answer = { id, version: rating.version + 1, status: next.status };
    const detail = { step: asked.step, site: siteId };
    const about = { kind: 'RATING', publicId: id, regionCode, result: 'OK', ip: ip ?? null, detail } as const;
    try {
      await writeAudited(db, [claim(answer), ...ratingStep(rating, next, event, { by: who, at: now, ...words })], {
        ...{ at: now, who, action: 'RATING_STEP' },
        ...about,
      });
      return answer;
    } catch (error) {
      throw isSteppedMeanwhile(error) ? steppedMeanwhile(rating) : error;
    }
  });
}

function nextState(state: RatingState, asked: AskedRatingStep, actor: string): RatingState {
  const next = ratingTransition(state, eventOf(asked.step, asked), { actor });
  if (next.ok) return next.value;
  if (next.error.code === 'REASON_MISSING' && asked.step === 'ANSWER') throw invalid('answer', null, '给来访者的答复');
  throw machineRefused(next.error, ratingStatus[state.status].zh);
}

/** The longer time limit counts from the day it came in, in working days. */
async function newDeadline(c: Context<Env>, next: RatingState, now: number): Promise<string> {
  const from = next.submittedOn < shanghaiDate(now) ? next.submittedOn : shanghaiDate(now);
  const calendar = calendarOn(from, await readRows(c.var.db, calendarDays(from)));
  return ratingDeadlines(next, calendar).answerBy.date;
}

function steppedMeanwhile({ version, state }: StoredRating): ApiError {
  return staleVersion({
    currentVersion: version,
    difference: [{ field: 'status', seen: null, current: state.status, wanted: null }],
  });
}
