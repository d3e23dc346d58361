import fc from 'fast-check';
import { expect, it } from 'vitest';
import { back, forward, type History, noHistory, record } from '../../../../web/staff/shapes/history.ts';

it('leads back to every earlier state and forward again, as a list of all states would', () => {
  const act = fc.oneof(fc.integer(), fc.constant('back' as const), fc.constant('forward' as const));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      let states = [0];
      let at = 0;
      let history: History<number> = noHistory;
      let present = 0;
      for (const each of acts) {
        if (typeof each === 'number') {
          history = record(history, present);
          present = each;
          states = [...states.slice(0, at + 1), each];
          at++;
          continue;
        }
        const step = (each === 'back' ? back : forward)(history, present);
        const next = at + (each === 'back' ? -1 : 1);
        expect(step?.to).toBe(states[next]);
        if (step === null) continue;
        [history, present, at] = [step.history, step.to, next];
      }
      expect(present).toBe(states[at]);
    }),
  );
});

it('keeps the last two hundred steps', () => {
  let history: History<number> = noHistory;
  for (let i = 0; i < 250; i++) history = record(history, i);
  expect(history.past).toHaveLength(200);
  expect(history.past.at(-1)).toBe(249);
});
