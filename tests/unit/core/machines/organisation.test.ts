import { describe, expect, it } from 'vitest';
import {
  isExisting,
  isRunning,
  type OrganisationContext,
  type OrganisationEvent,
  type OrganisationState,
  organisationTransition,
} from '#core/machines/organisation.ts';
import { type OrgStatus, orgStatus } from '#core/terms/organisation.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  NORMAL HALF_STOP → HALF_STOPPED
  NORMAL MERGE → MERGED
  HALF_STOPPED RESUME → NORMAL
  HALF_STOPPED STOP → STOPPED
  HALF_STOPPED MERGE → MERGED
  STOPPED HALF_STOP → HALF_STOPPED
  STOPPED MARK_ZOMBIE → ZOMBIE
  STOPPED MERGE → MERGED
  STOPPED REVOKE → REVOKED
  ZOMBIE STOP → STOPPED
  ZOMBIE MERGE → MERGED
  ZOMBIE REVOKE → REVOKED
`);
const events: Record<OrganisationEvent['type'], OrganisationEvent> = {
  HALF_STOP: { type: 'HALF_STOP' },
  STOP: { type: 'STOP' },
  RESUME: { type: 'RESUME' },
  MARK_ZOMBIE: { type: 'MARK_ZOMBIE' },
  MERGE: { type: 'MERGE', reason: '并入园区党委', on: '2026-11-01' },
  REVOKE: { type: 'REVOKE', reason: '企业停产', on: '2026-11-01' },
};
const statuses = Object.keys(orgStatus) as OrgStatus[];
const state: OrganisationState = { status: 'STOPPED', establishedOn: '2019', statusReason: null, revokedOn: null };
const context: OrganisationContext = { today: '2026-11-20', approvedBySuperior: true, runningChildren: 0 };

describe('organisation', () => {
  it.each(everyPair(statuses, Object.keys(events), legal))('$state + $event → $to', ({ state: status, event, to }) => {
    const result = organisationTransition(
      { ...state, status: status as OrgStatus },
      events[event as OrganisationEvent['type']],
      context,
    );
    if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
    else expect(result).toMatchObject({ ok: true, value: { state: { status: to } } });
  });

  it('is revoked with date and reason; pairings end and coverage is computed anew', () => {
    expect(organisationTransition(state, events.REVOKE, context)).toEqual({
      ok: true,
      value: {
        state: { status: 'REVOKED', establishedOn: '2019', statusReason: '企业停产', revokedOn: '2026-11-01' },
        effects: ['END_PAIRINGS', 'RECOMPUTE_COVERAGE'],
      },
    });
  });

  it.each([
    ['without a reason', { reason: '' }, {}, 'REASON_MISSING'],
    ['without a date', { on: '' }, {}, 'DATE_MISSING'],
    ['with a date that is none', { on: '2026-02-30' }, {}, 'DATE_MISSING'],
    ['in the future', { on: '2026-11-21' }, {}, 'DATE_NOT_POSSIBLE'],
    ['before it was set up', { on: '2018-12-31' }, {}, 'DATE_NOT_POSSIBLE'],
    ['without approval', {}, { approvedBySuperior: false }, 'NOT_APPROVED'],
    ['with children left', {}, { runningChildren: 1 }, 'CHILDREN_LEFT'],
  ])('is not revoked or merged %s', (_, change, circumstances, code) => {
    for (const event of [events.REVOKE, events.MERGE]) {
      const result = organisationTransition(state, { ...event, ...change }, { ...context, ...circumstances });
      expect(result).toMatchObject({ ok: false, error: { code } });
    }
  });

  it('keeps no date of revocation when merged, and ends its pairings too', () => {
    expect(organisationTransition(state, events.MERGE, context)).toMatchObject({
      value: {
        state: { revokedOn: null, statusReason: '并入园区党委' },
        effects: ['END_PAIRINGS', 'RECOMPUTE_COVERAGE'],
      },
    });
  });

  it('counts as running when 正常 only, and as existing until revoked or merged', () => {
    expect(statuses.filter(isRunning)).toEqual(['NORMAL']);
    expect(statuses.filter(isExisting)).toEqual(['NORMAL', 'HALF_STOPPED', 'STOPPED', 'ZOMBIE']);
  });
});
