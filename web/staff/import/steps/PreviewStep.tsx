import { createMemo, createSignal, Show } from 'solid-js';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import { isPoint } from '#core/import/same-value.ts';
import { Button } from '#ui/Button.tsx';
import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { saveFile } from '#ui/save-file.ts';
import { useStaff } from '../../context.ts';
import { createSelection } from '../../grid/create-selection.ts';
import { SubmitBar } from '../batch/SubmitBar.tsx';
import type { Import } from '../create-import.ts';
import { ChosenMeanings } from '../preview/ChosenMeanings.tsx';
import { FileNotices } from '../preview/FileNotices.tsx';
import { PreviewFilters } from '../preview/PreviewFilters.tsx';
import { PreviewMap } from '../preview/PreviewMap.tsx';
import { RowPanel } from '../preview/RowPanel.tsx';
import { RowsGrid } from '../preview/RowsGrid.tsx';
import {
  countRows,
  filterRows,
  isDoubtful,
  mayBeAnother,
  noFilter,
  pointOfRow,
  type RowFilter,
  rowTexts,
  standingFilter,
} from '../preview/row-model.ts';
import '../preview/preview.css';

/** What the import will do, row by row, before anything is written. */
export function PreviewStep(props: { it: Import }) {
  const { text } = useStaff();
  const words = text.import.preview;
  const [asked, setFilter] = createSignal<RowFilter>(noFilter);
  const [view, setView] = createSignal<'table' | 'map'>('table');
  const [current, setCurrent] = createSignal<number | null>(null);
  const all = () => props.it.preview()?.rows ?? [];
  const counts = createMemo(() => countRows({ rows: all() }));
  const filter = createMemo(() => standingFilter(asked(), counts()));
  const rows = createMemo(() => filterRows(all(), filter()));
  const selection = createSelection(() => rows().map(({ rowNo }) => String(rowNo)));
  const sensitive = () => props.it.shaped()?.sensitive ?? {};
  const texts = createMemo(() => {
    const table = props.it.shaped()?.table ?? {
      columns: [],
      rows: [],
      skipped: [],
      header: { first: 1, depth: 1 },
      hiddenRows: 0,
    };
    return rowTexts(props.it.kind(), table, props.it.settings(), sensitive());
  });
  const places = createMemo(
    () =>
      new Map(
        (props.it.data()?.existing ?? []).flatMap(({ id, values: { point } }) =>
          isPoint(point) ? [[id, [point.lng, point.lat] as LngLat] as const] : [],
        ),
      ),
  );
  const names = createMemo(() => {
    const data = props.it.data();
    const regions = (data?.regions ?? []).map(({ code, name }) => [code, name] as const);
    const records = (data?.references ?? []).map(({ id, name }) => [id, name] as const);
    const own = all().flatMap(({ id, title }) => (id === null ? [] : [[id, title] as const]));
    return Object.fromEntries([...regions, ...own, ...records]);
  });
  const row = () => all().find(({ rowNo }) => rowNo === current());
  const step = (by: number) => {
    const at = rows().findIndex(({ rowNo }) => rowNo === current());
    setCurrent(rows()[Math.max(0, Math.min(rows().length - 1, at + by))]?.rowNo ?? current());
  };
  const troubled = () => all().filter((each) => each.action === 'ERROR' || isDoubtful(each));
  const download = async () => {
    const table = props.it.shaped()?.table;
    if (table === undefined) return;
    const { errorRowsFile } = await import('../files/error-rows.ts');
    const name = (props.it.file()?.name ?? '').replace(/\.\w+$/, '');
    const previewed = { kind: props.it.kind(), table, settings: props.it.settings(), sensitive: sensitive() };
    saveFile(errorRowsFile(previewed, troubled(), words.reason), words.errorsName(name));
  };
  const chosen = () => selection.ids().map(Number);
  const chosenRows = () => all().filter(({ rowNo }) => selection.has(String(rowNo)));
  const areSkipped = () => chosenRows().length > 0 && chosenRows().every(({ action }) => action === 'SKIPPED');
  const mayBeNew = () => chosenRows().length > 0 && chosenRows().every(mayBeAnother);
  const toWrite = () => counts().actions.CREATE + counts().actions.UPDATE;
  const said = () => {
    const { actions } = counts();
    if (actions.ERROR > 0) return words.blocked(actions.ERROR);
    if (toWrite() === 0) return words.nothing;
    const proposals = props.it.kind() === 'PAIRING' && actions.CREATE > 0 ? words.proposals(actions.CREATE) : '';
    return `${words.ready(actions.CREATE, actions.UPDATE)}${proposals}`;
  };
  return (
    <section class="import-preview" data-open={row() ? '' : undefined}>
      <div class="import-preview__head">
        <Show when={props.it.preview()} keyed>
          {(preview) => <FileNotices it={props.it} preview={preview} />}
        </Show>
        <ChosenMeanings it={props.it} texts={texts()} />
        <PreviewFilters counts={counts()} filter={filter()} onFilter={setFilter} />
        <div class="import-preview__tools">
          <SegmentedControl
            label={words.view.label}
            options={[
              { value: 'table', label: words.view.table, icon: 'table' },
              { value: 'map', label: words.view.map, icon: 'map' },
            ]}
            value={view()}
            onChange={(next) => setView(next === 'map' ? 'map' : 'table')}
          />
          <Show when={chosen().length > 0}>
            <Button
              icon={areSkipped() ? 'undo' : 'minus'}
              busy={props.it.busy()}
              onClick={() => void props.it.chooseRows(chosen(), areSkipped() ? null : { is: 'SKIPPED' })}
            >
              {areSkipped() ? words.takeBack(chosen().length) : words.leaveOut(chosen().length)}
            </Button>
          </Show>
          <Show when={mayBeNew()}>
            <Button
              icon="plus"
              busy={props.it.busy()}
              onClick={() => void props.it.chooseRows(chosen(), { is: 'NEW' })}
            >
              {words.asNew(chosen().length)}
            </Button>
          </Show>
          <Show when={troubled().length > 0}>
            <Button icon="download" onClick={() => void download()}>
              {words.errors(troubled().length)}
            </Button>
          </Show>
        </div>
      </div>
      <div class="import-preview__main">
        <Show
          when={view() === 'table'}
          fallback={
            <PreviewMap
              rows={rows()}
              pointOf={(each: PreviewRow) => pointOfRow(each, places(), each.id)}
              current={current()}
              onCurrent={setCurrent}
            />
          }
        >
          <RowsGrid
            it={props.it}
            rows={rows()}
            texts={texts()}
            selection={selection}
            current={current()}
            onCurrent={setCurrent}
          />
        </Show>
        <Show when={row()}>
          {(found) => (
            <RowPanel
              it={props.it}
              row={found()}
              texts={texts()}
              names={names()}
              onClose={() => setCurrent(null)}
              onStep={step}
            />
          )}
        </Show>
      </div>
      <footer class="import-preview__foot">
        <Button icon="chevron-left" onClick={() => props.it.goTo('columns')}>
          {text.import.back}
        </Button>
        <Show when={props.it.preview() !== null}>
          <p role="status">{said()}</p>
        </Show>
        <Show when={counts().actions.ERROR === 0 && toWrite() > 0}>
          <SubmitBar it={props.it} count={toWrite()} />
        </Show>
      </footer>
    </section>
  );
}
