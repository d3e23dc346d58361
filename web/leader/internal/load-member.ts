import { isOpenTo } from '#core/access/actions.ts';
import { isWithinRegion } from '#core/codes/region-code.ts';
import type { Me } from '#core/schemas/access.ts';
import type { GrantedRegions } from '#core/schemas/leader.ts';
import { sendJson } from '#web-api/send-json.ts';

/** Who reads the page: nobody known, or an account by its name with the regions whose internal figures it may see. */
export type Member = { name: string | null; granted: GrantedRegions | null };

/** Whoever is not signed in is asked for nothing more. */
export async function loadMember(signal: AbortSignal): Promise<Member> {
  const me = await sendJson<Me>('GET', '/api/me', undefined, signal);
  const mayRead = me.pending === null && me.roles.some((role) => isOpenTo('figures.read', role));
  const granted = mayRead ? await sendJson<GrantedRegions>('GET', '/api/leader/regions', undefined, signal) : null;
  return { name: me.account?.name ?? null, granted };
}

/** Whether the internal figures of a region are among those granted. The API decides all the same. */
export function isGranted(granted: GrantedRegions | null | undefined, region: string | null): boolean {
  if (!granted || region === null) return false;
  return granted.everywhere || granted.items.some(({ code }) => isWithinRegion(region, code));
}

/** The address that signs in and comes back to this one. */
export function signInHref(here: string): string {
  return `/staff/sign-in?${new URLSearchParams({ back: here })}`;
}
