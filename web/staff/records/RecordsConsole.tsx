import { createMemo, createSignal, Show } from 'solid-js';
import type { StaffRow } from '#core/schemas/staff.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { useStaff } from '../context.ts';
import { pageTerm } from '../frame/page-term.ts';
import { createSelection } from '../grid/create-selection.ts';
import type { GridHandle } from '../grid/grid-types.ts';
import { createShortcuts } from '../keys/shortcuts.ts';
import { canDo } from '../model/rights.ts';
import { stageOn } from '../model/screen.ts';
import { kindOfPage, NEW, pageOfKind } from '../page-names.ts';
import { readPage } from '../parts/staff-api.ts';
import { onRecord } from '../paths.ts';
import { ColumnChooser } from './ColumnChooser.tsx';
import { createColumns } from './create-columns.ts';
import { createRowList } from './create-row-list.ts';
import { listQuery } from './list-query.ts';
import { wantsPlaces } from './map-rows.ts';
import { QuickFacts } from './QuickFacts.tsx';
import { RecordCards } from './RecordCards.tsx';
import { RecordsGrid } from './RecordsGrid.tsx';
import { RecordsPanel } from './RecordsPanel.tsx';
import { RowsMap } from './RowsMap.tsx';
import { isApiOrder, sortedRows, sortKeyOf } from './row-sort.ts';
import { SelectionBar } from './SelectionBar.tsx';
import './records.css';

/** A list of records as staff work with it: filters, a table of cells, the map beside it, and what is chosen. */
export function RecordsConsole() {
  const { change, go, language, preferences, screen, session, term, text, view } = useStaff();
  const kind = createMemo(() => kindOfPage(view().page) ?? 'SITE');
  const columns = createColumns(kind, preferences);
  const [choosing, setChoosing] = createSignal(false);
  const [pointed, setPointed] = createSignal<string | null>(null);

  const isOwnOrder = () => !isApiOrder(view().sort);
  const question = createMemo(
    () =>
      kindOfPage(view().page) === null || view().record !== null ? null : { kind: kind(), query: listQuery(view()) },
    null,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const list = createRowList(
    question,
    ({ kind: asked, query }, { limit, cursor }, signal) =>
      readPage(asked, { ...query, places: wantsPlaces(asked) ? true : null, limit, cursor }, signal),
    isOwnOrder,
  );
  let grid: GridHandle | undefined;
  // what is typed in a cell would go with a record that is here no more
  createOnReturn(() => grid?.isEditing() || list.refresh());

  const rows = createMemo(() => {
    const { column, direction } = view().sort;
    if (!isOwnOrder()) return list.rows();
    const by = columns.shown().find(({ id }) => id === column);
    return sortedRows(list.rows(), by ? sortKeyOf(by, list.names(), language) : null, direction);
  });
  const selection = createSelection(createMemo(() => rows().map(({ id }) => id)));
  const current = () => rows().find(({ id }) => id === view().selected) ?? null;
  const openRow = (row: Pick<StaffRow, 'id'>, own: Record<string, string> = {}) =>
    go(onRecord(view(), pageOfKind(kind()), row.id, own));

  const mayEdit = () => canDo(session.me(), 'record.edit');
  createShortcuts(() => {
    const keys = text.records.keys;
    const row = current();
    return [
      {
        keys: '/',
        words: keys.search,
        run: () => document.querySelector<HTMLElement>('.rail input[type=search]')?.focus(),
      },
      { keys: 'j', words: keys.next, run: () => grid?.step(1) },
      { keys: 'k', words: keys.previous, run: () => grid?.step(-1) },
      ...(row ? [{ keys: 'o', words: keys.open, run: () => openRow(row) }] : []),
      ...(row && mayEdit() ? [{ keys: 'e', words: keys.edit, run: () => openRow(row, { tab: 'edit' }) }] : []),
      ...(canDo(session.me(), 'change.submit')
        ? [{ keys: 'n', words: keys.add, run: () => openRow({ id: NEW }) }]
        : []),
      ...(mayEdit() ? [{ keys: 'F2', words: keys.cell, run: () => grid?.edit() }] : []),
      { keys: 'c', words: keys.columns, run: () => setChoosing(true) },
    ];
  });

  const stage = () => stageOn(screen(), view().stage);
  const isOpen = () => view().selected !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the facts from wherever the keyboard is
    <div
      class="records records--staff"
      data-stage={stage()}
      data-open={isOpen() ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && isOpen()) change({ selected: null });
      }}
    >
      <h1 class="visually-hidden">{term(pageTerm(pageOfKind(kind())))}</h1>
      <RecordsPanel
        kind={kind()}
        list={list}
        gathering={isOwnOrder() && !list.complete()}
        onColumns={() => setChoosing(true)}
      />
      <Show when={stage() !== 'map'}>
        <div class="records__table">
          <Show
            when={screen() !== 'phone'}
            fallback={<RecordCards kind={kind()} rows={rows()} list={list} columns={columns.shown()} />}
          >
            <RecordsGrid
              kind={kind()}
              rows={rows()}
              list={list}
              columns={columns.shown()}
              selection={selection}
              onPoint={setPointed}
              onOpen={openRow}
              ref={(handle) => {
                grid = handle;
              }}
            />
          </Show>
          <Show when={selection.ids().length > 0 && mayEdit()}>
            <SelectionBar
              kind={kind()}
              rows={rows()}
              selection={selection}
              names={list.names()}
              onWritten={() => list.refresh()}
            />
          </Show>
        </div>
      </Show>
      <Show when={stage() !== 'table' || (isOpen() && screen() !== 'phone')}>
        <div class="records__side">
          <Show when={stage() !== 'table'}>
            <RowsMap kind={kind()} list={list} pointed={pointed()} />
          </Show>
          <Show when={screen() !== 'phone' && view().selected}>
            {(id) => (
              <QuickFacts
                kind={kind()}
                id={id()}
                version={current()?.version}
                onEdit={mayEdit() ? () => openRow({ id: id() }, { tab: 'edit' }) : null}
              />
            )}
          </Show>
        </div>
      </Show>
      <ColumnChooser kind={kind()} columns={columns} open={choosing()} onClose={() => setChoosing(false)} />
    </div>
  );
}
