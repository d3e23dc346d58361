import { For, Show } from 'solid-js';
import { Disclosure } from '#ui/Disclosure.tsx';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { activeFilters, onPage, printView, type RecordsName, sortColumns, startView } from '../paths.ts';
import { CountLine } from './CountLine.tsx';
import { Filters } from './Filters.tsx';
import { StaffFooter } from './StaffFooter.tsx';
import { StageControl } from './StageControl.tsx';
import './rail.css';

const pages = Object.keys(sortColumns) as RecordsName[]; // its keys, and no others

/** What is listed, what stands beside it, and the filters: at the left where there is room, folded on top elsewhere. */
export function Rail() {
  const { screen, session, text, view } = useStaff();
  const readOnly = () => (session.me()?.account ? text.readOnlyRole : text.readOnly);
  const { current } = useData();
  const list = () => (current().load.error() === undefined ? current().load.data() : undefined);
  const count = () => {
    const shown = list();
    return shown === undefined ? '' : text.shown(shown.items.length, shown.complete);
  };
  /** By what a whole list stands; of a part the table's head says all there is to say. */
  const order = () => {
    const { page, sort } = view();
    const isStart = sort.column === startView.sort.column && sort.direction === startView.sort.direction;
    const columns: Readonly<Record<string, string>> = text.columns;
    return isStart || list()?.complete !== true ? null : text.order.own(columns[sort.column] ?? page);
  };
  return (
    <aside class="rail" aria-label={text.rail}>
      <div class="rail__head">
        <nav class="pages" aria-label={text.switchPage}>
          <For each={pages}>
            {(page) => (
              <a
                class="pages__link"
                href={printView(onPage(view(), page))}
                aria-current={view().page === page ? 'page' : undefined}
              >
                {text.pages[page]}
              </a>
            )}
          </For>
        </nav>
        <StageControl />
      </div>
      <CountLine count={count()} asOf={list()?.asOf} order={order()} />
      <Show
        when={screen() === 'wide'}
        fallback={
          <Disclosure summary={text.filterCount(activeFilters(view()))} aside={readOnly()}>
            <Filters />
          </Disclosure>
        }
      >
        <Filters />
        <p class="rail__note note">{readOnly()}</p>
        <StaffFooter />
      </Show>
    </aside>
  );
}
