import { createMemo, For, Show } from 'solid-js';
import { KindMark } from '#ui/KindMark.tsx';
import { usePair } from '../compare/side.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { meaningsOf } from '../model/meanings.ts';
import { legendRows } from '../stage/legend-rows.tsx';
import type { PrintText } from './text/print-zh.ts';

/** What is drawn, each with its symbol and how many records it has, the classes of colours and rings, and what signs mean. */
export function SheetLegend(props: { text: PrintText }) {
  const leader = useLeader();
  const { text, view } = leader;
  const own = useData();
  const pair = usePair();
  // of two maps the legend names what is on either; how many there are stands in their table
  const rows = createMemo(() => {
    const second = pair()?.second.data;
    const all = [own, ...(second ? [second] : [])].flatMap(({ coverage, records, siteCounts, stations }) =>
      legendRows({ ...leader, coverage, records, siteCounts, stations }),
    );
    const once = all.filter(({ key }, index) => all.findIndex((row) => row.key === key) === index);
    return second ? once.map((row) => ({ ...row, count: '' })) : once;
  });
  const notes = createMemo(() => {
    const meanings = meaningsOf(text);
    const drawn = view().layers.filter((layer) => rows().some(({ key }) => key === layer));
    return [
      ...drawn.flatMap((layer) => meanings[layer] ?? []),
      ...(view().layers.includes('rings') ? [text.rings.meaning, text.rings.rule] : []),
    ];
  });
  return (
    <section class="sheet-legend">
      <h2>{props.text.legend}</h2>
      <ul role="list">
        <For each={rows()}>
          {({ count, key, mark, name }) => (
            <li data-legend={key}>
              {mark}
              <span class="sheet-legend__name">{name}</span>
              <span class="sheet-legend__count">{count}</span>
            </li>
          )}
        </For>
        <li data-legend="schematic">
          <KindMark shape="ordinary" approximate size={22} title="" />
          <span class="sheet-legend__name">{text.layers.schematic}</span>
        </li>
        <Show when={view().samples}>
          <li data-legend="sample">
            <KindMark shape="ordinary" illustrative size={22} title="" />
            <span class="sheet-legend__name">{text.layers.sample}</span>
          </li>
        </Show>
      </ul>
      <Show when={notes().length > 0}>
        <p class="sheet-legend__notes">{notes().join(' ')}</p>
      </Show>
    </section>
  );
}
