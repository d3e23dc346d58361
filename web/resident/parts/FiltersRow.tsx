import { FilterChip } from '#ui/FilterChip.tsx';
import type { HomeData } from '../load/home.ts';
import { usePage } from '../page-context.ts';
import { type HomeView, type Purpose, paths } from '../paths.ts';
import { FiltersPanel } from './FiltersPanel.tsx';

/** What most visitors ask for, one press away, and the rest behind 筛选. */
export function FiltersRow(props: { data: HomeData }) {
  const { text } = usePage();
  const view = () => props.data.view;
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), site: null, cursor: null, ...change });
  const purpose = (one: Exclude<Purpose, 'all'>) => (
    <FilterChip
      label={text.purpose[one]}
      pressed={view().purpose === one}
      href={to({ purpose: view().purpose === one ? 'all' : one })}
    />
  );
  return (
    <nav class="home__chips" aria-label={text.find.chips}>
      <FilterChip label={text.find.open} pressed={view().open} href={to({ open: !view().open })} />
      {purpose('counter')}
      {purpose('room')}
      <FiltersPanel data={props.data} />
    </nav>
  );
}
