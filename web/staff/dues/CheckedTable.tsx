import { For, Show } from 'solid-js';
import { duesDoubt } from '#core/dues/dues-doubts.ts';
import { duesFault } from '#core/dues/read-pasted-dues.ts';
import { Badge } from '#ui/Badge.tsx';
import { DataTable } from '#ui/DataTable.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { useStaff } from '../context.ts';
import type { CheckedRow } from './model/checked-rows.ts';
import { heldWords } from './model/dues-form.ts';
import { duesText } from './text/dues-text.ts';

/** What becomes of each row of a pasted table. */
export function CheckedTable(props: { rows: readonly CheckedRow[] }) {
  const { language, term } = useStaff();
  const dues = duesText(language);
  const words = dues.page;
  const columns = (): DataTableColumn<CheckedRow>[] => [
    { id: 'line', header: words.line, align: 'end', cell: ({ row }) => row.line },
    { id: 'name', header: words.organisation, rowHeader: true, cell: (row) => <Named {...row} /> },
    { id: 'result', header: words.result, cell: (row) => <Result {...row} /> },
    { id: 'month', header: dues.month, cell: ({ row }) => row.month },
    { id: 'owed', header: dues.owed, align: 'end', cell: ({ row }) => row.owed ?? '' },
    { id: 'paid', header: dues.paid, align: 'end', cell: ({ row }) => row.paid ?? '' },
    {
      id: 'before',
      header: words.before,
      cell: ({ found }) => (found?.organisation ? heldWords(found.before, dues) : ''),
    },
  ];
  return (
    <DataTable
      caption={words.checked(props.rows.length)}
      columns={columns()}
      rows={props.rows}
      rowKey={({ row }) => String(row.line)}
    />
  );

  function Named({ found, row }: CheckedRow) {
    return (
      <>
        {found?.organisation?.name ?? row.organisation}
        <Show when={found?.organisation}>
          {(meant) => (
            <span class="note">
              {` ${meant().regionName}`}
              <Show when={meant().isIllustrative}>
                {' '}
                <Badge kind="illustrative" />
              </Show>
            </span>
          )}
        </Show>
      </>
    );
  }

  function Result({ found, row }: CheckedRow) {
    const isWrong = () => row.fault !== null || found === null || ['UNKNOWN', 'SEVERAL', 'TWICE'].includes(found.match);
    const said = () => {
      if (row.fault !== null) return term(duesFault[row.fault]);
      return found === null ? '' : words.results[found.match];
    };
    return (
      <div class="dues-table__result">
        <Show when={found?.match !== 'SAME'} fallback={said()}>
          <Badge kind={isWrong() ? 'attention' : 'ok'}>{said()}</Badge>
        </Show>
        <For each={isWrong() ? [] : found?.doubts}>
          {(doubt) => <span class="dues-table__fault">{term(duesDoubt[doubt])}</span>}
        </For>
      </div>
    );
  }
}
