import { createMemo, For, Show } from 'solid-js';
import { KindMark } from '#ui/KindMark.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { type LayerName, recordsOf, setOf } from '../model/layers.ts';
import { mark } from '../stage/LayerControl.tsx';
import type { PrintText } from './text/print-zh.ts';

/** The layers that are drawn, each with its symbol and how many records it has. */
export function SheetLegend(props: { text: PrintText }) {
  const { text, view } = useLeader();
  const { clusters, coverage, records } = useData();
  const counted = (name: LayerName) => {
    if (name === 'coverage') return { all: (coverage.data() ?? []).length, samples: 0 };
    if (name === 'clusters') return { all: (clusters.data() ?? []).length, samples: 0 };
    const rows = recordsOf(name, records[setOf(name)].data()?.items ?? []);
    return { all: rows.length, samples: rows.filter((row) => row.isIllustrative).length };
  };
  // a symbol that is nowhere on the map explains nothing
  const drawn = createMemo(() =>
    view()
      .layers.map((name) => ({ name, ...counted(name) }))
      .filter(({ all }) => all > 0),
  );
  return (
    <section class="sheet-legend">
      <h2>{props.text.legend}</h2>
      <ul role="list">
        <For each={drawn()}>
          {({ all, name, samples }) => (
            <li data-legend={name}>
              {mark(name)}
              <span class="sheet-legend__name">{text.layers.names[name]}</span>
              <span class="sheet-legend__count">{text.layers.count(all - samples, samples)}</span>
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
    </section>
  );
}
