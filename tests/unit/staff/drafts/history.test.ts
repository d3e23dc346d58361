import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type History,
  PAUSE_MS,
  record,
  redo,
  replace,
  startHistory,
  undo,
} from '../../../../web/staff/drafts/history.ts';

type Form = { name: string; phone: string; tags: readonly string[] };
const empty: Form = { name: '', phone: '', tags: [] };

type Act =
  | { do: 'replace'; value: Form }
  | { do: 'undo' }
  | { do: 'redo' }
  | { do: 'set'; part: Partial<Form>; after: number };

const text = fc.constantFrom('', '东', '东镇', '东镇路');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
  fc.record({
    do: fc.constant('replace' as const),
    value: fc.record({ name: text, phone: text, tags: fc.constant([]) }),
  }),
  fc.record({
    do: fc.constant('set' as const),
    part: fc.oneof(
      fc.record({ name: text }),
      fc.record({ phone: text }),
      fc.record({ name: text, phone: text }),
      fc.record({ tags: fc.array(fc.constantFrom('水', '厕'), { maxLength: 2 }) }),
    ),
    after: fc.constantFrom(10, PAUSE_MS - 1, PAUSE_MS, 60_000),
  }),
);

/** Every value the form ever had on the way here, as a list with a mark; steps that are one are merged afterwards. */
class Model {
  states: Form[] = [empty];
  at = 0;
  /** Which fields the step that ends at `at` may still take in, and until when. */
  open: { fields: string; until: number } | null = null;

  apply(what: Act, now: number): void {
    if (what.do === 'undo' || what.do === 'redo') {
      const next = this.at + (what.do === 'undo' ? -1 : 1);
      if (next < 0 || next >= this.states.length) return;
      this.at = next;
      this.open = null;
      return;
    }
    const was = this.states[this.at] ?? empty;
    const is = what.do === 'set' ? { ...was, ...what.part } : what.value;
    const fields = (Object.keys(is) as (keyof Form)[])
      .filter((name) => JSON.stringify(is[name]) !== JSON.stringify(was[name]))
      .sort()
      .join();
    if (what.do === 'replace') this.open = null;
    if (fields === '') return;
    const merges = this.open !== null && this.open.fields === fields && now < this.open.until;
    const kept = this.states.slice(0, this.at + (merges ? 0 : 1));
    this.states = [...kept, is];
    this.at = this.states.length - 1;
    this.open = what.do === 'set' ? { fields, until: now + PAUSE_MS } : null;
    if (merges && JSON.stringify(kept.at(-1)) === JSON.stringify(is)) {
      this.states.pop();
      this.at -= 1;
      this.open = null;
    }
  }
}

function play(acts: readonly Act[]): { history: History<Form>; model: Model } {
  const model = new Model();
  let history = startHistory(empty);
  let now = 0;
  for (const what of acts) {
    if (what.do === 'set') now += what.after;
    model.apply(what, now);
    if (what.do === 'set') history = record(history, what.part, now);
    else if (what.do === 'replace') history = replace(history, what.value);
    else history = what.do === 'undo' ? undo(history) : redo(history);
  }
  return { history, model };
}

describe('the history of a form', () => {
  it('ends where a list of all its values with a mark in it ends, whatever was set, undone and redone', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { history, model } = play(acts);
        expect([...history.past, history.present, ...history.future]).toEqual(model.states);
        expect(history.past).toHaveLength(model.at);
      }),
      { numRuns: 500 },
    );
  });

  it('undone as far as it goes is the form as it was opened, and redone as far as it goes the last of all', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { history, model } = play(acts);
        let back = history;
        for (let i = 0; i < acts.length; i++) back = undo(back);
        expect(back.present).toEqual(empty);
        for (let i = 0; i < acts.length; i++) back = redo(back);
        expect(back.present).toEqual(model.states.at(-1));
      }),
    );
  });

  it('takes typing in one field as one step, and a pause or another field as the next', () => {
    let history = startHistory(empty);
    history = record(history, { name: '东' }, 0);
    history = record(history, { name: '东镇' }, 300);
    history = record(history, { phone: '0350' }, 400);
    history = record(history, { phone: '0350-6' }, 400 + PAUSE_MS);
    expect(history.past.map(({ name, phone }) => [name, phone])).toEqual([
      ['', ''],
      ['东镇', ''],
      ['东镇', '0350'],
    ]);
  });
});
