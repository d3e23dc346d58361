import type { ActingRole, Role } from '../terms/access.ts';
import { type ActionName, actions } from './actions.ts';
import { type Resource, reaches, type Scope } from './scope.ts';

/** A role within a scope, as it stands now: not revoked, not expired. */
export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** As a grant, of whoever acts: a screen's token is one too. */
export interface ActingGrant {
  readonly role: ActingRole;
  readonly scope: Scope;
}

/** What an account must do before it has any right but to its own account. */
export type Pending = 'SECOND_FACTOR' | 'PASSWORD';

/** Who asks, as far as rights go. */
export interface Actor {
  /** Account id; null for the public, for the bearer of a one-time link and for a screen. */
  readonly id: string | null;
  readonly grants: readonly ActingGrant[];
  readonly pending: Pending | null;
}

/** `FORBIDDEN`: no role for it at all. `ELSEWHERE`: the role, but not here: answered as if there were nothing. */
export type Verdict = 'YES' | 'SIGN_IN' | 'PENDING' | 'FORBIDDEN' | 'ELSEWHERE' | 'OWN_WORK';

/**
 * The one decision about rights; the API asks it before every act that is not public reading.
 * `authors`: accounts that made what is to be approved, if any.
 */
export function may(who: Actor, action: ActionName, resource: Resource, authors: readonly string[] = []): Verdict {
  const rights: Readonly<Partial<Record<ActingRole, 'OWN' | 'ALL'>>> = actions[action].roles;
  if (who.id === null && who.grants.length === 0) return 'SIGN_IN';
  if (who.pending !== null) return 'PENDING';
  const fitting = who.grants.filter(({ role }) => rights[role] !== undefined);
  if (fitting.length === 0) return 'FORBIDDEN';
  const here = fitting.some(({ role, scope }) => rights[role] === 'ALL' || reaches(scope, resource));
  if (!here) return 'ELSEWHERE';
  return action === 'change.approve' && who.id !== null && authors.includes(who.id) ? 'OWN_WORK' : 'YES';
}
