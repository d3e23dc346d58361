import { onCleanup } from 'solid-js';
import { createLoad, type Load } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { loadMember, type Member } from './load-member.ts';

/** Where pages of 阵地管理 tell other tabs that somebody signed out. */
const OTHER_TABS = 'staff-session';

/**
 * Who reads the page, asked again when somebody signs out in another tab or comes back to this one: what is internal goes
 * from the screen with the session that showed it.
 */
export function createMember(): Load<Member> {
  const member = createLoad(
    () => 'member',
    (_, signal) => loadMember(signal),
  );
  createOnReturn(member.retry);
  if (typeof BroadcastChannel === 'undefined') return member;
  const tabs = new BroadcastChannel(OTHER_TABS);
  tabs.addEventListener('message', ({ data }) => data === 'LEFT' && member.retry());
  onCleanup(() => tabs.close());
  return member;
}
