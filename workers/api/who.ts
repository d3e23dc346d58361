import type { SignedIn } from '#core/access/auth-service.ts';
import type { Actor } from '#core/access/may.ts';
import type { DataLevel, Role } from '#core/terms/access.ts';

/** Who is asking, as handlers see it: what they may do is decided here in the Worker and never by a front end. */
export interface Who extends Actor {
  readonly roles: readonly Role[];
  /** Data levels this caller may read. */
  readonly reads: readonly DataLevel[];
  /** The session; null for the public and for the bearer of a one-time link. */
  readonly signedIn: SignedIn | null;
  /** Number of the one-time link whose bearer asks. */
  readonly link: number | null;
  /** Public id of the token of the screen that asks. */
  readonly display: string | null;
}

export const anonymous: Who = {
  id: null,
  grants: [],
  pending: null,
  roles: ['PUBLIC'],
  reads: ['PUBLIC'],
  signedIn: null,
  link: null,
  display: null,
};

/** An account has no right before it has done what it must; then its roles' own. */
export function whoOf(signedIn: SignedIn): Who {
  const { account, grants, pending } = signedIn;
  const roles = grants.map(({ role }) => role);
  const active = pending === null && roles.length > 0;
  return {
    id: account.id,
    grants,
    pending,
    roles: active ? ['PUBLIC', ...new Set(roles)] : ['PUBLIC'],
    reads: active ? ['PUBLIC', 'INTERNAL'] : ['PUBLIC'],
    signedIn,
    link: null,
    display: null,
  };
}

/** Name under which the audit log keeps who did something. */
export function auditName(who: Who): string {
  if (who.display !== null) return `display:${who.display}`;
  return who.id ?? (who.link === null ? 'anonymous' : `link:${who.link}`);
}
