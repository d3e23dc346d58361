import { describe, expect, it } from 'vitest';
import { isReportOverdue, type ReportEvent, type ReportState, reportTransition } from '#core/machines/report.ts';
import { type ReportStatus, reportStatus } from '#core/terms/service.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  SUBMITTED ACCEPT → ACCEPTED
  SUBMITTED REJECT → REJECTED
  ACCEPTED ASSIGN → ASSIGNED
  ASSIGNED ASSIGN → ASSIGNED
  ASSIGNED START → IN_PROGRESS
  IN_PROGRESS FINISH → DONE
  DONE RATE → RATED
`);
const events: Record<ReportEvent['type'], ReportEvent> = {
  ACCEPT: { type: 'ACCEPT' },
  REJECT: { type: 'REJECT', reason: '不在管理范围' },
  ASSIGN: { type: 'ASSIGN', org: '市政养护', dueOn: '2026-11-25' },
  START: { type: 'START' },
  FINISH: { type: 'FINISH', result: '已更换井盖' },
  RATE: { type: 'RATE' },
};
const state: ReportState = { status: 'SUBMITTED', handledByOrg: null, dueOn: null, rejectReason: null };
const context = { today: '2026-11-20', isReporter: true };

describe('report', () => {
  it.each(everyPair(Object.keys(reportStatus), Object.keys(events), legal))(
    '$state + $event → $to',
    ({ state: status, event, to }) => {
      const result = reportTransition(
        { ...state, status: status as ReportStatus },
        events[event as ReportEvent['type']],
        context,
      );
      if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  it.each([
    ['SUBMITTED', { type: 'REJECT', reason: '' }, 'REASON_MISSING'],
    ['ACCEPTED', { type: 'ASSIGN', org: '', dueOn: '2026-11-25' }, 'REASON_MISSING'],
    ['ACCEPTED', { type: 'ASSIGN', org: '市政养护', dueOn: '2026-11-19' }, 'DATE_NOT_POSSIBLE'],
    ['IN_PROGRESS', { type: 'FINISH', result: ' ' }, 'REASON_MISSING'],
  ] as [ReportStatus, ReportEvent, string][])('%s: %j is refused', (status, event, code) => {
    expect(reportTransition({ ...state, status }, event, context)).toMatchObject({ error: { code } });
  });

  it('keeps unit, date and reason', () => {
    expect(reportTransition({ ...state, status: 'ACCEPTED' }, events.ASSIGN, context)).toMatchObject({
      value: { handledByOrg: '市政养护', dueOn: '2026-11-25' },
    });
    expect(reportTransition(state, events.REJECT, context)).toMatchObject({ value: { rejectReason: '不在管理范围' } });
  });

  it('is rated by who sent it', () => {
    const done: ReportState = { ...state, status: 'DONE' };
    expect(reportTransition(done, events.RATE, { ...context, isReporter: false })).toMatchObject({
      error: { code: 'NOT_YOURS' },
    });
  });

  it('is overdue after its date while it is being handled', () => {
    const due = { dueOn: '2026-11-25' };
    expect(isReportOverdue({ ...due, status: 'ASSIGNED' }, '2026-11-25')).toBe(false);
    expect(isReportOverdue({ ...due, status: 'ASSIGNED' }, '2026-11-26')).toBe(true);
    expect(isReportOverdue({ ...due, status: 'IN_PROGRESS' }, '2026-11-26')).toBe(true);
    expect(isReportOverdue({ ...due, status: 'DONE' }, '2026-11-26')).toBe(false);
    expect(isReportOverdue({ status: 'ASSIGNED', dueOn: null }, '2026-11-26')).toBe(false);
  });
});
