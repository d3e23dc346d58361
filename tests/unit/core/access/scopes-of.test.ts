import { expect, it } from 'vitest';
import type { Actor } from '#core/access/may.ts';
import { EVERYWHERE, type Scope } from '#core/access/scope.ts';
import { scopesOf } from '#core/access/scopes-of.ts';
import type { Role } from '#core/terms/access.ts';

const dingxiang: Scope = { regionCode: '140921', record: null };
const park: Scope = { regionCode: null, record: { kind: 'PARK', id: 'pk_0000000001' } };

function holding(...grants: (readonly [Role, Scope])[]): Actor {
  return { id: 'u1', grants: grants.map(([role, scope]) => ({ role, scope })), pending: null };
}

it('gives the scopes of the grants whose role may do it', () => {
  const who = holding(['PARK_EDITOR', park], ['ORG_DEPT', dingxiang], ['SUPERVISOR', dingxiang]);
  expect(scopesOf(who, 'change.submit')).toEqual([park]);
  expect(scopesOf(who, 'change.approve')).toEqual([dingxiang]);
  expect(scopesOf(who, 'record.read')).toEqual([park, dingxiang]);
  expect(scopesOf(who, 'account.manage')).toEqual([]);
});

it('says everywhere once, whatever else is held', () => {
  expect(scopesOf(holding(['ORG_DEPT', dingxiang], ['ORG_DEPT', EVERYWHERE]), 'change.approve')).toEqual([EVERYWHERE]);
  expect(scopesOf(holding(['SYSADMIN', EVERYWHERE]), 'account.manage')).toEqual([EVERYWHERE]);
});

it('is nowhere for whoever must do something first', () => {
  expect(scopesOf({ ...holding(['ORG_DEPT', EVERYWHERE]), pending: 'SECOND_FACTOR' }, 'change.approve')).toEqual([]);
});
