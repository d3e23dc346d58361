import { createMemo, For, Show } from 'solid-js';
import { KindMark } from '#ui/KindMark.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { legendRows } from './legend-rows.tsx';
import './legend-line.css';

/**
 * What the marks, lines and colours of the map mean, in a line: for screens that are looked at from afar, where there is no
 * 图层与图例 to open. How many of each there are the map says itself.
 */
export function LegendLine() {
  const leader = useLeader();
  const { coverage, records, siteCounts, stations } = useData();
  const { text, view } = leader;
  const rows = createMemo(() => legendRows({ ...leader, coverage, records, siteCounts, stations }));
  // the kinds of 结对 have a line each
  const told = () =>
    rows().filter(({ key }) => key !== 'pairings' || !rows().some((row) => row.key === row.key.toUpperCase()));
  return (
    <>
      <For each={told()}>
        {({ mark, name }) => (
          <span class="legend-line">
            {mark}
            {name}
          </span>
        )}
      </For>
      <Show when={told().length > 0}>
        <span class="legend-line">
          <KindMark shape="ordinary" approximate size={22} title="" />
          {text.layers.schematic}
        </span>
        <Show when={view().samples}>
          <span class="legend-line">
            <KindMark shape="ordinary" illustrative size={22} title="" />
            {text.layers.sample}
          </span>
        </Show>
      </Show>
      <Show when={rows().some(({ key }) => key === 'pairings')}>
        <span class="legend-line">{text.pairingLegend.numbers}</span>
      </Show>
    </>
  );
}
