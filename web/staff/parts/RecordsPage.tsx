import { type JSX, Show } from 'solid-js';
import type { LayerItems } from '#map/data-layers.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { WholeList } from '#web-api/create-api.ts';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { wideScreen } from '../model/wide-screen.ts';
import { activeFilters } from '../paths.ts';
import { Filters } from './Filters.tsx';
import { LoadError } from './LoadError.tsx';
import { RecordsMap } from './RecordsMap.tsx';

type RecordsPageProps<K extends 'sites' | 'parks'> = {
  layer: K;
  load: Load<WholeList<LayerItems[K]>>;
  columns: DataTableColumn<LayerItems[K]>[];
  onMore: () => void;
  /** The facts of the chosen record. */
  record: (id: string) => JSX.Element;
};

/** Filters, table, and the map or the chosen record beside them: the frame of every kind of record. */
export function RecordsPage<K extends 'sites' | 'parks'>(props: RecordsPageProps<K>) {
  const { change, text, view } = useStaff();
  const wide = wideScreen();
  const items = () => props.load.data()?.items ?? [];
  const count = () => {
    const list = props.load.data();
    return list === undefined
      ? ''
      : `${text.shown(list.items.length, list.complete)} · ${text.asOf(chinaMinute(Date.parse(list.asOf)))}`;
  };
  return (
    <div class="records" data-map={view().map ? '' : undefined}>
      <aside class="records__rail">
        <Show
          when={wide()}
          fallback={
            <Disclosure summary={text.filterCount(activeFilters(view()))}>
              <Filters />
            </Disclosure>
          }
        >
          <Filters />
        </Show>
        <p class="note" role="status">
          {count()}
        </p>
        <p class="note">{text.readOnly}</p>
      </aside>
      <div class="records__table">
        <DataTable
          caption={text.caption[props.layer]}
          captionHidden
          columns={props.columns}
          rows={items()}
          rowKey={(row) => row.id}
          sort={view().sort}
          onSort={(sort) => change({ sort })}
          selected={view().selected ?? undefined}
          onSelect={(row) => change({ selected: row.id })}
          state={props.load.error() ? 'error' : props.load.loading() ? 'loading' : 'ready'}
          error={<LoadError load={props.load} />}
          empty={<EmptyState title={text.none} detail={text.noneDetail} />}
        />
        <Show when={props.load.data()?.complete === false}>
          <p class="records__more">
            <Button onClick={() => props.onMore()} busy={props.load.loading()}>
              {text.more}
            </Button>
          </p>
        </Show>
      </div>
      <Show when={view().selected}>{(id) => props.record(id())}</Show>
      <Show when={view().map}>
        <RecordsMap layer={props.layer} items={items()} asOf={props.load.data()?.asOf} />
      </Show>
    </div>
  );
}
