import { describe, expect, it } from 'vitest';
import {
  isPublic,
  type PublicationEvent,
  type PublicationState,
  publicationTable,
  publicationTransition,
} from '#core/machines/publication.ts';
import { legalEvents } from '#core/machines/transition-table.ts';
import { type PublicationStatus, publicationStatus } from '#core/terms/position.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  DRAFT SUBMIT → PENDING
  DRAFT CLOSE → CLOSED
  PENDING RECALL → DRAFT
  PENDING APPROVE → PUBLISHED
  PENDING RETURN → RETURNED
  PENDING CLOSE → CLOSED
  RETURNED SUBMIT → PENDING
  RETURNED CLOSE → CLOSED
  PUBLISHED SUSPEND → SUSPENDED
  PUBLISHED VERIFY → PUBLISHED
  PUBLISHED CLOSE → CLOSED
  SUSPENDED RESUME → PUBLISHED
  SUSPENDED VERIFY → SUSPENDED
  SUSPENDED CLOSE → CLOSED
  CLOSED REOPEN → PUBLISHED
  CLOSED RESTORE → DRAFT
`);

const events: Record<PublicationEvent['type'], PublicationEvent> = {
  SUBMIT: { type: 'SUBMIT' },
  RECALL: { type: 'RECALL' },
  APPROVE: { type: 'APPROVE' },
  RETURN: { type: 'RETURN', reason: '地址不清' },
  SUSPEND: { type: 'SUSPEND', reason: '装修' },
  RESUME: { type: 'RESUME' },
  VERIFY: { type: 'VERIFY', on: '2026-11-20' },
  CLOSE: { type: 'CLOSE', reason: '撤并' },
  REOPEN: { type: 'REOPEN' },
  RESTORE: { type: 'RESTORE' },
};
const statuses = Object.keys(publicationStatus) as PublicationStatus[];
const types = Object.keys(events) as PublicationEvent['type'][];

const base: PublicationState = {
  status: 'DRAFT',
  submittedBy: 'editor',
  verifiedOn: '2025-11-20',
  nextReviewOn: '2026-11-20',
  reason: null,
};

/** Another person than the submitter, who may decide. */
const context = { actor: 'reviewer', today: '2026-11-20' };

function run(status: PublicationStatus, event: PublicationEvent, actor?: string) {
  return publicationTransition({ ...base, status }, event, { ...context, actor: actor ?? context.actor });
}

describe('publication of a position', () => {
  it.each(everyPair(statuses, types, legal))('$state + $event → $to', ({ state, event, to }) => {
    const result = run(state as PublicationStatus, events[event as PublicationEvent['type']]);
    if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
    else expect(result).toMatchObject({ ok: true, value: { status: to } });
  });

  it('offers exactly the legal events', () => {
    for (const status of statuses) {
      const expected = types.filter((type) => legal.has(`${status} ${type}`));
      expect(legalEvents(publicationTable, status).sort()).toEqual(expected.sort());
    }
  });

  it('is approved or returned by another person than the one who submitted', () => {
    for (const type of ['APPROVE', 'RETURN'] as const) {
      expect(run('PENDING', events[type], 'editor')).toMatchObject({ ok: false, error: { code: 'SAME_PERSON' } });
    }
  });

  it('remembers who submitted last', () => {
    expect(run('RETURNED', events.SUBMIT, 'someone')).toMatchObject({
      value: { submittedBy: 'someone', reason: null },
    });
  });

  it.each(['RETURN', 'SUSPEND', 'CLOSE'] as const)('%s needs a reason and keeps it', (type) => {
    const status = type === 'RETURN' ? 'PENDING' : 'PUBLISHED';
    expect(run(status, { type, reason: '  ' })).toMatchObject({ ok: false, error: { code: 'REASON_MISSING' } });
    expect(run(status, { type, reason: '搬迁' })).toMatchObject({ value: { reason: '搬迁' } });
  });

  it('is verified in the field for twelve months, on a day that was, and not before the last time', () => {
    expect(run('PUBLISHED', events.VERIFY)).toMatchObject({
      value: { status: 'PUBLISHED', verifiedOn: '2026-11-20', nextReviewOn: '2027-11-20' },
    });
    for (const on of ['2026-11-21', '2025-11-19']) {
      expect(run('PUBLISHED', { type: 'VERIFY', on })).toMatchObject({ error: { code: 'DATE_NOT_POSSIBLE' } });
    }
    expect(run('PUBLISHED', { type: 'VERIFY', on: '' })).toMatchObject({ error: { code: 'DATE_MISSING' } });
  });

  it('is not changed by what is refused, nor verified by approval', () => {
    expect(run('PENDING', events.APPROVE)).toMatchObject({ value: { verifiedOn: '2025-11-20' } });
  });

  it('is public when 已公开 or 暂停开放', () => {
    expect(statuses.filter(isPublic)).toEqual(['PUBLISHED', 'SUSPENDED']);
  });
});
