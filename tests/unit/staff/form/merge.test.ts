import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../../web/staff/drafts/same.ts';
import { firstChoice, type MergeChoice, mergedValues, mergeFields } from '../../../../web/staff/form/merge.ts';

const KEYS = ['name', 'phone', 'facilities', 'hours'] as const;
const value = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b', true, false, 0, 1),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  fc.record({ mode: fc.constantFrom('ALWAYS', 'UNKNOWN') }),
);
const values = fc.record(Object.fromEntries(KEYS.map((key) => [key, value])));
const three = fc.tuple(values, values, values);

describe('a merge of what two people did', () => {
  it('names every field that somebody touched, and no other', () => {
    fc.assert(
      fc.property(three, ([seen, theirs, mine]) => {
        const touched = KEYS.filter((key) => !isSame(seen[key], theirs[key]) || !isSame(seen[key], mine[key]));
        expect(mergeFields(KEYS, seen, theirs, mine).map(({ key }) => key)).toEqual(touched);
      }),
    );
  });

  it('asks only where both changed a field differently', () => {
    fc.assert(
      fc.property(three, ([seen, theirs, mine]) => {
        for (const field of mergeFields(KEYS, seen, theirs, mine)) {
          const both = !isSame(field.seen, field.mine) && !isSame(field.seen, field.theirs);
          expect(firstChoice(field) === null).toBe(both && !isSame(field.mine, field.theirs));
        }
      }),
    );
  });

  it('without a conflict keeps what each of the two did, whoever merges', () => {
    fc.assert(
      fc.property(values, values, fc.subarray([...KEYS]), (seen, other, mineKeys) => {
        // one changes these fields, the other the rest: nothing is changed by both
        const mine = { ...seen, ...Object.fromEntries(mineKeys.map((key) => [key, other[key]])) };
        const rest = KEYS.filter((key) => !mineKeys.includes(key));
        const theirs = { ...seen, ...Object.fromEntries(rest.map((key) => [key, other[key]])) };
        expect(mergedValues(theirs, mergeFields(KEYS, seen, theirs, mine), {})).toEqual(other);
        expect(mergedValues(mine, mergeFields(KEYS, seen, mine, theirs), {})).toEqual(other);
      }),
    );
  });

  it('gives in each field what was chosen there, and nothing until every conflict is decided', () => {
    const choices = fc.record(
      Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom<MergeChoice>('MINE', 'THEIRS')])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(three, choices, ([seen, theirs, mine], chosen) => {
        const fields = mergeFields(KEYS, seen, theirs, mine);
        const open = fields.some((field) => field.is === 'CONFLICT' && chosen[field.key] === undefined);
        const merged = mergedValues(theirs, fields, chosen);
        expect(merged === null).toBe(open);
        if (merged === null) return;
        for (const key of KEYS) {
          const field = fields.find((one) => one.key === key);
          const choice = field ? (chosen[key] ?? firstChoice(field)) : 'THEIRS';
          expect(merged[key]).toEqual(choice === 'MINE' ? mine[key] : theirs[key]);
        }
      }),
    );
  });
});
