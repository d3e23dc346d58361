import { Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { drawnLines } from '../model/drawn.ts';
import { isListLayer, isSiteLayer, listLayers, recordsOf, setOf, switched } from '../model/layers.ts';
import { RecordTable } from './RecordTable.tsx';

/** What the map shows of one layer, as a table: the same records, by the same filters. */
export function ListTab() {
  const { go, text, view } = useLeader();
  const { place, records } = useData();
  const layer = () => view().rows;
  const load = () => records[setOf(layer())];
  const name = () => text.layers.names[layer()];
  const rows = () => (load().stale() ? [] : recordsOf(layer(), load().data()?.items ?? []));
  const samples = () => rows().filter((row) => row.isIllustrative).length;
  const isDrawn = () => view().layers.includes(layer());
  const total = () =>
    [text.list.total(rows().length - samples()), samples() > 0 && text.list.totalSamples(samples())]
      .filter(Boolean)
      .join(text.dot);
  const lines = () =>
    layer() === 'pairings' && !records.pairings.stale() ? records.pairings.data()?.items : undefined;

  return (
    <div class="list-tab">
      <Select
        label={text.list.choose}
        value={layer()}
        options={listLayers.map((value) => ({ value, label: text.layers.names[value] }))}
        onChange={(value) => isListLayer(value) && go({ ...view(), rows: value, selected: null }, 'replace')}
      />
      <Show when={!isDrawn()}>
        <p class="list-tab__hidden">
          {text.list.hidden}
          <Button
            size="small"
            icon="eye"
            onClick={() => go({ ...view(), layers: switched(view().layers, layer(), true) }, 'replace')}
          >
            {text.list.show}
          </Button>
        </p>
      </Show>
      <p class="note" role="status">
        {load().stale() ? text.panel.loading : total()}
        <Show when={lines()}>
          {(pairings) => (
            <span>
              {text.semicolon}
              {text.list.drawn(drawnLines(pairings()).length, pairings().length)}
            </span>
          )}
        </Show>
      </p>
      <RecordTable
        kind={isSiteLayer(layer()) ? 'sites' : setOf(layer())}
        caption={text.list.caption(name(), place.data()?.name ?? text.home)}
        rows={rows()}
        loading={load().loading()}
        failure={load().error()}
        onRetry={load().retry}
        empty={
          <EmptyState
            title={text.list.none(name())}
            detail={view().samples ? text.list.noneDetail : text.list.noneWithSamples}
          />
        }
      />
      <Show when={load().data()?.complete === false}>
        <p class="note">{text.list.incomplete(load().data()?.items.length ?? 0)}</p>
      </Show>
    </div>
  );
}
