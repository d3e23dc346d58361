import { Show } from 'solid-js';
import type { StaffKind } from '#core/records/catalogue.ts';
import { publicationStatus, verifyState } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Select } from '#ui/Select.tsx';
import { useStaff } from '../context.ts';
import { exportView } from '../export/export-view.ts';
import { KindLinks } from '../frame/KindLinks.tsx';
import { pageTerm } from '../frame/page-term.ts';
import { listFiltersOf, termsOf } from '../list-filters.ts';
import { canDo } from '../model/rights.ts';
import { NEW, pageOfKind } from '../page-names.ts';
import { activeFilters, codeOf, onRecord, printView, unfiltered } from '../paths.ts';
import { CountLine } from '../rail/CountLine.tsx';
import { ParkFilter } from '../rail/ParkFilter.tsx';
import { RegionFilter } from '../rail/RegionFilter.tsx';
import { SamplesSwitch } from '../rail/SamplesSwitch.tsx';
import { SearchBox } from '../rail/SearchBox.tsx';
import { StageControl } from '../rail/StageControl.tsx';
import { columnName } from './column-name.ts';
import { allColumns } from './columns.ts';
import { MAX_ROWS, type RowList } from './create-row-list.ts';
import { orderNote } from './row-sort.ts';
import '../rail/rail.css';

/** The kinds of records, what is said about the list, and its filters: at the left, folded on top of small screens. */
export function RecordsPanel(props: {
  kind: StaffKind;
  list: RowList;
  /** All rows are being read for an order that only the page can make. */
  gathering: boolean;
  onColumns: () => void;
}) {
  const { screen, session, term, text, view } = useStaff();
  const words = text.records;
  const kindName = () => term(pageTerm(pageOfKind(props.kind)));
  const count = () => {
    const { rows, complete, error, stale } = props.list;
    if (error() !== undefined || stale()) return '';
    if (complete()) return text.shown(rows().length, true);
    if (props.gathering) return words.gathering(rows().length);
    return rows().length >= MAX_ROWS ? words.most(rows().length) : words.loaded(rows().length);
  };
  const asOf = () => (props.list.stale() ? undefined : props.list.asOf());
  const order = () => {
    const { sort } = view();
    const column = allColumns(props.kind).find(({ id }) => id === sort.column);
    return orderNote(sort, column === undefined ? sort.column : columnName(column, term, text), text);
  };
  return (
    <aside class="rail" aria-label={words.rail}>
      <Show when={screen() === 'wide'}>
        <nav class="kinds" aria-label={words.kinds}>
          <KindLinks class="kinds" />
        </nav>
      </Show>
      <div class="rail__head rail__head--staff">
        <div class="rail__about">
          <CountLine count={count()} asOf={asOf()} order={order()} />
          <IconButton
            icon="refresh"
            label={words.refresh}
            aria-busy={props.list.loading() ? 'true' : undefined}
            onClick={() => props.list.refresh()}
          />
        </div>
        <Show when={canDo(session.me(), 'change.submit')}>
          <LinkButton
            href={printView(onRecord(view(), pageOfKind(props.kind), NEW))}
            variant="primary"
            size="small"
            icon="plus"
          >
            {words.addOne(kindName())}
          </LinkButton>
        </Show>
        <StageControl />
        <Show when={screen() !== 'phone'}>
          <div class="rail__tools">
            <Button size="small" icon="columns" onClick={() => props.onColumns()}>
              {words.columns.choose}
            </Button>
            <LinkButton href={printView(exportView(props.kind, view()))} size="small" icon="download">
              {words.export}
            </LinkButton>
          </div>
        </Show>
      </div>
      <Show
        when={screen() === 'wide'}
        fallback={
          <Disclosure summary={text.filterCount(activeFilters(view()))}>
            <PanelFilters kind={props.kind} />
          </Disclosure>
        }
      >
        <PanelFilters kind={props.kind} />
      </Show>
    </aside>
  );
}

/** The filters of a list, in the address as they are chosen. */
function PanelFilters(props: { kind: StaffKind }) {
  const { filterBy, go, term, text, view } = useStaff();
  const filters = () => listFiltersOf(props.kind);
  const options = (terms: Terms, none: string = text.all) => [
    { value: '', label: none },
    ...Object.entries(terms).map(([value, words]) => ({ value, label: term(words) })),
  ];
  return (
    <form class="filters" aria-label={text.filters} onSubmit={(event) => event.preventDefault()}>
      <SearchBox />
      <RegionFilter />
      <Show when={filters().park}>
        <ParkFilter />
      </Show>
      <Show when={filters().type}>
        {(field) => (
          <Select
            label={term(field().term)}
            options={options(termsOf(field()))}
            value={view().type ?? ''}
            onChange={(code) => filterBy({ type: codeOf(termsOf(field()), code) })}
          />
        )}
      </Show>
      <Show when={filters().level}>
        {(field) => (
          <Select
            label={term(field().term)}
            options={options(termsOf(field()))}
            value={view().level ?? ''}
            onChange={(code) => filterBy({ level: codeOf(termsOf(field()), code) })}
          />
        )}
      </Show>
      <Show when={filters().state}>
        {(field) => (
          <Select
            label={term(field().term)}
            options={options(termsOf(field()))}
            value={view().state ?? ''}
            onChange={(code) => filterBy({ state: codeOf(termsOf(field()), code) })}
          />
        )}
      </Show>
      <Show when={filters().verify}>
        <Select
          label={text.verify}
          options={options(verifyState)}
          value={view().verify ?? ''}
          onChange={(code) => filterBy({ verify: codeOf(verifyState, code) })}
        />
      </Show>
      <Select
        label={text.records.status}
        options={options(publicationStatus, text.records.open)}
        value={view().status ?? ''}
        onChange={(code) => filterBy({ status: codeOf(publicationStatus, code) })}
      />
      <SamplesSwitch />
      <Show when={activeFilters(view()) > 0}>
        <Button icon="close" size="small" wide onClick={() => go(unfiltered(view()))}>
          {text.clear}
        </Button>
      </Show>
    </form>
  );
}
