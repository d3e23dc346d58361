import { createMemo, For, Show } from 'solid-js';
import { maskPersonalNumbers } from '#core/codes/personal-number.ts';
import { maskedCell } from '#core/import/mask-personal.ts';
import { cellText } from '#core/table/cell.ts';
import { type SkippedRow, skipReason } from '#core/table/shape/table.ts';
import { Button } from '#ui/Button.tsx';
import { chinaMinute } from '#ui/china-time.ts';
import { DataTable } from '#ui/DataTable.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Icon } from '#ui/Icon.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../../context.ts';
import type { Import } from '../create-import.ts';
import { columnTitle } from '../parts/column-title.ts';

const SHOWN_ROWS = 6;
const SHOWN_SKIPPED = 300;
const HEADER_ROWS = Array.from({ length: 30 }, (_, i) => i + 1);
const DEPTHS = [1, 2, 3, 4];

/** How the sheet was understood: which sheet, where the headings are, what is left out. */
export function TableStep(props: { it: Import }) {
  const { term, text } = useStaff();
  const words = text.import.table;
  const table = () => props.it.shaped()?.table;
  const header = () => table()?.header ?? { first: 1, depth: 1 };
  /** Columns about persons: what stands in them stays on this PC, and is not shown whole on its screen either. */
  const sensitive = () => props.it.shaped()?.sensitive ?? {};
  const columns = createMemo(() =>
    (table()?.columns ?? []).map((column) => ({
      id: String(column.index),
      header: columnTitle(column),
      cell: (row: { cells: readonly Parameters<typeof cellText>[0][] }) => {
        const [shown, about] = [cellText(row.cells[column.index]), sensitive()[column.index]];
        return about === undefined ? maskPersonalNumbers(shown) : maskedCell(about, shown);
      },
    })),
  );
  const personal = () => (table()?.columns ?? []).filter(({ index }) => sensitive()[index] !== undefined);
  const skipped = () => table()?.skipped ?? [];
  return (
    <section class="import-sheet" data-wide="">
      <h2>{words.title}</h2>
      <Show when={props.it.resumed()}>
        {(at) => (
          <div class="import-notice" role="status">
            <Icon name="undo" />
            <span>{words.resumed(chinaMinute(at()))}</span>
            <Button size="small" busy={props.it.busy()} onClick={() => props.it.startOver()}>
              {words.startOver}
            </Button>
          </div>
        )}
      </Show>
      <div class="import-sheet__row">
        <Show when={(props.it.opened()?.sheets.length ?? 0) > 1}>
          <Select
            label={words.sheet}
            value={String(props.it.sheet())}
            options={(props.it.opened()?.sheets ?? []).map(({ name, rows, hidden }, i) => ({
              value: String(i),
              label: words.sheetName(name, rows, hidden),
            }))}
            onChange={(index) => props.it.chooseSheet(Number(index))}
          />
        </Show>
        <Select
          label={words.headerRow}
          value={String(header().first)}
          options={HEADER_ROWS.map((row) => ({ value: String(row), label: String(row) }))}
          onChange={(row) => props.it.chooseHeader({ ...header(), first: Number(row) })}
        />
        <Select
          label={words.headerDepth}
          value={String(header().depth)}
          options={DEPTHS.map((depth) => ({ value: String(depth), label: String(depth) }))}
          onChange={(depth) => props.it.chooseHeader({ ...header(), depth: Number(depth) })}
        />
        <Show when={props.it.header() !== null}>
          <Button variant="quiet" icon="undo" onClick={() => props.it.chooseHeader(null)}>
            {words.found}
          </Button>
        </Show>
      </div>
      <Show when={table()} keyed>
        {(found) => (
          <>
            <p role="status">
              {words.counts(found.rows.length, found.columns.length)}
              <Show when={props.it.opened()?.encoding}>{(encoding) => words.encoding(encoding())}</Show>
              <Show when={found.hiddenRows > 0}>{words.hidden(found.hiddenRows)}</Show>
            </p>
            <Show when={found.rows.length > 0} fallback={<p class="import__warn">{words.none}</p>}>
              <div class="import-sample">
                <DataTable
                  caption={words.sample}
                  columns={[
                    { id: 'no', header: words.row, cell: ({ rowNo }) => rowNo, align: 'end', rowHeader: true },
                    ...columns(),
                  ]}
                  rows={found.rows.slice(0, SHOWN_ROWS)}
                  rowKey={({ rowNo }) => String(rowNo)}
                  total={found.rows.length}
                />
              </div>
              <Show when={personal().length > 0}>
                <p class="import__about">
                  <Icon name="shield" />
                  {words.masked(personal().map(columnTitle).join(text.marks.list))}
                </p>
              </Show>
            </Show>
            <Show when={skipped().length > 0} fallback={<p class="import__note">{words.noSkipped}</p>}>
              <Disclosure
                summary={words.skipped(skipped().length)}
                aside={reasons(skipped())
                  .map((reason) => term(skipReason[reason]))
                  .join(text.marks.list)}
              >
                <ul class="import-skipped" role="list">
                  <For each={skipped().slice(0, SHOWN_SKIPPED)}>
                    {(row) => (
                      <li>
                        <span class="import-skipped__no">{row.rowNo}</span>
                        <span class="import-skipped__why">{term(skipReason[row.reason])}</span>
                        <span class="import-skipped__text">{maskPersonalNumbers(row.text)}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </Disclosure>
            </Show>
          </>
        )}
      </Show>
      <div class="import__actions">
        <Button icon="chevron-left" onClick={() => props.it.forget()}>
          {text.import.another}
        </Button>
        <Button
          variant="primary"
          disabled={(table()?.rows.length ?? 0) === 0}
          busy={props.it.busy()}
          onClick={() => props.it.goTo('columns')}
        >
          {text.import.next}
        </Button>
      </div>
    </section>
  );
}

function reasons(rows: readonly SkippedRow[]): SkippedRow['reason'][] {
  return [...new Set(rows.map(({ reason }) => reason))];
}
