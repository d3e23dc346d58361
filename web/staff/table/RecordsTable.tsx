import { createEffect, createMemo, onCleanup, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { DataTable } from '#ui/DataTable.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { useStaff } from '../context.ts';
import type { Records } from '../data.ts';
import { serverOrder } from '../model/queries.ts';
import { inOrder, inOwnOrder, possibleSort, type SortKey } from '../model/row-order.ts';
import { LoadError } from '../parts/LoadError.tsx';
import type { RecordsName } from '../paths.ts';
import { createNameWidth } from './create-name-width.ts';
import { NothingFound } from './NothingFound.tsx';
import { rowElement } from './row-element.ts';
import './table.css';

export type RecordColumn<Row> = DataTableColumn<Row> & { sortKey?: SortKey<Row> };

type RecordsTableProps<Row> = {
  name: RecordsName;
  records: Records<Row>;
  columns: readonly RecordColumn<Row>[];
  /** The row under the pointer or the keyboard, so that the map can mark it. */
  onPoint: (id: string | null) => void;
};

/** Going down the rows with a key held down opens only the record where one stops, ms. */
const ROW_REST = 150;

/** A table that sorts by any column, whose open record follows the arrow keys, and that can ask for more. */
export function RecordsTable<Row extends { id: string; name: string; isIllustrative: boolean }>(
  props: RecordsTableProps<Row>,
) {
  const { change, open, text, view } = useStaff();
  const list = () => props.records.load.data();
  const whole = () => list()?.complete ?? true;
  const sort = () => possibleSort(view().sort, whole(), serverOrder[props.name]);
  const columns = createMemo(() =>
    props.columns.map((column) => ({
      ...column,
      sortable: whole() ? column.sortKey !== undefined : column.id in serverOrder[props.name],
    })),
  );
  const ownOrder = createMemo(() => inOwnOrder(list()?.items ?? [], ({ name }) => name));
  const rows = createMemo(() => {
    const items = list()?.items ?? [];
    const key = whole() ? props.columns.find((column) => column.id === sort().column)?.sortKey : undefined;
    return key === undefined ? items : inOrder(ownOrder(), key, sort().direction);
  });

  // what was chosen on the map, or came with the address, is brought into sight; a row one stands on is there already
  let shown: string | null = null;
  createEffect(() => {
    const id = view().selected;
    if (rows().length === 0 || id === shown) return;
    shown = id;
    const row = id === null ? null : rowElement(id);
    if (row && row !== document.activeElement) row.scrollIntoView({ block: 'nearest' });
  });

  let rest: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(rest));
  const onFocusIn = (event: FocusEvent) => {
    const id = rowId(event.target);
    props.onPoint(id);
    clearTimeout(rest);
    const cameFromRow = rowId(event.relatedTarget) !== null;
    if (view().selected === null || id === null || id === view().selected || !cameFromRow) return;
    rest = setTimeout(() => open(id), ROW_REST);
  };

  let box: HTMLDivElement | undefined;
  createNameWidth(() => box);

  return (
    <div
      class="records__table"
      ref={box}
      onFocusIn={onFocusIn}
      onFocusOut={() => props.onPoint(null)}
      onPointerOver={(event) => props.onPoint(rowId(event.target))}
      onPointerLeave={() => props.onPoint(null)}
    >
      <DataTable
        caption={text.caption[props.name]}
        captionHidden
        columns={columns()}
        rows={rows()}
        rowKey={(row) => row.id}
        sort={sort()}
        onSort={(next) => change({ sort: next })}
        selected={view().selected ?? undefined}
        onSelect={(row) => open(row.id)}
        state={props.records.load.error() ? 'error' : props.records.load.loading() ? 'loading' : 'ready'}
        error={<LoadError load={props.records.load} />}
        empty={<NothingFound />}
      />
      <Show when={!whole()}>
        <p class="records__more">
          <Button onClick={props.records.more} busy={props.records.load.loading()}>
            {text.more}
          </Button>
        </p>
      </Show>
    </div>
  );
}

function rowId(target: EventTarget | null): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('tr[data-key]')?.dataset.key ?? null) : null;
}
