import * as z from 'zod';
import { sendKey } from '../input/voice-fields.ts';
import type { RatingChannel, RatingLevel, RatingStatus, VisitIndicator } from '../terms/service.ts';

/** Longest reason, answer and account of what was put right. */
export const MAX_RATING_WORDS = 500;

/** What whoever handles a 差评 does about it; 追评 is the visitor's own. */
export const handlingSteps = ['START_CHECK', 'FIND_TRUE', 'DISPUTE', 'EXTEND', 'ANSWER', 'REVISIT', 'CLOSE'] as const;
/** 复核 by another person: it is true after all, or does not count. */
export const recheckSteps = ['UPHOLD', 'DISMISS'] as const;
export type RecheckStep = (typeof recheckSteps)[number];
export type RatingStep = (typeof handlingSteps)[number] | RecheckStep;

/** 差评 by what is to be done: by whoever handles them, by a second person, nothing any more, and what does not count. */
export const ratingGroups = ['open', 'recheck', 'closed', 'invalid'] as const;
export type RatingGroup = (typeof ratingGroups)[number];

const said = (what: string) =>
  z.string(what).trim().max(MAX_RATING_WORDS, `${what}，不超过 ${MAX_RATING_WORDS} 字`).nullable();

const seen = z.int('所看到的版本号').min(1, '所看到的版本号');

/**
 * One step with a 差评. `reason`: of DISPUTE and EXTEND. `answer`: of ANSWER, read by the visitor under the ticket;
 * `rectification`: what was put right, with it.
 */
export const ratingStepBody = z.strictObject({
  key: sendKey,
  version: seen,
  step: z.enum(handlingSteps, `取值：${handlingSteps.join('、')}`),
  reason: said('原因'),
  answer: said('给来访者的答复'),
  rectification: said('整改情况'),
});
/** `reason`: of DISMISS. */
export const ratingRecheckBody = z.strictObject({
  key: sendKey,
  version: seen,
  step: z.enum(recheckSteps, `取值：${recheckSteps.join('、')}`),
  reason: said('原因'),
});

/** A step as it was asked for, of either kind. */
export interface AskedRatingStep {
  readonly key: string;
  readonly version: number;
  readonly step: RatingStep;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly rectification: string | null;
}

/** The contact is shown once for each act of asking, and each is written down. */
export const ratingContactBody = z.strictObject({ key: sendKey });

/** A 差评 as staff see it; the grade is the visitor's and nobody changes it. */
export interface StaffRating {
  readonly id: string;
  readonly version: number;
  readonly level: RatingLevel;
  readonly status: RatingStatus;
  readonly channel: RatingChannel;
  readonly good: readonly VisitIndicator[];
  readonly bad: readonly VisitIndicator[];
  readonly comment: string | null;
  /** 追评. */
  readonly addition: { readonly text: string; readonly at: string } | null;
  readonly createdAt: string;
  /** 实名: has to be followed up before it is closed. */
  readonly isNamed: boolean;
  /** Whether the contact is still kept and can be asked for. */
  readonly hasContact: boolean;
  /** Deadline of the present state, and whether it has passed; null = none any more. */
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  readonly extensionReason: string | null;
  readonly checkedBy: string | null;
  readonly disputedBy: string | null;
  /** The caller disputed it: another person checks it again. */
  readonly isOwnDispute: boolean;
  readonly disputeReason: string | null;
  readonly recheckedBy: string | null;
  readonly invalidReason: string | null;
  readonly rectification: string | null;
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly revisitedAt: string | null;
  readonly closedAt: string | null;
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    readonly regionName: string;
    readonly parkName: string | null;
  };
  /** What the caller may do with it now. */
  readonly steps: readonly RatingStep[];
}

export interface RatingStepped {
  readonly id: string;
  readonly version: number;
  readonly status: RatingStatus;
}
