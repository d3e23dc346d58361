import { describe, expect, it } from 'vitest';
import { type ImportEvent, type ImportState, importTransition } from '#core/machines/import-batch.ts';
import { refusalText } from '#core/machines/refusal.ts';
import { type ImportStatus, importStatus } from '#core/terms/change.ts';
import { everyPair, legalMoves } from './legal-moves.ts';

const legal = legalMoves(`
  STAGING SUBMIT → SUBMITTED
  STAGING DISCARD → DISCARDED
  SUBMITTED RETURN → STAGING
  SUBMITTED COMMIT → COMMITTED
  SUBMITTED DISCARD → DISCARDED
  COMMITTED ROLL_BACK → ROLLED_BACK
`);
const events: Record<ImportEvent['type'], ImportEvent> = {
  SUBMIT: { type: 'SUBMIT' },
  RETURN: { type: 'RETURN', reason: '坐标系不对' },
  COMMIT: { type: 'COMMIT' },
  DISCARD: { type: 'DISCARD' },
  ROLL_BACK: { type: 'ROLL_BACK', reason: '导错文件' },
};
const state: ImportState = { status: 'STAGING', submittedBy: 'editor', returnReason: null };
const context = { actor: 'reviewer', rows: 120, faultyRows: 0, changedSince: 0 };

describe('import batch', () => {
  it.each(everyPair(Object.keys(importStatus), Object.keys(events), legal))(
    '$state + $event → $to',
    ({ state: status, event, to }) => {
      const result = importTransition(
        { ...state, status: status as ImportStatus },
        events[event as ImportEvent['type']],
        context,
      );
      if (to === null) expect(result).toMatchObject({ ok: false, error: { code: 'ILLEGAL_TRANSITION' } });
      else expect(result).toMatchObject({ ok: true, value: { status: to } });
    },
  );

  it.each([
    ['STAGING', events.SUBMIT, { rows: 0 }, 'NO_ROWS'],
    ['STAGING', events.SUBMIT, { faultyRows: 2 }, 'FAULTY_ROWS'],
    ['SUBMITTED', events.COMMIT, { actor: 'editor' }, 'SAME_PERSON'],
    ['SUBMITTED', events.RETURN, { actor: 'editor' }, 'SAME_PERSON'],
    ['SUBMITTED', { type: 'RETURN', reason: '' }, {}, 'REASON_MISSING'],
    ['COMMITTED', { type: 'ROLL_BACK', reason: '' }, {}, 'REASON_MISSING'],
    ['COMMITTED', events.ROLL_BACK, { changedSince: 1 }, 'LATER_CHANGES'],
  ] as [ImportStatus, ImportEvent, Partial<typeof context>, string][])(
    '%s + %j with %j: %s',
    (status, event, change, code) => {
      expect(importTransition({ ...state, status }, event, { ...context, ...change })).toMatchObject({
        error: { code },
      });
    },
  );

  it('remembers who submitted and why it came back', () => {
    expect(importTransition(state, events.SUBMIT, context)).toMatchObject({ value: { submittedBy: 'reviewer' } });
    const submitted: ImportState = { ...state, status: 'SUBMITTED' };
    expect(importTransition(submitted, events.RETURN, context)).toMatchObject({
      value: { returnReason: '坐标系不对' },
    });
  });
});

describe('refusals', () => {
  it('all have words in both languages', () => {
    for (const { zh, en } of Object.values(refusalText)) {
      expect(zh).toMatch(/[\u4e00-\u9fa5]/);
      expect(en).toMatch(/^[A-Z]/);
    }
  });
});
