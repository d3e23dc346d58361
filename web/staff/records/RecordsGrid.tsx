import { createMemo, onCleanup } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import type { Selection } from '../grid/create-selection.ts';
import { DataGrid } from '../grid/DataGrid.tsx';
import type { GridColumn, GridHandle } from '../grid/grid-types.ts';
import { canDo } from '../model/rights.ts';
import { pageOfKind } from '../page-names.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { CellEditor } from './CellEditor.tsx';
import { fitsCell } from './cell-input.ts';
import { columnName } from './column-name.ts';
import type { ListColumn } from './columns.ts';
import type { RowList } from './create-row-list.ts';
import { EmptyList } from './EmptyList.tsx';
import { RowCell } from './RowCell.tsx';

/** Going down the rows with a key held down shows only the record where one stops, ms. */
const ROW_REST = 150;

/** The records of a list as a table of cells. */
export function RecordsGrid(props: {
  kind: StaffKind;
  rows: readonly StaffRow[];
  list: RowList;
  columns: readonly ListColumn[];
  selection: Selection;
  onPoint: (id: string | null) => void;
  onOpen: (row: StaffRow) => void;
  ref: (grid: GridHandle) => void;
}) {
  const { change, open, session, term, text, view } = useStaff();
  /** What may be changed in its cell: by role here, by scope at the API. */
  const edits = (column: ListColumn) => (row: StaffRow) => {
    if (column.field === null || !fitsCell(column.field) || row.status === 'CLOSED') return false;
    return canDo(session.me(), column.field.way === 'AT_ONCE' ? 'record.edit' : 'change.submit');
  };
  const columns = createMemo(() =>
    props.columns.map(
      (column): GridColumn<StaffRow> => ({
        id: column.id,
        header: columnName(column, term, text),
        width: column.width,
        align: column.align,
        cell: (row) => <RowCell kind={props.kind} column={column} row={row} names={props.list.names()} />,
        edits: edits(column),
      }),
    ),
  );

  let rest: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(rest));
  const onPoint = (row: StaffRow | null, how: 'keys' | 'pointer') => {
    props.onPoint(row?.id ?? null);
    clearTimeout(rest);
    if (how === 'keys' && row !== null && view().selected !== null && row.id !== view().selected) {
      rest = setTimeout(() => open(row.id), ROW_REST);
    }
  };
  const state = () => {
    if (props.list.error() !== undefined) return 'error';
    return props.list.loading() && props.list.stale() ? 'loading' : 'ready';
  };
  return (
    <DataGrid<StaffRow>
      caption={text.records.list(term(pageTerm(pageOfKind(props.kind))))}
      text={text.records.grid}
      columns={columns()}
      rows={props.rows}
      rowKey={(row) => row.id}
      rowName={(row) => row.title}
      total={props.list.complete() ? props.rows.length : null}
      sort={view().sort}
      onSort={(sort) => change({ sort })}
      selection={props.selection}
      current={view().selected}
      onCurrent={(row) => open(row.id)}
      onOpen={props.onOpen}
      onPoint={onPoint}
      editor={(row, column, done) => {
        const field = props.columns.find(({ id }) => id === column.id)?.field;
        return field ? (
          <CellEditor kind={props.kind} field={field} row={row} onDone={done} onWritten={() => props.list.refresh()} />
        ) : null;
      }}
      onNearEnd={() => props.list.more()}
      state={state()}
      error={<LoadError load={props.list} />}
      empty={<EmptyList kind={props.kind} />}
      ref={props.ref}
    />
  );
}
