import { type ActionName, isOpenTo } from '#core/access/actions.ts';
import type { Me } from '#core/schemas/access.ts';

/**
 * Whether somebody's roles open an act anywhere at all: what can never be done is not offered. Where it may be done is the
 * API's to decide, at each act.
 */
export function canDo(me: Me | undefined, action: ActionName): boolean {
  return (
    me !== undefined && me.account !== null && me.pending === null && me.roles.some((role) => isOpenTo(action, role))
  );
}
