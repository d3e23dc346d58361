import { isOpenTo } from '#core/access/actions.ts';
import type { Me } from '#core/schemas/access.ts';
import type { GrantedRegions } from '#core/schemas/leader.ts';
import { sendJson } from '#web-api/send-json.ts';
import type { Member } from './granted.ts';

/** Whoever is not signed in is asked for nothing more. */
export async function loadMember(signal: AbortSignal): Promise<Member> {
  const me = await sendJson<Me>('GET', '/api/me', undefined, signal);
  const mayRead = me.pending === null && me.roles.some((role) => isOpenTo('figures.read', role));
  const granted = mayRead ? await sendJson<GrantedRegions>('GET', '/api/leader/regions', undefined, signal) : null;
  return { name: me.account?.name ?? null, granted };
}
