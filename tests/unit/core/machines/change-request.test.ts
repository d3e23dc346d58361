import { describe, expect, it } from 'vitest';
import {
  type ChangeRequestContext,
  type ChangeRequestEvent,
  type ChangeRequestState,
  changeRequestTransition,
} from '#core/machines/change-request.ts';
import { type ChangeStatus, changeStatus } from '#core/terms/change.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  DRAFT SUBMIT → SUBMITTED
  DRAFT DISCARD → DISCARDED
  SUBMITTED RECALL → DRAFT
  SUBMITTED APPROVE → APPROVED
  SUBMITTED RETURN → RETURNED
  RETURNED SUBMIT → SUBMITTED
  RETURNED DISCARD → DISCARDED
  APPLIED REVIEW → REVIEWED
`);
const events: Record<ChangeRequestEvent['type'], ChangeRequestEvent> = {
  SUBMIT: { type: 'SUBMIT' },
  RECALL: { type: 'RECALL' },
  APPROVE: { type: 'APPROVE' },
  RETURN: { type: 'RETURN', reason: '与现场不符' },
  DISCARD: { type: 'DISCARD' },
  REVIEW: { type: 'REVIEW' },
};
const state: ChangeRequestState = {
  status: 'DRAFT',
  createdBy: 'editor',
  submittedBy: 'editor',
  writers: [],
  reason: null,
  returnReason: null,
};
const context: ChangeRequestContext = { actor: 'reviewer', conflicts: [], doubtful: false };
const refusalOf = (from: ChangeStatus, event: ChangeRequestEvent, change: Partial<ChangeRequestContext>) =>
  changeRequestTransition({ ...state, status: from }, event, { ...context, ...change });

describe('change request', () => {
  it.each(everyPair(Object.keys(changeStatus), Object.keys(events), legal))(
    '$state + $event → $to',
    ({ state: status, event, to }) => {
      const actor = event === 'RECALL' || event === 'DISCARD' ? 'editor' : 'reviewer';
      const result = changeRequestTransition(
        { ...state, status: status as ChangeStatus },
        events[event as ChangeRequestEvent['type']],
        { ...context, actor },
      );
      if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  it('is decided and reviewed by another person, recalled and given up by its own', () => {
    const own = { actor: 'editor' };
    for (const event of [events.APPROVE, events.RETURN]) {
      expect(refusalOf('SUBMITTED', event, own)).toMatchObject({ error: { code: 'SAME_PERSON' } });
    }
    expect(refusalOf('APPLIED', events.REVIEW, own)).toMatchObject({ error: { code: 'SAME_PERSON' } });
    expect(refusalOf('SUBMITTED', events.RECALL, {})).toMatchObject({ error: { code: 'NOT_YOURS' } });
    expect(refusalOf('DRAFT', events.DISCARD, {})).toMatchObject({ error: { code: 'NOT_YOURS' } });
  });

  it('what was public at once before anybody submitted it is not reviewed by its maker', () => {
    const made: ChangeRequestState = { ...state, status: 'APPLIED', submittedBy: null };
    expect(changeRequestTransition(made, events.REVIEW, { ...context, actor: 'editor' })).toMatchObject({
      error: { code: 'SAME_PERSON' },
    });
  });

  it('is decided by nobody who wrote a part of it', () => {
    const shared: ChangeRequestState = { ...state, status: 'SUBMITTED', createdBy: 'first', writers: ['helper'] };
    for (const actor of ['first', 'helper', 'editor']) {
      for (const event of [events.APPROVE, events.RETURN]) {
        expect(changeRequestTransition(shared, event, { ...context, actor })).toMatchObject({
          error: { code: 'SAME_PERSON' },
        });
      }
    }
    expect(changeRequestTransition(shared, events.APPROVE, context).ok).toBe(true);
  });

  it('is taken back and given up by whoever made it and whoever sent it, and by nobody who only wrote in it', () => {
    const shared: ChangeRequestState = { ...state, createdBy: 'first', writers: ['helper'] };
    for (const [status, event] of [['SUBMITTED', events.RECALL] as const, ['RETURNED', events.DISCARD] as const]) {
      const by = (actor: string) => changeRequestTransition({ ...shared, status }, event, { ...context, actor });
      expect(['first', 'editor', 'helper', 'reviewer'].map((actor) => by(actor).ok)).toEqual([
        true,
        true,
        false,
        false,
      ]);
    }
  });

  it('waits while others have changed the same fields; it can be returned all the same', () => {
    const conflicts = { conflicts: ['address'] };
    expect(refusalOf('DRAFT', events.SUBMIT, { ...conflicts, actor: 'editor' })).toMatchObject({
      error: { code: 'STALE_VERSION' },
    });
    expect(refusalOf('SUBMITTED', events.APPROVE, conflicts)).toMatchObject({ error: { code: 'STALE_VERSION' } });
    expect(refusalOf('SUBMITTED', events.RETURN, conflicts).ok).toBe(true);
  });

  it('is explained where there are doubts, and returned with a reason', () => {
    const doubtful = { doubtful: true, actor: 'editor' };
    expect(refusalOf('DRAFT', events.SUBMIT, doubtful)).toMatchObject({ error: { code: 'REASON_MISSING' } });
    const explained: ChangeRequestState = { ...state, reason: '整体搬迁到新址' };
    expect(changeRequestTransition(explained, events.SUBMIT, { ...context, ...doubtful })).toMatchObject({
      value: { status: 'SUBMITTED', submittedBy: 'editor' },
    });
    expect(refusalOf('SUBMITTED', { type: 'RETURN', reason: ' ' }, {})).toMatchObject({
      error: { code: 'REASON_MISSING' },
    });
  });
});
