import { createMemo, For, Show } from 'solid-js';
import { chinaDay } from '#ui/china-time.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { isListLayer, type LayerName, type ListLayer, setOf } from '../model/layers.ts';
import { partName } from '../model/part-name.ts';
import { type Part, partsOf } from '../model/parts.ts';
import { printView } from '../paths.ts';
import { ClusterWords } from './ClusterWords.tsx';
import { CoverageDetail } from './CoverageDetail.tsx';

/** What a layer that is on says besides: its parts with their lists, and what its lines and colours mean. */
export function LayerDetail(props: { name: LayerName }) {
  const { text } = useLeader();
  return (
    <>
      <Show when={isListLayer(props.name) && props.name}>{(name) => <Parts layer={name()} />}</Show>
      <Show when={props.name === 'pairings'}>
        <p class="layers__meaning">{text.pairingLegend.single}</p>
        <p class="layers__meaning">{text.pairingLegend.bundle}</p>
      </Show>
      <Show when={props.name === 'verify'}>
        <p class="layers__meaning">{text.verify}</p>
      </Show>
      <Show when={props.name === 'organisations'}>
        <p class="layers__meaning">{text.organisationLegend}</p>
      </Show>
      <Show when={props.name === 'clusters'}>
        <ClusterWords />
      </Show>
      <Show when={props.name === 'coverage'}>
        <CoverageDetail />
      </Show>
    </>
  );
}

function Parts(props: { layer: ListLayer }) {
  const leader = useLeader();
  const { text, view } = leader;
  const { records } = useData();
  const parts = createMemo(() =>
    partsOf(props.layer, records[setOf(props.layer)].data()?.items ?? [], view().date ?? chinaDay(Date.now())),
  );
  const name = (part: Part) => partName(leader, part);
  const count = ({ rows }: Part) => {
    const samples = rows.filter(({ isIllustrative }) => isIllustrative).length;
    return text.layers.count(rows.length - samples, samples);
  };
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
                aria-label={`${text.layers.openList(name(part))} ${count(part)}`}
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
