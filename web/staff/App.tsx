import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js';
import { ownLink } from '#ui/create-address.ts';
import { makeElderSwitch } from '#ui/elder-switch.ts';
import { Icon } from '#ui/Icon.tsx';
import { PortalBar } from '#ui/PortalBar.tsx';
import { createMember } from './account/create-member.ts';
import { IdleWarning } from './account/IdleWarning.tsx';
import { useStaff } from './context.ts';
import { QueueNote } from './drafts/QueueNote.tsx';
import { ConsoleFrame } from './frame/ConsoleFrame.tsx';
import { pageTitle } from './frame/page-term.ts';
import { namesNoPage, startPageOf } from './frame/start-page.ts';
import { OfflineNote } from './offline/OfflineNote.tsx';
import { takesRelease } from './offline/release.ts';
import { ConsolePages } from './pages/ConsolePages.tsx';
import { SignedOutPages } from './pages/SignedOutPages.tsx';
import { BASE, onPage, parseView, printView, type View } from './paths.ts';

export function App() {
  const staff = useStaff();
  const { go, language, session, text, view } = staff;
  const account = () => session.me()?.account;
  const member = createMember(session);
  const isMember = createMemo(() => member() !== undefined);
  let main: HTMLElement | undefined;
  const place = createMemo(() => placeOf(view()));
  createEffect(() => {
    document.title = text.pageTitle(pageTitle(staff));
  });
  // a page that replaced everything below the bar is read from its start
  createEffect(on(place, () => main?.focus(), { defer: true }));
  // the bare address is the way in: to what waits for whoever is signed in
  createEffect(
    on(isMember, (known) => {
      if (known && namesNoPage(new URL(window.location.href))) go(onPage(view(), startPageOf(session.me())), 'replace');
    }),
  );
  const search = () => {
    const href = printView(view());
    const at = href.indexOf('?');
    return at < 0 ? '' : href.slice(at);
  };
  const follow = (event: MouseEvent) => {
    const url = ownLink(event, BASE);
    // a link to another language needs the page anew, its words are chosen at the start
    if (url === null || url.searchParams.get('lang') !== view().language) return;
    if (takesRelease()) return;
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
      <OfflineNote />
      <QueueNote />
      <main id="main" tabindex="-1" class="main" ref={main}>
        <Switch>
          <Match when={isMember()}>
            <ConsoleFrame>
              <ConsolePages />
            </ConsoleFrame>
          </Match>
          <Match when={session.me() !== undefined}>
            <SignedOutPages />
          </Match>
        </Switch>
      </main>
      <IdleWarning />
    </div>
  );
}

/** The public lists are one place with two tables; every other page, and the page of a record, is one of its own. */
function placeOf({ page, record }: View): string {
  if (record !== null) return `${page}/`;
  return page === 'sites' || page === 'parks' ? '' : page;
}
