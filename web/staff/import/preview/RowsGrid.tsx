import { createMemo, createSignal } from 'solid-js';
import type { PreviewRow } from '#core/import/preview-row.ts';
import { type TargetKey, targetOf } from '#core/import/targets.ts';
import { fieldOf } from '#core/records/catalogue.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import type { SortState } from '#ui/table-sort.ts';
import { useStaff } from '../../context.ts';
import type { Selection } from '../../grid/create-selection.ts';
import { DataGrid } from '../../grid/DataGrid.tsx';
import type { GridColumn } from '../../grid/grid-types.ts';
import type { Import } from '../create-import.ts';
import { ActionBadge } from './ActionBadge.tsx';
import { CellInput } from './CellInput.tsx';
import { CellText } from './CellText.tsx';
import { firstProblem, problemsAt, type RowTexts } from './row-model.ts';

const FIRST: SortState = { column: 'row', direction: 'ascending' };
const ORDER: readonly PreviewRow['action'][] = ['ERROR', 'CREATE', 'UPDATE', 'SAME', 'SKIPPED'];
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The rows as the table has them, what is wrong marked, and mended in place. */
export function RowsGrid(props: {
  it: Import;
  rows: readonly PreviewRow[];
  texts: RowTexts;
  selection: Selection;
  current: number | null;
  onCurrent: (rowNo: number) => void;
}) {
  const { term, text } = useStaff();
  const words = text.import.preview;
  const [sort, setSort] = createSignal<SortState>(FIRST);
  const kind = () => props.it.kind();
  const title = (target: TargetKey) => {
    const found = targetOf(kind(), target);
    return found === null ? target : term(found.term);
  };
  // the name stands beside the number of its row, and is mended there
  const hasName = () => props.texts.targets.includes('name');
  const others = () => props.texts.targets.filter((target) => target !== 'name');
  const targetOfColumn = (id: string) => (id === 'row' ? 'name' : id);
  const why = (row: PreviewRow): string | null => {
    const problem = firstProblem(row);
    if (problem === null) return null;
    const field = problem.field === null ? null : fieldOf(kind(), problem.field);
    return field === null ? problem.message : `${term(field.term)}${text.marks.colon}${problem.message}`;
  };
  const changes = (row: PreviewRow, target: TargetKey) =>
    row.action === 'UPDATE' && Object.hasOwn(row.patch, target.replace(/\..*$/, ''));
  const columns = createMemo((): readonly GridColumn<PreviewRow>[] => [
    {
      id: 'row',
      header: words.rowNo,
      width: 240,
      align: 'start',
      edits: (row) => hasName() && row.action !== 'SKIPPED',
      cell: (row) => (
        <>
          <span class="import-row-no">{row.rowNo}</span>
          <CellText text={row.title} problems={problemsAt(row, 'name')} changes={changes(row, 'name')} />
        </>
      ),
    },
    {
      id: 'action',
      header: words.action,
      width: props.rows.some((row) => firstProblem(row) !== null) ? 340 : 150,
      align: 'start',
      cell: (row) => <ActionBadge row={row} why={why(row)} />,
    },
    ...others().map(
      (target): GridColumn<PreviewRow> => ({
        id: target,
        header: title(target),
        width: 140,
        align: 'start',
        edits: (row) => row.action !== 'SKIPPED',
        cell: (row) => (
          <CellText
            text={props.texts.masked(target, props.texts.textOf(row.rowNo, target))}
            problems={problemsAt(row, target)}
            changes={changes(row, target)}
          />
        ),
      }),
    ),
  ]);
  const sorted = createMemo(() => {
    const { column, direction } = sort();
    const sign = direction === 'ascending' ? 1 : -1;
    if (column === 'row') return sign === 1 ? props.rows : [...props.rows].reverse();
    const key = (row: PreviewRow) =>
      column === 'action' ? String(ORDER.indexOf(row.action)) : props.texts.textOf(row.rowNo, column);
    return props.rows
      .map((row) => ({ row, key: key(row) }))
      .sort((a, b) => sign * collator.compare(a.key, b.key))
      .map(({ row }) => row);
  });
  return (
    <DataGrid
      caption={words.caption}
      text={{ select: words.select, selectAll: words.selectAll, hint: words.hint }}
      columns={columns()}
      rows={sorted()}
      rowKey={({ rowNo }) => String(rowNo)}
      rowName={({ title }) => title}
      total={sorted().length}
      sort={sort()}
      onSort={setSort}
      selection={props.selection}
      current={props.current === null ? null : String(props.current)}
      onCurrent={({ rowNo }) => props.onCurrent(rowNo)}
      onOpen={({ rowNo }) => props.onCurrent(rowNo)}
      editor={(row, column, done) => {
        const target = targetOfColumn(column.id);
        const whole = props.texts.textOf(row.rowNo, target);
        const isSecret = props.texts.isSecret(target);
        return (
          <CellInput
            label={`${row.title}${text.marks.comma}${column.header}`}
            text={isSecret ? '' : whole}
            placeholder={isSecret ? props.texts.masked(target, whole) : undefined}
            onDone={(typed) => {
              done();
              if (typed !== null) void props.it.editRow(row.rowNo, { [target]: typed });
            }}
          />
        );
      }}
      state={props.it.preview() === null ? 'loading' : 'ready'}
      empty={<EmptyState title={words.none} />}
    />
  );
}
