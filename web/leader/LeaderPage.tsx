import { createEffect, createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { PortalBar } from '#ui/PortalBar.tsx';
import { viewOfClick } from './address.ts';
import { useLeader } from './context.ts';
import { createLeaderData, DataContext } from './data.ts';
import { SignInLink } from './internal/SignInLink.tsx';
import { AsOfBanner } from './panel/AsOfBanner.tsx';
import { Panel } from './panel/Panel.tsx';
import { printQuery } from './paths.ts';
import { TakeMenu } from './present/TakeMenu.tsx';
import { MapStage } from './stage/MapStage.tsx';

const Presenter = lazy(() => import('./present/Presenter.tsx').then((file) => ({ default: file.Presenter })));
/** Listens once the page stands. */
const UpdatesNotice = lazy(() => import('./live/UpdatesNotice.tsx').then((file) => ({ default: file.UpdatesNotice })));

/** The whole page: bar, panel, map. */
export function LeaderPage() {
  const { elder, go, language, text, view } = useLeader();
  const data = createLeaderData();
  const name = () => data.place.data()?.name ?? text.home;

  createEffect(() => {
    document.title = `${name()}${text.dot}${text.title}`;
  });

  const follow = (event: MouseEvent) => {
    const next = viewOfClick(event);
    if (!next) return;
    event.preventDefault();
    go(next);
  };

  return (
    <DataContext.Provider value={data}>
      <div class="leader">
        <PortalBar
          current="leader"
          language={language}
          search={`?${printQuery(view())}`}
          onElderToggle={elder.toggle}
          account={
            <>
              <SignInLink />
              <TakeMenu />
            </>
          }
        />
        <AsOfBanner />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard clicks links too */}
        <main class="leader__main" id="main" tabIndex={-1} onClick={follow}>
          <Panel />
          <MapStage />
          <Suspense>
            <Show when={view().present}>
              <Presenter />
            </Show>
          </Suspense>
        </main>
        <LiveRegion>{data.place.stale() ? '' : text.moved(name())}</LiveRegion>
        <OfflineNotice />
        <Suspense>
          <UpdatesNotice />
        </Suspense>
      </div>
    </DataContext.Provider>
  );
}

/** Says that the network is gone; what was read stays on the screen with its date. */
function OfflineNotice() {
  const { text } = useLeader();
  const [offline, setOffline] = createSignal(!navigator.onLine);
  const listen = () => setOffline(!navigator.onLine);
  window.addEventListener('online', listen);
  window.addEventListener('offline', listen);
  onCleanup(() => {
    window.removeEventListener('online', listen);
    window.removeEventListener('offline', listen);
  });
  return (
    <Show when={offline()}>
      <p class="leader__offline" role="status">
        {text.errors.offline}
      </p>
    </Show>
  );
}
