import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js';
import { ownLink } from '#ui/create-address.ts';
import { makeElderSwitch } from '#ui/elder-switch.ts';
import { Icon } from '#ui/Icon.tsx';
import { PortalBar } from '#ui/PortalBar.tsx';
import { AccountsPage } from './account/AccountsPage.tsx';
import { AuditPage } from './account/AuditPage.tsx';
import { IdleWarning } from './account/IdleWarning.tsx';
import { InvitationPage } from './account/InvitationPage.tsx';
import { OwnAccountPage } from './account/OwnAccountPage.tsx';
import { RecordLinkPage } from './account/RecordLinkPage.tsx';
import { SignInPage } from './account/SignInPage.tsx';
import { useStaff } from './context.ts';
import { MissingPage } from './pages/MissingPage.tsx';
import { RecordsPage } from './pages/RecordsPage.tsx';
import { BASE, onPage, parseView, printView } from './paths.ts';
import { StaffFooter } from './rail/StaffFooter.tsx';

export function App() {
  const { go, language, screen, session, text, view } = useStaff();
  const account = () => session.me()?.account;
  let main: HTMLElement | undefined;
  const isRecords = createMemo(() => view().page === 'sites' || view().page === 'parks');
  createEffect(() => {
    document.title = text.pageTitle(text.pages[view().page]);
  });
  // a page that replaced everything below the bar is read from its start
  createEffect(on(isRecords, () => main?.focus(), { defer: true }));
  const search = () => {
    const href = printView(view());
    const at = href.indexOf('?');
    return at < 0 ? '' : href.slice(at);
  };
  const follow = (event: MouseEvent) => {
    const url = ownLink(event, BASE);
    // a link to another language needs the page anew, its words are chosen at the start
    if (url === null || url.searchParams.get('lang') !== view().language) return;
    event.preventDefault();
    const next = parseView(url);
    // the way back from signing in leads to the same list
    const keeps = next.page === 'sign-in' || next.page === 'account';
    go(keeps ? onPage(view(), next.page) : next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows links that are there, keys reach them as clicks
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div class="app" onClick={follow}>
      <PortalBar
        current="staff"
        language={language}
        search={search()}
        onElderToggle={() => makeElderSwitch().toggle()}
        account={
          <a
            class="portal-bar__tool"
            href={printView(onPage(view(), account() ? 'account' : 'sign-in'))}
            aria-current={view().page === 'sign-in' || view().page === 'account' ? 'page' : undefined}
          >
            <Icon name="user" />
            <Show when={account()} fallback={text.account.signIn.title}>
              {(own) => (
                <span>
                  {text.account.bar.account}
                  <span class="account-name">{own().name}</span>
                </span>
              )}
            </Show>
          </a>
        }
      />
      <main id="main" tabindex="-1" class="main" ref={main}>
        <Switch>
          <Match when={isRecords()}>
            <RecordsPage />
            <Show when={screen() !== 'wide'}>
              <StaffFooter />
            </Show>
          </Match>
          <Match when={view().page === 'sign-in'}>
            <SignInPage />
          </Match>
          <Match when={view().page === 'invitation'}>
            <InvitationPage />
          </Match>
          <Match when={view().page === 'record-link'}>
            <RecordLinkPage />
          </Match>
          <Match when={view().page === 'account'}>
            <OwnAccountPage />
          </Match>
          <Match when={view().page === 'accounts'}>
            <AccountsPage />
          </Match>
          <Match when={view().page === 'audit'}>
            <AuditPage />
          </Match>
          <Match when={view().page === 'missing'}>
            <MissingPage />
          </Match>
        </Switch>
      </main>
      <IdleWarning />
    </div>
  );
}
