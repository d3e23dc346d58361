import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { DataTable } from '#ui/DataTable.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { LoadMore } from '#ui/LoadMore.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { SortState } from '#ui/table-sort.ts';
import { useLeader } from '../context.ts';
import type { AnyRow } from '../model/layers.ts';
import { recordName } from '../model/record-name.ts';
import { type SortValue, sortRows } from '../model/sort-rows.ts';
import { viewAt } from '../paths.ts';
import { ApiProblem } from './ApiProblem.tsx';
import { columnsOf, type TableKind } from './columns.tsx';

/** Rows put on the page at once; a long table makes each key press slow. */
const STEP = 100;
/** Shorter lists are read at a glance and need no box to search them. */
const SEARCH_FROM = 12;

export type RecordTableProps = {
  kind: TableKind;
  caption: string;
  rows: readonly AnyRow[];
  loading: boolean;
  /** Why the records could not be read. */
  failure: unknown;
  onRetry: () => void;
  empty: JSX.Element;
};

/** Parks and grids are gone to. */
function kindOfPlace(id: string): 'park' | 'grid' | null {
  if (id.startsWith('pk_')) return 'park';
  return id.startsWith('gr_') ? 'grid' : null;
}

/** Records as a table; a row opens its record and takes the map there. */
export function RecordTable(props: RecordTableProps) {
  const leader = useLeader();
  const { go, text, view } = leader;
  const [words, setWords] = createSignal('');
  const [shown, setShown] = createSignal(STEP);
  const columns = createMemo(() => columnsOf(props.kind, leader));
  const found = createMemo(() => {
    const wanted = words().trim().toLowerCase();
    return wanted === '' ? props.rows : props.rows.filter((row) => recordName(row).toLowerCase().includes(wanted));
  });
  const [sort, setSort] = createSignal<SortState>();
  const valueIn =
    (column: DataTableColumn<AnyRow>) =>
    (row: AnyRow): SortValue => {
      if (column.rowHeader) return recordName(row);
      const shownAs = column.cell(row);
      if (typeof shownAs === 'number') return shownAs;
      return typeof shownAs === 'string' && shownAs !== '' && shownAs !== text.unknown ? shownAs : null;
    };
  const ordered = createMemo(() => {
    const by = sort();
    const column = columns().find(({ id }) => id === by?.column);
    return by && column ? sortRows(found(), valueIn(column), by.direction) : found();
  });
  const open = ({ id }: AnyRow) => {
    const kind = kindOfPlace(id);
    go(kind ? viewAt(view(), { kind, id }) : { ...view(), selected: id });
  };

  return (
    <div class="record-table">
      <Show when={props.rows.length >= SEARCH_FROM}>
        <TextField
          label={text.list.filter}
          type="search"
          value={words()}
          onInput={(value) => {
            setWords(value);
            setShown(STEP);
          }}
        />
      </Show>
      <DataTable
        caption={props.caption}
        captionHidden
        columns={columns()}
        rows={ordered().slice(0, shown())}
        rowKey={(row) => row.id}
        sort={sort()}
        onSort={setSort}
        total={found().length}
        firstIndex={0}
        selected={view().selected ?? undefined}
        onSelect={open}
        state={props.failure ? 'error' : props.loading ? 'loading' : 'ready'}
        error={<ApiProblem error={props.failure} title={text.errors.list} onRetry={props.onRetry} />}
        empty={props.empty}
      />
      <Show when={found().length > shown()}>
        <LoadMore
          shown={Math.min(shown(), found().length)}
          total={found().length}
          hasMore
          onLoadMore={() => setShown(shown() + STEP)}
        />
      </Show>
    </div>
  );
}
