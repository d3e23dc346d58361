import { createEffect, createSignal, For, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { ShownAccount } from '#core/schemas/access.ts';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { AccountCard } from './AccountCard.tsx';
import { AccountFrame } from './AccountFrame.tsx';
import { AccountTabs } from './AccountTabs.tsx';
import { Invite } from './Invite.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

/** The administrator's page: invitations, and every account with its grants. */
export function AccountsPage() {
  const { text } = useStaff();
  return (
    <AccountFrame title={text.account.accounts.title} wide>
      <SignedInOnly needs="SYSADMIN">
        {() => (
          <>
            <AccountTabs />
            <Invite />
            <List />
          </>
        )}
      </SignedInOnly>
    </AccountFrame>
  );
}

function List() {
  const { text } = useStaff();
  const [turn, setTurn] = createSignal(0);
  const list = createLoad(turn, () => call<{ items: ShownAccount[] }>('GET', '/api/accounts'));
  // the same account keeps its card, with the link just made and what is half chosen, whatever is read anew
  const [accounts, setAccounts] = createStore<ShownAccount[]>([]);
  createEffect(() => {
    const items = list.data()?.items;
    if (items !== undefined) setAccounts(reconcile(structuredClone(items), { key: 'id' }));
  });
  return (
    <section class="account-part" aria-labelledby="accounts">
      <h2 id="accounts">{text.account.accounts.list}</h2>
      <Show when={list.error() !== undefined}>
        <LoadError load={list} />
      </Show>
      <div class="account-cards">
        <For each={accounts}>
          {(account) => <AccountCard account={account} onChanged={() => setTurn((n) => n + 1)} />}
        </For>
      </div>
    </section>
  );
}
