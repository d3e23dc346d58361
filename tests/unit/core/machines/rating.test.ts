import { describe, expect, it } from 'vitest';
import {
  isBad,
  isCounted,
  isRatingOverdue,
  type RatingEvent,
  type RatingState,
  ratingDeadlines,
  ratingTransition,
} from '#core/machines/rating.ts';
import { type RatingLevel, type RatingStatus, ratingLevel, ratingStatus } from '#core/terms/service.ts';
import { calendar2026 } from '../hours/hours-of.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

/** Of a named 差评. */
const legal = legalMoves(`
  SUBMITTED START_CHECK → VERIFYING
  SUBMITTED ADD → SUBMITTED
  VERIFYING FIND_TRUE → RECTIFYING
  VERIFYING DISPUTE → RECHECKING
  VERIFYING EXTEND → VERIFYING
  VERIFYING ADD → VERIFYING
  RECHECKING UPHOLD → RECTIFYING
  RECHECKING DISMISS → INVALID
  RECHECKING EXTEND → RECHECKING
  RECHECKING ADD → RECHECKING
  RECTIFYING ANSWER → ANSWERED
  RECTIFYING EXTEND → RECTIFYING
  RECTIFYING ADD → RECTIFYING
  ANSWERED REVISIT → REVISITED
  ANSWERED ADD → ANSWERED
  REVISITED CLOSE → CLOSED
  REVISITED ADD → REVISITED
  CLOSED ADD → CLOSED
`);
const events: Record<RatingEvent['type'], RatingEvent> = {
  START_CHECK: { type: 'START_CHECK' },
  FIND_TRUE: { type: 'FIND_TRUE' },
  DISPUTE: { type: 'DISPUTE', reason: '误评' },
  UPHOLD: { type: 'UPHOLD' },
  DISMISS: { type: 'DISMISS', reason: '经复核为误评' },
  EXTEND: { type: 'EXTEND', reason: '需协调多个部门' },
  ANSWER: { type: 'ANSWER', text: '已增设窗口' },
  REVISIT: { type: 'REVISIT' },
  CLOSE: { type: 'CLOSE' },
  ADD: { type: 'ADD' },
};
const bad: RatingState = {
  status: 'SUBMITTED',
  level: '1',
  isNamed: true,
  submittedOn: '2026-11-16',
  disputedBy: 'checker',
  extensionReason: null,
  hasAddition: false,
};
const other = { actor: 'reviewer' };

