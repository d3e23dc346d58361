import { createMemo, lazy, Show, Suspense } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { chinaDay } from '#ui/china-time.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Select } from '#ui/Select.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { drawnOf } from '../model/drawn.ts';
import { layerCount } from '../model/layer-count.ts';
import { type AnyRow, isListLayer, listLayers, recordsOf, setOf, switched, tableOf } from '../model/layers.ts';
import { partName } from '../model/part-name.ts';
import { partsOf, rowsOfPart } from '../model/parts.ts';
import { isPublishedByCount } from '../model/published-counts.ts';
import { ClusterWords } from '../stage/ClusterWords.tsx';
import { PairingFilters } from '../stage/PairingFilters.tsx';
import { RecordTable } from './RecordTable.tsx';

const RingsDetail = lazy(() => import('../stage/RingsDetail.tsx').then((file) => ({ default: file.RingsDetail })));
const PublishedOnly = lazy(() =>
  import('../stage/PublishedOnly.tsx').then((file) => ({ default: file.PublishedOnly })),
);

/** What the map shows of one layer, as a table: the same records, by the same filters. */
export function ListTab() {
  const { go, term, text, view } = useLeader();
  const { place, records, siteCounts } = useData();
  const layer = () => view().rows;
  const load = () => records[setOf(layer())];
  const name = () => text.layers.names[layer()];
  const today = () => view().date ?? chinaDay(Date.now());
  const items = () => (load().stale() ? [] : (load().data()?.items ?? []));
  const parts = createMemo(() => partsOf(layer(), items(), today()));
  const rows = createMemo(() => rowsOfPart(layer(), items(), view().part, today()));
  const isDrawn = () => view().layers.includes(layer());
  const counted = (of: readonly AnyRow[], part: string | null) => {
    const complete = load().data()?.complete !== false;
    return layerCount(layer(), { rows: of, complete, counts: siteCounts.data() }, part);
  };
  /** Registered records and samples of all rows or of a part, which is only chosen by it. */
  const choiceCount = (of: readonly AnyRow[], part: string | null) => {
    const { isWhole, registered, samples } = counted(of, part);
    return isWhole ? String(registered + samples) : text.layers.atLeast(String(registered + samples));
  };
  const total = () => {
    const { isWhole, registered, samples } = counted(rows(), view().part);
    const words = [text.list.total(registered), samples > 0 && text.list.totalSamples(samples)]
      .filter(Boolean)
      .join(text.dot);
    return isWhole ? words : text.layers.atLeast(words);
  };
  const drawn = () => (view().part === null ? drawnOf(text, layer(), items()) : null);

  return (
    <div class="list-tab">
      <Select
        label={text.list.choose}
        value={layer()}
        options={listLayers.map((value) => ({ value, label: text.layers.names[value] }))}
        onChange={(value) =>
          isListLayer(value) && go({ ...view(), rows: value, part: null, selected: null }, 'replace')
        }
      />
      <Show when={layer() === 'pairings'}>
        <PairingFilters />
      </Show>
      <Show when={layer() === 'rings'}>
        <Suspense>
          <RingsDetail />
        </Suspense>
      </Show>
      <Show when={layer() === 'clusters'}>
        <div>
          <ClusterWords />
        </div>
      </Show>
      <Show when={parts().length > 0}>
        <Select
          label={text.parts.choose}
          value={view().part ?? ''}
          options={[
            { value: '', label: text.parts.all(choiceCount(recordsOf(layer(), items()), null)) },
            ...parts().map((part) => ({
              value: part.key,
              label: text.parts.option(partName({ term, text }, part), choiceCount(part.rows, part.key)),
            })),
          ]}
          onChange={(value) => go({ ...view(), part: value || null, selected: null }, 'replace')}
        />
      </Show>
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
        {load().stale() ? (load().error() === undefined ? text.panel.loading : '') : total()}
        <Show when={drawn()}>
          {(words) => (
            <span>
              {text.semicolon}
              {words()}
            </span>
          )}
        </Show>
      </p>
      <RecordTable
        kind={tableOf(layer())}
        caption={text.list.caption(name(), place.data()?.name ?? text.home)}
        rows={rows()}
        loading={load().loading()}
        failure={load().error()}
        onRetry={load().retry}
        empty={
          <EmptyState
            title={text.list.none(name())}
            detail={
              isPublishedByCount(layer()) ? (
                <Suspense>
                  <PublishedOnly layer={layer()} />
                </Suspense>
              ) : view().samples ? (
                text.list.noneDetail
              ) : (
                text.list.noneWithSamples
              )
            }
          />
        }
      />
      <Show when={load().data()?.complete === false}>
        <p class="note">{text.list.incomplete(load().data()?.items.length ?? 0)}</p>
      </Show>
    </div>
  );
}
