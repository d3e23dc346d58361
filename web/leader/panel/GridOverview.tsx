import { For, Show } from 'solid-js';
import type { Grid } from '#core/schemas/grid.ts';
import { Badge } from '#ui/Badge.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { gridSets, loadInGrid } from '../load/load-in-grid.ts';
import { GridFacts } from '../records/GridFacts.tsx';
import { RecordTable } from './RecordTable.tsx';

/** A grid: its instructors and stationed staff, and what lies in it, each leading to its record. */
export function GridOverview(props: { grid: Grid }) {
  const { api, text, view } = useLeader();
  const { place } = useData();
  const words = text.grid;
  const inside = createLoad(
    () => {
      const scope = place.data()?.scope;
      return scope ? { ...scope, grid: props.grid, samples: view().samples, date: view().date } : null;
    },
    (asked, signal) => loadInGrid(api, asked, signal),
  );
  const names = {
    sites: words.sites,
    organisations: text.layers.names.organisations,
    enterprises: text.layers.names.enterprises,
  };
  const total = (rows: readonly { isIllustrative: boolean }[]) => {
    const samples = rows.filter(({ isIllustrative }) => isIllustrative).length;
    return [text.list.total(rows.length - samples), samples > 0 && text.list.totalSamples(samples)]
      .filter(Boolean)
      .join(text.dot);
  };
  return (
    <div class="overview grid-overview">
      <Show when={props.grid.isIllustrative}>
        <p class="sample-notice">
          <Badge kind="illustrative" />
          {text.record.sampleNotice}
        </p>
      </Show>
      <GridFacts grid={props.grid} />
      <p class="note">{props.grid.boundary === null ? words.noOutline : words.rule}</p>
      <For each={gridSets}>
        {(set) => {
          const rows = () => (inside.stale() ? [] : (inside.data()?.[set] ?? []));
          return (
            <section aria-label={names[set]}>
              <h2 class="overview__title">{names[set]}</h2>
              <Show when={!inside.stale()}>
                <p class="note">{total(rows())}</p>
              </Show>
              <Show when={inside.loading() || inside.error() !== undefined || rows().length > 0}>
                <RecordTable
                  kind={set}
                  caption={text.list.caption(names[set], props.grid.name)}
                  rows={rows()}
                  loading={inside.loading()}
                  failure={inside.error()}
                  onRetry={inside.retry}
                  empty={<EmptyState title={text.list.none(names[set])} />}
                />
              </Show>
            </section>
          );
        }}
      </For>
    </div>
  );
}
