import { type ActionName, actions } from './actions.ts';
import type { Actor } from './may.ts';
import { EVERYWHERE, type Scope } from './scope.ts';

/** Where somebody may do something: the scopes of the grants whose role fits, for lists; `may` decides about one record. */
export function scopesOf(who: Actor, action: ActionName): readonly Scope[] {
  if (who.pending !== null) return [];
  const rights: Readonly<Partial<Record<string, 'OWN' | 'ALL'>>> = actions[action].roles;
  const fitting = who.grants.filter(({ role }) => rights[role] !== undefined);
  if (fitting.some(({ role, scope }) => rights[role] === 'ALL' || isEverywhere(scope))) return [EVERYWHERE];
  return fitting.map(({ scope }) => scope);
}

function isEverywhere({ regionCode, record }: Scope): boolean {
  return regionCode === null && record === null;
}
