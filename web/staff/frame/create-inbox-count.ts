import { type Accessor, createEffect, on } from 'solid-js';
import type { InboxSection } from '#core/schemas/staff.ts';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { isOpen } from './nav-items.ts';

/** What presses nobody: a stock of work, what others have to decide, and one's own drafts. */
const QUIET: ReadonlySet<string> = new Set(['TO_REVIEW', 'VERIFY_UNVERIFIED', 'DRAFTS', 'WAITING']);
/** Going from page to page it is asked no more often than this, ms. */
const REST_MS = 20_000;

/** How many things wait for whoever is signed in, as the navigation tells it; 0 while nobody knows. */
export function createInboxCount(now: () => number = Date.now): Accessor<number> {
  const { online, session, view } = useStaff();
  let asked = now();
  const load = createLoad(
    () => (online() && isOpen(session.me(), 'inbox') ? (session.me()?.account?.id ?? null) : null),
    (_, signal) => call<{ sections: InboxSection[] }>('GET', '/api/staff/inbox', undefined, signal),
  );
  const again = () => {
    asked = now();
    load.retry();
  };
  createOnReturn(again);
  createEffect(
    on(
      () => view().page,
      () => {
        if (now() - asked >= REST_MS) again();
      },
      { defer: true },
    ),
  );
  return () => pressing(load.data()?.sections ?? []);
}

export function pressing(sections: readonly Pick<InboxSection, 'code' | 'count'>[]): number {
  return sections.reduce((sum, { code, count }) => sum + (QUIET.has(code) ? 0 : count), 0);
}
