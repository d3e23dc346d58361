import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ElderSizeControl } from '#ui/ElderSizeControl.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useLeader } from '../context.ts';
import { minuteOf } from '../format.ts';
import { alone, swapped } from '../model/sides.ts';
import { ApiProblem } from '../panel/ApiProblem.tsx';
import { AsOfPicker } from '../panel/AsOfPicker.tsx';
import { BackLink } from '../panel/BackLink.tsx';
import { CountList } from '../panel/CountList.tsx';
import { createPanelFocus } from '../panel/create-panel-focus.ts';
import { FiguresTab } from '../panel/FiguresTab.tsx';
import { RecordPanel } from '../panel/RecordPanel.tsx';
import { Search } from '../panel/Search.tsx';
import { type Sheet, SheetGrip } from '../panel/SheetGrip.tsx';
import { isRecordOpen, printView } from '../paths.ts';
import { CompareTable } from './CompareTable.tsx';
import { SideBelow } from './SideBelow.tsx';
import { SideProvider } from './SideProvider.tsx';
import type { Compared, Pair } from './side.ts';
import '../panel/panel.css';
import '../panel/overview.css';
import '../panel/figures.css';
import '../panel/lists.css';
import '../panel/sheet.css';
import './compare.css';

/** Beside two maps: the figures of both in one table, and what is opened of one of them. The view is that of the page. */
export function ComparePanel(props: { pair: Pair }) {
  const { elder, go, text, view } = useLeader();
  const [sheet, setSheet] = createSignal<Sheet>('half');
  const [picking, setPicking] = createSignal(false);
  const words = text.compare;
  let panel: HTMLElement | undefined;
  const both = () => [props.pair.first, props.pair.second];
  const active = () => (view().side === 2 ? props.pair.second : props.pair.first);
  const content = () => {
    if (isRecordOpen(view())) return 'record';
    if (view().count !== null) return 'count';
    return view().selected === null ? 'table' : 'figure';
  };
  const nameOf = ({ data }: Compared) => data.place.data()?.name ?? text.home;
  const asOf = () =>
    both()
      .map(({ data }) => data.place.data()?.asOf ?? '')
      .sort()[0] ?? '';
  createPanelFocus(
    () => panel,
    () => `${content()} ${view().side}`,
    () => active().data,
  );

  return (
    <section class="leader-panel compare-panel" aria-label={words.label} ref={panel} data-sheet={sheet()}>
      <SheetGrip sheet={sheet()} onChange={setSheet} />
      <div class="leader-panel__head">
        <Show when={elder.largeStep()}>{(step) => <ElderSizeControl step={step()} onChange={elder.set} />}</Show>
        <div class="compare-panel__line">
          <h1 class="place-head__name" tabIndex={-1} data-heading="">
            {words.title(nameOf(props.pair.first), nameOf(props.pair.second))}
          </h1>
        </div>
        <div class="compare-panel__line">
          <Button size="small" icon="swap" onClick={() => go(swapped(view()))}>
            {words.swap}
          </Button>
          <LinkButton size="small" icon="close" href={printView(alone(view(), 1))}>
            {words.close}
          </LinkButton>
        </div>
        <Show when={content() === 'table'}>
          <For each={both()}>
            {(of) => (
              <SideProvider of={of}>
                <Search
                  label={words.change(words.sides[of.side])}
                  prompt={words.change(words.sides[of.side])}
                  placesOnly
                />
              </SideProvider>
            )}
          </For>
          <Disclosure
            summary={<span class="tabular">{text.asOf(minuteOf(asOf()))}</span>}
            aside={text.dates.change}
            open={picking()}
            onToggle={setPicking}
          >
            <AsOfPicker scope={picking() ? (props.pair.first.data.place.data()?.scope ?? null) : null} />
          </Disclosure>
        </Show>
      </div>
      <For each={both()}>
        {({ data }) => (
          <Show when={data.place.error()}>
            {(error) => <ApiProblem error={error()} title={text.errors.place} onRetry={data.place.retry} />}
          </Show>
        )}
      </For>
      <Show
        when={content() !== 'table'}
        fallback={
          <>
            <For each={both()}>
              {(of) => (
                <SideProvider of={of}>
                  <SideBelow />
                </SideProvider>
              )}
            </For>
            <Table pair={props.pair} />
          </>
        }
      >
        <Show when={active()} keyed>
          {(of) => (
            <SideProvider of={of}>
              <p class="compare-panel__of">{nameOf(of)}</p>
              <Opened content={content()} />
            </SideProvider>
          )}
        </Show>
      </Show>
    </section>
  );
}

function Table(props: { pair: Pair }): JSX.Element {
  const data = (of: Compared) => of.data.place.data();
  return (
    <Show when={data(props.pair.first)} fallback={<Skeleton lines={8} />}>
      {(first) => (
        <Show when={data(props.pair.second)} fallback={<Skeleton lines={8} />}>
          {(second) => (
            <CompareTable
              of={[first(), second()]}
              views={[props.pair.first.leader.view(), props.pair.second.leader.view()]}
            />
          )}
        </Show>
      )}
    </Show>
  );
}

/** A list, record or published figure of the place that is spoken of. */
function Opened(props: { content: string }) {
  const { text, view } = useLeader();
  return (
    <Switch>
      <Match when={props.content === 'record'}>
        <RecordPanel />
      </Match>
      <Match when={props.content === 'count'}>
        <CountList />
      </Match>
      <Match when={props.content === 'figure'}>
        <section class="sub-panel" aria-labelledby="figures-title">
          <BackLink view={{ ...view(), selected: null }} label={text.compare.back} />
          <h2 class="sub-panel__title" id="figures-title" tabIndex={-1} data-heading="">
            {text.panel.names.figures}
          </h2>
          <FiguresTab />
        </section>
      </Match>
    </Switch>
  );
}
