import { createMemo, For, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import { chinaDay } from '#ui/china-time.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isListLayer, type LayerName, type ListLayer, setOf } from '../model/layers.ts';
import { meaningsOf } from '../model/meanings.ts';
import { partName } from '../model/part-name.ts';
import { type Part, partsOf } from '../model/parts.ts';
import { isPublishedByCount } from '../model/published-counts.ts';
import { printView } from '../paths.ts';
import { patiently } from '../patiently.ts';
import { ClusterWords } from './ClusterWords.tsx';
import { CoverageDetail } from './CoverageDetail.tsx';
import { layerWords } from './count-words.ts';

const RingsDetail = lazy(() =>
  patiently(() => import('./RingsDetail.tsx').then((file) => ({ default: file.RingsDetail }))),
);
const StopTimes = lazy(() => patiently(() => import('./StopTimes.tsx').then((file) => ({ default: file.StopTimes }))));
const PublishedOnly = lazy(() =>
  patiently(() => import('./PublishedOnly.tsx').then((file) => ({ default: file.PublishedOnly }))),
);

/** What a layer that is on says besides: its parts with their lists, and what its lines and colours mean. */
export function LayerDetail(props: { name: LayerName }) {
  const { text } = useLeader();
  const { records } = useData();
  const meanings = () => meaningsOf(text)[props.name] ?? [];
  const isEmpty = () => {
    const { name } = props;
    return isListLayer(name) && isPublishedByCount(name) && records[setOf(name)].data()?.items.length === 0;
  };
  return (
    <>
      <Show when={isListLayer(props.name) && props.name}>{(name) => <Parts layer={name()} />}</Show>
      <For each={meanings()}>{(words) => <p class="layers__meaning">{words}</p>}</For>
      <Suspense>
        <Switch>
          <Match when={props.name === 'clusters'}>
            <ClusterWords />
          </Match>
          <Match when={props.name === 'coverage'}>
            <CoverageDetail />
          </Match>
          <Match when={props.name === 'rings'}>
            <RingsDetail />
          </Match>
          <Match when={props.name === 'mobile'}>
            <StopTimes />
          </Match>
          <Match when={isEmpty()}>
            <div class="layers__meaning">
              <PublishedOnly layer={props.name} />
            </div>
          </Match>
        </Switch>
      </Suspense>
    </>
  );
}

function Parts(props: { layer: ListLayer }) {
  const leader = useLeader();
  const { text, view } = leader;
  const { records, siteCounts } = useData();
  const parts = createMemo(() =>
    partsOf(props.layer, records[setOf(props.layer)].data()?.items ?? [], view().date ?? chinaDay(Date.now())),
  );
  const name = (part: Part) => partName(leader, part);
  // a part can be called like a layer: 特色阵地 of a cluster
  const ofLayer = (part: Part) => `${text.layers.names[props.layer]}${text.dot}${name(part)}`;
  const complete = () => records[setOf(props.layer)].data()?.complete !== false;
  const count = ({ key, rows }: Part) =>
    layerWords(text, props.layer, { rows, complete: complete(), counts: siteCounts.data() }, key);
  return (
    <Show when={parts().length > 0}>
      <ul class="layers__parts" role="list">
        <For each={parts()}>
          {(part) => (
            <li class="layers__part">
              <span>
                <Show when={props.layer === 'pairings' && part.key === part.key.toUpperCase()}>
                  <span class="layers__line" data-kind={part.key} aria-hidden="true" />
                </Show>
                {name(part)}
              </span>
              <a
                class="layers__count"
                aria-label={`${text.layers.openList(ofLayer(part))} ${count(part)}`}
                href={printView({
                  ...view(),
                  tab: 'list',
                  rows: props.layer,
                  part: part.key,
                  selected: null,
                  count: null,
                })}
              >
                {count(part)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
