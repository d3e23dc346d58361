import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffVersion } from '#core/schemas/staff.ts';
import { formOnly, valuesAt } from '../../../../web/staff/form/restore.ts';

const KEYS = ['name', 'phone', 'address', 'note'] as const;
const state = fc.record(Object.fromEntries(KEYS.map((key) => [key, fc.constantFrom(null, 'a', 'b', 'c')])));

/** The history of a record that went through these states, the latest version first, as the API tells it. */
function historyOf(states: readonly Record<string, unknown>[]): StaffVersion[] {
  return states
    .map((now, at): StaffVersion => {
      const was = states[at - 1];
      const changed = was === undefined ? [] : KEYS.filter((key) => was[key] !== now[key]);
      return {
        version: at + 1,
        validFrom: '2026-11-20T09:30:00+08:00',
        validTo: null,
        who: '岗位',
        why: '',
        status: null,
        fields: changed.map((field) => ({ field, before: was?.[field], after: now[field] })),
      };
    })
    .reverse();
}

describe('turning a record back', () => {
  it('gives it the values it had at any version, from the changes since', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 1, maxLength: 8 }), fc.nat(), (states, any) => {
        const at = any % states.length;
        const newer = historyOf(states).filter(({ version }) => version > at + 1);
        expect({ ...states.at(-1), ...valuesAt('SITE', newer) }).toEqual(states[at]);
      }),
    );
  });

  it('leaves alone what changes only by an act of its own, and what is no field', () => {
    expect(formOnly('PAIRING', { status: 'ACTIVE', a: 'en_0123456789', localTerm: '结对包联', gone: 1 })).toEqual({
      localTerm: '结对包联',
    });
  });
});
