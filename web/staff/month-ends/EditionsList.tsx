import type { MonthEnd } from '#core/schemas/month-end.ts';
import { Badge } from '#ui/Badge.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useStaff } from '../context.ts';

/** Every edition that was ever frozen of the region, those that another took the place of as well. */
export function EditionsList(props: { items: readonly MonthEnd[] }) {
  const { text } = useStaff();
  const words = text.monthEnds;
  return (
    <div class="month-ends__tables">
      <h2>{words.editions}</h2>
      <DataTable
        caption={words.editions}
        captionHidden
        columns={[
          { id: 'month', header: words.month, rowHeader: true, cell: ({ month }) => month },
          { id: 'region', header: words.region, cell: ({ regionName }) => regionName },
          { id: 'on', header: words.on, cell: ({ on }) => on },
          { id: 'edition', header: words.editionNo, align: 'end', cell: ({ edition }) => edition },
          {
            id: 'state',
            header: words.stands,
            cell: ({ superseded }) => (
              <Badge kind={superseded ? 'unknown' : 'ok'}>{superseded ? words.superseded : words.holds}</Badge>
            ),
          },
          { id: 'at', header: words.at, cell: ({ frozenAt }) => chinaMinute(Date.parse(frozenAt)) },
          { id: 'by', header: words.by, cell: ({ frozenBy }) => frozenBy },
          { id: 'reason', header: words.reason, cell: ({ reason }) => reason ?? '' },
        ]}
        rows={props.items}
        rowKey={({ month, regionCode, edition }) => `${month} ${regionCode} ${edition}`}
        empty={<EmptyState title={words.none} />}
      />
    </div>
  );
}
