import { describe, expect, it } from 'vitest';
import { type CorrectionEvent, type CorrectionState, correctionTransition } from '#core/machines/correction.ts';
import { type CorrectionStatus, correctionStatus } from '#core/terms/service.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  SUBMITTED ACCEPT → ACCEPTED
  SUBMITTED ANSWER → ANSWERED
`);
const events: Record<CorrectionEvent['type'], CorrectionEvent> = {
  ACCEPT: { type: 'ACCEPT', answer: null },
  ANSWER: { type: 'ANSWER', answer: '现场核对过，位置没有错' },
};
const sent: CorrectionState = { status: 'SUBMITTED', answer: null };

describe('correction', () => {
  it.each(everyPair(Object.keys(correctionStatus), Object.keys(events), legal))(
    '$state + $event → $to',
    ({ state, event, to }) => {
      const from = { ...sent, status: state as CorrectionStatus };
      const result = correctionTransition(from, events[event as CorrectionEvent['type']]);
      if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  it('that is not adopted is told why', () => {
    expect(correctionTransition(sent, { type: 'ANSWER', answer: ' ' })).toMatchObject({
      error: { code: 'REASON_MISSING' },
    });
    expect(correctionTransition(sent, events.ANSWER)).toMatchObject({ value: { answer: '现场核对过，位置没有错' } });
  });

  it('that is adopted may be answered with words or without', () => {
    expect(correctionTransition(sent, { type: 'ACCEPT', answer: ' 已改，谢谢 ' })).toMatchObject({
      value: { answer: '已改，谢谢' },
    });
    expect(correctionTransition(sent, { type: 'ACCEPT', answer: '' })).toMatchObject({ value: { answer: null } });
  });
});
