import { describe, expect, it } from 'vitest';
import {
  type LocationChangeContext,
  type LocationChangeEvent,
  type LocationChangeState,
  locationChangeTransition,
  moveDoubts,
} from '#core/machines/location-change.ts';
import { type LocationChangeStatus, locationChangeStatus } from '#core/terms/change.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  DRAFT SUBMIT → SUBMITTED
  SUBMITTED RECALL → DRAFT
  SUBMITTED APPROVE → APPROVED
  SUBMITTED RETURN → RETURNED
  RETURNED SUBMIT → SUBMITTED
`);
const events: Record<LocationChangeEvent['type'], LocationChangeEvent> = {
  SUBMIT: { type: 'SUBMIT' },
  RECALL: { type: 'RECALL' },
  APPROVE: { type: 'APPROVE' },
  RETURN: { type: 'RETURN', reason: '与现场不符' },
};
const state: LocationChangeState = {
  status: 'DRAFT',
  submittedBy: 'editor',
  baseVersion: 3,
  reason: null,
  returnReason: null,
};
const context: LocationChangeContext = { actor: 'reviewer', currentVersion: 3, doubts: [] };

describe('location change', () => {
  it.each(everyPair(Object.keys(locationChangeStatus), Object.keys(events), legal))(
    '$state + $event → $to',
    ({ state: status, event, to }) => {
      const actor = event === 'RECALL' ? 'editor' : 'reviewer';
      const result = locationChangeTransition(
        { ...state, status: status as LocationChangeStatus },
        events[event as LocationChangeEvent['type']],
        { ...context, actor },
      );
      if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  const submitted: LocationChangeState = { ...state, status: 'SUBMITTED' };
  it('is decided by another person and recalled by the same', () => {
    for (const event of [events.APPROVE, events.RETURN]) {
      const result = locationChangeTransition(submitted, event, { ...context, actor: 'editor' });
      expect(result).toMatchObject({ error: { code: 'SAME_PERSON' } });
    }
    expect(locationChangeTransition(submitted, events.RECALL, context)).toMatchObject({ error: { code: 'NOT_YOURS' } });
  });

  it('meets a stale version when submitted and when approved', () => {
    const stale = { ...context, currentVersion: 4 };
    expect(locationChangeTransition(state, events.SUBMIT, stale)).toMatchObject({ error: { code: 'STALE_VERSION' } });
    expect(locationChangeTransition(submitted, events.APPROVE, stale)).toMatchObject({
      error: { code: 'STALE_VERSION' },
    });
    expect(locationChangeTransition(submitted, events.RETURN, stale).ok).toBe(true);
  });

  it('is explained when it goes far or leaves the county, and returned with a reason', () => {
    const doubtful: LocationChangeContext = { ...context, doubts: ['MOVED_FAR'] };
    expect(locationChangeTransition(state, events.SUBMIT, doubtful)).toMatchObject({
      error: { code: 'REASON_MISSING' },
    });
    const explained = { ...state, reason: '整体搬迁到新址' };
    expect(locationChangeTransition(explained, events.SUBMIT, doubtful)).toMatchObject({
      value: { status: 'SUBMITTED', submittedBy: 'reviewer' },
    });
    expect(locationChangeTransition(submitted, { type: 'RETURN', reason: '' }, context)).toMatchObject({
      error: { code: 'REASON_MISSING' },
    });
  });

  it('raises a doubt over 2 km and outside the county box', () => {
    const county = [112.8, 38.3, 113.2, 38.7] as const;
    expect(moveDoubts([112.957, 38.48], [112.957, 38.4979], county)).toEqual([]);
    expect(moveDoubts([112.957, 38.48], [112.957, 38.4981], county)).toEqual(['MOVED_FAR']);
    expect(moveDoubts([113.199, 38.48], [113.201, 38.48], county)).toEqual(['OUTSIDE_COUNTY']);
    expect(moveDoubts([112.957, 38.48], [114, 38.48], county)).toEqual(['MOVED_FAR', 'OUTSIDE_COUNTY']);
    expect(moveDoubts(null, [114, 38.48], null)).toEqual([]);
  });
});
