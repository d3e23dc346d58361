import type { DuesRow } from '#core/schemas/dues.ts';
import { orgType } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { useLeader } from '../context.ts';
import type { DuesTable } from './dues-rows.ts';
import { duesText } from './text/dues-text.ts';

/** As the API writes it. */
const NOT_TOLD = '—';

/** Columns of a table of 党费缴纳; on paper their heads say of what they count. */
export function createDuesColumns() {
  const { language, term, text } = useLeader();
  const words = duesText(language);
  const name = (table: DuesTable, { code, name: given }: DuesRow) => {
    const type = table === 'types' ? codesOf(orgType).find((each) => each === code) : undefined;
    return type === undefined ? (given ?? words.rest[table]) : term(orgType[type]);
  };
  return (table: DuesTable, isPaper = false): DataTableColumn<DuesRow>[] => {
    const heads = isPaper ? words.people : words;
    return [
      { id: 'name', header: words.heads[table], rowHeader: true, cell: (row) => name(table, row) },
      {
        id: 'registered',
        header: heads.registered,
        align: 'end',
        cell: ({ organisations, registered }) => words.of(registered, organisations),
      },
      ...(['owed', 'paid', 'unpaid'] as const).map((of) => ({
        id: of,
        header: heads[of],
        align: 'end' as const,
        cell: (row: DuesRow) => (row[of] === NOT_TOLD ? words.notTold : (row[of] ?? text.unknown)),
      })),
    ];
  };
}
