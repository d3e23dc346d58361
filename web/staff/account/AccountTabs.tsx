import { For } from 'solid-js';
import type { Role } from '#core/terms/access.ts';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';

const PAGES: readonly {
  page: 'account' | 'accounts' | 'audit';
  words: 'own' | 'accounts' | 'audit';
  role: Role | null;
}[] = [
  { page: 'account', words: 'own', role: null },
  { page: 'accounts', words: 'accounts', role: 'SYSADMIN' },
  { page: 'audit', words: 'audit', role: 'AUDITOR' },
];

/** Ways between the account pages that the caller's roles open. */
export function AccountTabs() {
  const { session, text, view } = useStaff();
  const open = () =>
    PAGES.filter(({ role }) => role === null || (session.me()?.pending === null && session.me()?.roles.includes(role)));
  return (
    <nav class="account-tabs" aria-label={text.account.tabs.label}>
      <For each={open()}>
        {({ page, words }) => (
          <a href={printView(onPage(view(), page))} aria-current={view().page === page ? 'page' : undefined}>
            {text.account.tabs[words]}
          </a>
        )}
      </For>
    </nav>
  );
}
