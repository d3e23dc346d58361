import { createEffect, createMemo, createSignal, lazy, onCleanup, Show, Suspense } from 'solid-js';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { PortalBar } from '#ui/PortalBar.tsx';
import { viewOfClick, viewOfTarget } from './address.ts';
import { CompareHead } from './compare/CompareHead.tsx';
import { SideProvider } from './compare/SideProvider.tsx';
import { createSide, PairContext } from './compare/side.ts';
import { useLeader } from './context.ts';
import { createIntent } from './create-intent.ts';
import { SignInLink } from './internal/SignInLink.tsx';
import { AsOfBanner } from './panel/AsOfBanner.tsx';
import { Panel } from './panel/Panel.tsx';
import { printQuery } from './paths.ts';
import { patiently } from './patiently.ts';
import { TakeMenu } from './present/TakeMenu.tsx';
import { MapStage } from './stage/MapStage.tsx';

const Presenter = lazy(() => import('./present/Presenter.tsx').then((file) => ({ default: file.Presenter })));
/** Listens once the page stands. */
const UpdatesNotice = lazy(() =>
  patiently(() => import('./live/UpdatesNotice.tsx').then((file) => ({ default: file.UpdatesNotice }))),
);

/** Needed only by those who come with a query. */
const AddressNotice = lazy(() =>
  patiently(() => import('./panel/AddressNotice.tsx').then((file) => ({ default: file.AddressNotice }))),
);
const ComparePanel = lazy(() => import('./compare/ComparePanel.tsx').then((file) => ({ default: file.ComparePanel })));

/** The whole page: bar, panel, map; or the figures of two places beside their two maps. */
export function LeaderPage() {
  const page = useLeader();
  const { elder, go, language, text, view } = page;
  const first = createSide(page, 1);
  const { data } = first;
  const isComparing = createMemo(() => view().vs !== null && !view().present);
  const pair = createMemo(() => (isComparing() ? { first, second: createSide(page, 2) } : undefined));
  const name = () =>
    [data, pair()?.second.data]
      .flatMap((of) => (of === undefined ? [] : [of.place.data()?.name ?? text.home]))
      .join(text.join);

  createEffect(() => {
    document.title = `${name()}${text.dot}${text.title}`;
  });

  const follow = (event: MouseEvent) => {
    const next = viewOfClick(event);
    if (!next) return;
    event.preventDefault();
    go(next);
  };

  const intent = createIntent((target) => {
    const next = viewOfTarget(target);
    if (next !== null && next.vs === null) void data.foresee(next);
  });

  return (
    <PairContext.Provider value={pair}>
      <div class="leader">
        <SideProvider of={first}>
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
          <Suspense>
            <Show when={location.search !== ''}>
              <AddressNotice />
            </Show>
          </Suspense>
          <AsOfBanner />
        </SideProvider>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard clicks links too */}
        <main
          class="leader__main"
          id="main"
          tabIndex={-1}
          data-compare={isComparing() ? '' : undefined}
          onClick={follow}
          onPointerOver={intent.onPointerOver}
          onPointerDown={intent.onPointerDown}
          onFocusIn={intent.onFocusIn}
        >
          <Show
            when={pair()}
            fallback={
              <SideProvider of={first}>
                <Panel />
              </SideProvider>
            }
          >
            {(both) => (
              <Suspense fallback={<div class="leader-panel" />}>
                <ComparePanel pair={both()} />
              </Suspense>
            )}
          </Show>
          <SideProvider of={first}>
            <MapStage
              head={
                <Show when={isComparing()}>
                  <CompareHead />
                </Show>
              }
            />
          </SideProvider>
          <Show when={pair()}>
            {(both) => (
              <SideProvider of={both().second}>
                <MapStage tools={false} head={<CompareHead />} />
              </SideProvider>
            )}
          </Show>
          <SideProvider of={first}>
            <Suspense>
              <Show when={view().present}>
                <Presenter />
              </Show>
            </Suspense>
          </SideProvider>
        </main>
        <LiveRegion>{data.place.stale() ? '' : text.moved(name())}</LiveRegion>
        <OfflineNotice />
        <SideProvider of={first}>
          <Suspense>
            <UpdatesNotice />
          </Suspense>
        </SideProvider>
      </div>
    </PairContext.Provider>
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
