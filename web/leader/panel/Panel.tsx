import { createSignal, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { ElderSizeControl } from '#ui/ElderSizeControl.tsx';
import { PortalFooter } from '#ui/PortalFooter.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isRecordOpen } from '../paths.ts';
import { ApiProblem } from './ApiProblem.tsx';
import { CountList } from './CountList.tsx';
import { createPanelFocus } from './create-panel-focus.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { PlaceHead } from './PlaceHead.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { Search } from './Search.tsx';
import { type Sheet, SheetGrip } from './SheetGrip.tsx';
import './panel.css';
import './overview.css';
import './figures.css';
import './lists.css';
import './sheet.css';

const GridOverview = lazy(() => import('./GridOverview.tsx').then((file) => ({ default: file.GridOverview })));

/** Beside the map: where we are, its figures, lists and records. */
export function Panel() {
  const { elder, text, view } = useLeader();
  const { config, place } = useData();
  const [sheet, setSheet] = createSignal<Sheet>('half');
  let panel: HTMLElement | undefined;

  const content = () => (isRecordOpen(view()) ? 'record' : view().count !== null ? 'count' : 'tabs');
  /** The place itself was not read: what stood here is of another, and nothing is on its way. */
  const isLost = () => place.error() !== undefined && place.stale();

  createPanelFocus(() => panel, content);

  return (
    <section class="leader-panel" aria-label={text.panel.label} ref={panel} data-sheet={sheet()}>
      <SheetGrip sheet={sheet()} onChange={setSheet} />
      <div class="leader-panel__head">
        <Show when={elder.largeStep()}>{(step) => <ElderSizeControl step={step()} onChange={elder.set} />}</Show>
        <Search />
        <Show when={!isLost()}>
          <PlaceHead />
        </Show>
      </div>
      <Show when={place.error()}>
        {(error) => <ApiProblem error={error()} title={text.errors.place} onRetry={place.retry} />}
      </Show>
      <Switch>
        <Match when={content() === 'record'}>
          <RecordPanel />
        </Match>
        <Match when={isLost()}>{null}</Match>
        <Match when={content() === 'count'}>
          <CountList />
        </Match>
        <Match when={view().place.kind === 'grid' && place.data()?.grid}>
          {(grid) => (
            <Suspense fallback={<Skeleton lines={8} />}>
              <GridOverview grid={grid()} />
            </Suspense>
          )}
        </Match>
        <Match when={content() === 'tabs' && view().place.kind !== 'grid'}>
          <PanelTabs />
        </Match>
      </Switch>
      <PortalFooter
        siteMapHref="/sitemap"
        registration={{
          organizer: config.data()?.footer.owner ?? undefined,
          contact: config.data()?.footer.contact ?? undefined,
          siteCode: config.data()?.footer.siteCode ?? undefined,
          icp: config.data()?.footer.icp ?? undefined,
          publicSecurity: config.data()?.footer.police ?? undefined,
        }}
      />
    </section>
  );
}
