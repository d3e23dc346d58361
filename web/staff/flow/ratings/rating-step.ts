import type { RatingStep, RatingStepped, StaffRating } from '#core/schemas/staff-rating.ts';
import type { Term } from '#core/terms/term.ts';
import { ApiError } from '#web-api/api-error.ts';
import { notices } from '../../frame/notices.ts';
import { createAct } from '../model/create-act.ts';
import { makePost } from '../model/make-post.ts';
import type { RatingsText } from '../text/ratings-zh.ts';
import { ratingPath } from './rating-path.ts';

/** What is written with a step; each is for steps of its own. */
export type StepWords = { readonly reason?: string; readonly answer?: string; readonly rectification?: string };

type Body = {
  version: number;
  step: RatingStep;
  reason: string | null;
  answer?: string | null;
  rectification?: string | null;
};

export type TakeStep = ReturnType<typeof makeStep>;

/** Steps with one rating. It is read anew after each, and where somebody else was quicker. */
export function makeStep(term: (words: Term) => string, words: RatingsText, reread: () => Promise<void>) {
  const act = createAct(term);
  const post = makePost<Body, RatingStepped>();
  /** True when it was taken. */
  const take = ({ id, version }: StaffRating, step: RatingStep, said: StepWords = {}): Promise<boolean> => {
    const isRecheck = step === 'UPHOLD' || step === 'DISMISS';
    const [reason, answer, rectification] = [said.reason, said.answer, said.rectification].map(wordsOrNull);
    const body = {
      version,
      step,
      reason: reason ?? null,
      ...(isRecheck ? {} : { answer: answer ?? null, rectification: rectification ?? null }),
    };
    return act.run(async () => {
      try {
        await post(ratingPath(id, isRecheck ? 'recheck' : 'step'), body);
      } catch (cause) {
        if (cause instanceof ApiError && cause.code === 'STALE_VERSION') await reread().catch(() => undefined);
        throw cause;
      }
      notices.show({ tone: 'ok', message: words.done[step] });
      // what was done is done, though it cannot be read now
      await reread().catch(() => undefined);
    });
  };
  return { ...act, take };
}

function wordsOrNull(text: string | undefined): string | null {
  const said = text?.trim() ?? '';
  return said === '' ? null : said;
}
