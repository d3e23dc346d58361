import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActionName, actions, isOpenTo, opensAnything } from '#core/access/actions.ts';
import { type Actor, may } from '#core/access/may.ts';
import { accountRoles, conflicts, grantedRoles, needsSecondFactor, SEPARATE_ROLES } from '#core/access/role-rules.ts';
import { EVERYWHERE, isGrantable, reaches, type Scope, THE_PORTAL } from '#core/access/scope.ts';
import type { Role } from '#core/terms/access.ts';

const names = Object.keys(actions) as ActionName[]; // widened by Object.keys
const anyRole = fc.constantFrom(...grantedRoles);
const anyAction = fc.constantFrom(...names);
const anyRegion = fc.constantFrom('140000', '140700', '140702', '140702001', '410000', '411000', '341200');
const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant(EVERYWHERE),
  anyRegion.map((regionCode) => ({ regionCode, record: null })),
  fc.constant({ regionCode: null, record: { kind: 'PARK' as const, id: 'pk_0000000001' } }),
);
const actor = (role: Role, scope: Scope, more: Partial<Actor> = {}): Actor => ({
  id: 'u1',
  grants: [{ role, scope }],
  pending: null,
  ...more,
});
const at = (regionCode: string | null, ...parks: string[]) => ({
  regionCode,
  records: parks.map((id) => ({ kind: 'PARK' as const, id })),
});

describe('rights', () => {
  it('are none for the public and none before a duty is done', () => {
    fc.assert(
      fc.property(anyRole, anyScope, anyAction, anyRegion, (role, scope, action, region) => {
        expect(may({ id: null, grants: [], pending: null }, action, at(region))).toBe('SIGN_IN');
        expect(may(actor(role, scope, { pending: 'SECOND_FACTOR' }), action, at(region))).toBe('PENDING');
      }),
    );
  });

  it('never come from a role that the table does not name', () => {
    fc.assert(
      fc.property(anyRole, anyScope, anyAction, anyRegion, (role, scope, action, region) => {
        const verdict = may(actor(role, scope), action, at(region));
        if (isOpenTo(action, role)) expect(['YES', 'ELSEWHERE']).toContain(verdict);
        else expect(verdict).toBe('FORBIDDEN');
      }),
    );
  });

  it('never grow when a scope gets smaller', () => {
    fc.assert(
      fc.property(anyRole, anyAction, anyRegion, anyRegion, (role, action, region, where) => {
        const narrow = may(actor(role, { regionCode: region, record: null }), action, at(where));
        const wide = may(actor(role, EVERYWHERE), action, at(where));
        if (narrow === 'YES') expect(wide).toBe('YES');
      }),
    );
  });

  it('end where the scope ends', () => {
    const editor = actor('PARK_EDITOR', { regionCode: '140700', record: null });
    expect(may(editor, 'change.submit', at('140702001'))).toBe('YES');
    expect(may(editor, 'change.submit', at('140921'))).toBe('ELSEWHERE');
    expect(may(editor, 'change.submit', THE_PORTAL)).toBe('ELSEWHERE');
    const ofPark = actor('PARK_EDITOR', { regionCode: null, record: { kind: 'PARK', id: 'pk_a' } });
    expect(may(ofPark, 'record.edit', at('140702', 'pk_sub', 'pk_a'))).toBe('YES');
    expect(may(ofPark, 'record.edit', at('140702', 'pk_b'))).toBe('ELSEWHERE');
  });

  it('do not reach to approving what one wrote or submitted', () => {
    const officer = actor('ORG_DEPT', EVERYWHERE);
    expect(may(officer, 'change.approve', at('140702'), ['u2', 'u1'])).toBe('OWN_WORK');
    expect(may(officer, 'change.approve', at('140702'), ['u2'])).toBe('YES');
  });

  it('are for somebody, every one of them', () => {
    for (const name of names) expect(grantedRoles.some((role) => isOpenTo(name, role))).toBe(true);
  });
});

describe('grants', () => {
  it('keep administrator, auditor and leader apart', () => {
    for (const held of SEPARATE_ROLES) {
      for (const added of grantedRoles) {
        expect(conflicts([held, 'PARK_EDITOR'], added)).toBe(SEPARATE_ROLES.includes(added) && added !== held);
      }
    }
  });

  it('ask a second factor of administrator, organisation department and auditor', () => {
    expect(accountRoles.filter((role) => needsSecondFactor([role]))).toEqual(['ORG_DEPT', 'AUDITOR', 'SYSADMIN']);
  });

  it('fit their role', () => {
    expect(isGrantable('SYSADMIN', EVERYWHERE)).toBe(true);
    expect(isGrantable('SYSADMIN', { regionCode: '140000', record: null })).toBe(false);
    expect(isGrantable('PARK_EDITOR', EVERYWHERE)).toBe(false);
    expect(isGrantable('STATION_STAFF', { regionCode: null, record: { kind: 'PARK', id: 'pk_a' } })).toBe(false);
    expect(isGrantable('PUBLIC', EVERYWHERE)).toBe(false);
  });

  it('reach nothing whose region is not known, but from everywhere', () => {
    expect(reaches({ regionCode: '140000', record: null }, at(null))).toBe(false);
    expect(reaches(EVERYWHERE, at(null))).toBe(true);
  });
});

it('a role without anything to do is one that the pages say so of: where it is granted, and to its holder', () => {
  expect(grantedRoles.filter((role) => !opensAnything(role))).toEqual(['SUPERVISOR']);
});