describe('rating', () => {
  it.each(everyPair(Object.keys(ratingStatus), Object.keys(events), legal))(
    'named 差评: $state + $event → $to',
    ({ state, event, to }) => {
      const result = ratingTransition(
        { ...bad, status: state as RatingStatus },
        events[event as RatingEvent['type']],
        other,
      );
      if (to === null) expect(result.ok).toBe(false);
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  it('never changes its grade', () => {
    for (const status of Object.keys(ratingStatus) as RatingStatus[]) {
      for (const event of Object.values(events)) {
        const result = ratingTransition({ ...bad, status }, event, other);
        if (result.ok) expect(result.value.level).toBe('1');
      }
    }
  });

  it('of grades 1 and 2 is 差评, of 3 to 5 is closed as it is and never checked', () => {
    const levels = Object.keys(ratingLevel) as RatingLevel[];
    expect(levels.filter(isBad)).toEqual(['1', '2']);
    for (const level of ['3', '4', '5'] as const) {
      const good = { ...bad, level };
      expect(ratingTransition(good, events.CLOSE, other)).toMatchObject({ value: { status: 'CLOSED' } });
      expect(ratingTransition(good, events.START_CHECK, other)).toMatchObject({ error: { code: 'NOT_BAD_RATING' } });
    }
  });

  it('named is followed up before it is closed; anonymous cannot be', () => {
    const answered: RatingState = { ...bad, status: 'ANSWERED' };
    expect(ratingTransition(answered, events.CLOSE, other)).toMatchObject({ error: { code: 'REVISIT_NEEDED' } });
    const anonymous = { ...answered, isNamed: false };
    expect(ratingTransition(anonymous, events.CLOSE, other)).toMatchObject({ value: { status: 'CLOSED' } });
    expect(ratingTransition(anonymous, events.REVISIT, other)).toMatchObject({ error: { code: 'ANONYMOUS' } });
    expect(ratingTransition({ ...bad, isNamed: false }, events.CLOSE, other)).toMatchObject({
      error: { code: 'REVISIT_NEEDED' },
    });
  });

  it('that is disputed is checked again by another person; INVALID is kept but not counted', () => {
    const rechecking: RatingState = { ...bad, status: 'RECHECKING' };
    for (const event of [events.UPHOLD, events.DISMISS]) {
      expect(ratingTransition(rechecking, event, { actor: 'checker' })).toMatchObject({
        error: { code: 'SAME_PERSON' },
      });
    }
    expect(ratingTransition({ ...bad, status: 'VERIFYING' }, events.DISPUTE, { actor: 'me' })).toMatchObject({
      value: { disputedBy: 'me' },
    });
    const statuses = Object.keys(ratingStatus) as RatingStatus[];
    expect(statuses.filter((status) => !isCounted(status))).toEqual(['INVALID']);
  });

  it('is extended once and added to once', () => {
    const extended = { ...bad, status: 'RECTIFYING' as const, extensionReason: '需协调' };
    expect(ratingTransition(extended, events.EXTEND, other)).toMatchObject({ error: { code: 'ALREADY_DONE' } });
    const added = { ...bad, hasAddition: true };
    expect(ratingTransition(added, events.ADD, other)).toMatchObject({ error: { code: 'ALREADY_DONE' } });
  });

  it.each([
    ['VERIFYING', { type: 'DISPUTE', reason: '' }],
    ['RECHECKING', { type: 'DISMISS', reason: ' ' }],
    ['RECTIFYING', { type: 'EXTEND', reason: '' }],
    ['RECTIFYING', { type: 'ANSWER', text: '' }],
  ] as [RatingStatus, RatingEvent][])('%s: %j needs words', (status, event) => {
    expect(ratingTransition({ ...bad, status }, event, other)).toMatchObject({ error: { code: 'REASON_MISSING' } });
  });
});

describe('deadlines of a rating', () => {
  it('are 1 and 5 working days, 15 with a recorded reason', () => {
    // Monday 16 November.
    expect(ratingDeadlines(bad, calendar2026)).toEqual({
      verifyBy: { date: '2026-11-17', provisional: false },
      answerBy: { date: '2026-11-23', provisional: false },
    });
    const extended = { ...bad, extensionReason: '需协调' };
    expect(ratingDeadlines(extended, calendar2026).answerBy.date).toBe('2026-12-07');
  });

  it('skip the Spring Festival and count its make-up Saturdays', () => {
    const before = { ...bad, submittedOn: '2026-02-13' };
    // Saturday 14 is worked; 15–23 are off; 24–27 are worked.
    expect(ratingDeadlines(before, calendar2026)).toMatchObject({
      verifyBy: { date: '2026-02-14' },
      answerBy: { date: '2026-02-27' },
    });
  });

  it.each([
    ['SUBMITTED', '2026-11-17', false],
    ['SUBMITTED', '2026-11-18', true],
    ['VERIFYING', '2026-11-23', false],
    ['VERIFYING', '2026-11-24', true],
    ['RECHECKING', '2026-11-24', true],
    ['RECTIFYING', '2026-11-24', true],
    ['ANSWERED', '2026-12-24', false],
    ['CLOSED', '2026-12-24', false],
    ['INVALID', '2026-12-24', false],
  ] as [RatingStatus, string, boolean][])('%s on %s: overdue %j', (status, today, overdue) => {
    expect(isRatingOverdue({ ...bad, status }, today, calendar2026)).toBe(overdue);
    expect(isRatingOverdue({ ...bad, status, level: '4' }, today, calendar2026)).toBe(false);
  });
});
