import { createEffect, For, Match, Show, Switch } from 'solid-js';
import { ownLink } from '#ui/create-address.ts';
import { makeElderSwitch } from '#ui/elder-switch.ts';
import { PortalBar } from '#ui/PortalBar.tsx';
import { useStaff } from './context.ts';
import { ParksPage } from './pages/ParksPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { SitesPage } from './pages/SitesPage.tsx';
import { BASE, onPage, parseView, printView } from './paths.ts';

const recordPages = ['sites', 'parks'] as const;

export function App() {
  const { go, language, text, view } = useStaff();
  createEffect(() => {
    document.title = text.pageTitle(text.pages[view().page]);
  });
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
    go(parseView(url));
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
          <a class="portal-bar__tool" href={printView(onPage(view(), 'sign-in'))}>
            {text.signIn.link}
          </a>
        }
      />
      <main id="main" tabindex="-1" class="main">
        <Show when={view().page !== 'sign-in'}>
          <h1 class="visually-hidden">{text.title}</h1>
          <nav class="pages" aria-label={text.switchPage}>
            <For each={recordPages}>
              {(page) => (
                <a
                  class="pages__link"
                  href={printView(onPage(view(), page))}
                  aria-current={view().page === page ? 'page' : undefined}
                >
                  {text.pages[page]}
                </a>
              )}
            </For>
          </nav>
        </Show>
        <Switch>
          <Match when={view().page === 'sites'}>
            <SitesPage />
          </Match>
          <Match when={view().page === 'parks'}>
            <ParksPage />
          </Match>
          <Match when={view().page === 'sign-in'}>
            <SignInPage />
          </Match>
        </Switch>
      </main>
    </div>
  );
}
