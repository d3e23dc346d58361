import { createMemo, Show } from 'solid-js';
import { lastDayOf } from '#core/month.ts';
import type { MonthEndPreview } from '#core/schemas/month-end.ts';
import { metric } from '#core/terms/metric.ts';
import { chinaMinute } from '#ui/china-time.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import type { DataTableColumn } from '#ui/data-table-column.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useStaff } from '../context.ts';
import { type CountRow, changedRows, countRows, signed } from './preview-rows.ts';

/** What would be frozen of the region, and what of the places in it changed, each beside what was frozen last. */
export function PreviewTables(props: { preview: MonthEndPreview }) {
  const { term, text } = useStaff();
  const words = text.monthEnds;
  const own = createMemo(() => countRows(props.preview.rows.slice(0, 1)));
  const below = createMemo(() => changedRows(countRows(props.preview.rows.slice(1))));
  const hasBefore = () => props.preview.before !== null;
  const nowName = () => {
    const { blocked, month, on } = props.preview;
    if (blocked === 'NOT_OVER') return words.soFar;
    return on === lastDayOf(month) ? words.now(month) : words.nowBy(on);
  };
  const columns = (named: boolean): DataTableColumn<CountRow>[] => [
    ...(named ? [{ id: 'name', header: words.place, rowHeader: true, cell: ({ name }: CountRow) => name }] : []),
    { id: 'metric', header: words.metric, rowHeader: !named, cell: (row) => term(metric[row.metric]) },
    ...(hasBefore()
      ? [
          {
            id: 'before',
            header: words.before(props.preview.before?.month ?? ''),
            align: 'end' as const,
            cell: ({ before }: CountRow) => before ?? '',
          },
        ]
      : []),
    {
      id: 'now',
      header: nowName(),
      align: 'end',
      cell: ({ now }) => now,
    },
    ...(hasBefore()
      ? [
          {
            id: 'change',
            header: words.change,
            align: 'end' as const,
            cell: ({ change }: CountRow) => (change === null ? '' : signed(change)),
          },
        ]
      : []),
  ];
  return (
    <section class="month-ends__tables" aria-labelledby="month-end-preview">
      <h2 id="month-end-preview">
        {props.preview.blocked === 'NOT_OVER'
          ? words.previewSoFar(props.preview.regionName, props.preview.month)
          : words.preview(props.preview.regionName, props.preview.on)}
      </h2>
      <p class="account-note">
        {hasBefore()
          ? words.compared(props.preview.before?.month ?? '', props.preview.before?.edition ?? 1)
          : words.first}
        {words.asOf(chinaMinute(Date.parse(props.preview.asOf)))}
      </p>
      <DataTable
        caption={words.counts}
        captionHidden
        columns={columns(false)}
        rows={own()}
        rowKey={({ key }) => key}
        empty={<EmptyState title={words.noCounts} />}
      />
      <Show when={below().length > 0} fallback={<p class="account-note">{hasBefore() ? words.nothingBelow : ''}</p>}>
        <Disclosure summary={hasBefore() ? words.changedBelow : words.allBelow} aside={words.lines(below().length)}>
          <DataTable
            caption={words.changedBelow}
            captionHidden
            columns={columns(true)}
            rows={below()}
            rowKey={({ key }) => key}
            height="28rem"
          />
        </Disclosure>
      </Show>
    </section>
  );
}
