import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { opensAnything } from '#core/access/actions.ts';
import { role } from '#core/terms/access.ts';
import { Button } from '#ui/Button.tsx';
import { DefinitionList } from '#ui/DefinitionList.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useStaff } from '../context.ts';
import { startPageOf } from '../frame/start-page.ts';
import { onPage, printView } from '../paths.ts';
import { AccountFrame } from './AccountFrame.tsx';
import { AccountTabs } from './AccountTabs.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';
import { SignedInOnly } from './SignedInOnly.tsx';

/** One's own account: what must be done first stands first. */
export function OwnAccountPage() {
  const { go, session, term, text, view } = useStaff();
  const words = text.account.own;
  const leave = async () => {
    await session.signOut();
    go(onPage(view(), 'sites'));
  };
  /** What had to be done first has just been done: the way on is shown. */
  const [ready, setReady] = createSignal(false);
  createEffect(
    on(
      () => session.me()?.pending,
      (owed, before) => setReady((now) => now || (owed === null && typeof before === 'string')),
    ),
  );
  return (
    <AccountFrame title={words.title}>
      <SignedInOnly>
        {(me) => (
          <>
            <AccountTabs />
            <Show when={me().pending}>
              {(pending) => (
                <p class="account-must" role="status">
                  {pending() === 'PASSWORD' ? words.pendingPassword : words.pendingFactor}
                </p>
              )}
            </Show>
            <Show when={ready()}>
              <p
                class="account-ready"
                role="status"
                ref={(note) => queueMicrotask(() => note.querySelector('a')?.focus())}
              >
                {words.ready}
                <LinkButton href={printView(onPage(view(), startPageOf(me())))} variant="primary">
                  {words.begin}
                </LinkButton>
              </p>
            </Show>
            <DefinitionList
              items={[
                { label: words.login, value: me().account?.login },
                {
                  label: words.roles,
                  value: (
                    <For each={me().roles} fallback={words.noRoles}>
                      {(held, i) => `${i() > 0 ? text.marks.list : ''}${term(role[held])}`}
                    </For>
                  ),
                },
              ]}
            />
            <For each={me().roles.filter((held) => !opensAnything(held))}>
              {(held) => <p class="account-must">{words.nothing(term(role[held]))}</p>}
            </For>
            <p class="account-note">{words.passwordUntil(me().passwordExpiresAt?.slice(0, 10) ?? '')}</p>
            <div class="account-actions">
              <Button onClick={() => void leave()}>{words.signOut}</Button>
            </div>
            <Show when={me().pending !== 'PASSWORD'}>
              <SecondFactor />
            </Show>
            <ChangePassword />
            <Sessions />
          </>
        )}
      </SignedInOnly>
    </AccountFrame>
  );
}
