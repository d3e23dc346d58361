import { Show } from 'solid-js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';

/** An empty list: why it is empty and the ways on. */
export function NothingHere(props: { data: HomeData }) {
  const { text } = usePage();
  const view = () => props.data.view;
  const parent = () => props.data.region?.ancestors.at(-1) ?? null;
  const to = (change: Partial<HomeView>) => paths.home({ ...view(), site: null, cursor: null, ...change });
  const said = () => {
    if (view().q !== '') return { title: text.noneSearch(view().q), detail: text.noneSearchHelp };
    if (view().purpose !== 'all') return { title: text.nonePurpose, detail: text.nonePurposeHelp };
    return { title: text.none, detail: text.noneHelp };
  };
  return (
    <EmptyState
      title={said().title}
      detail={said().detail}
      action={
        <p class="actions">
          <Show when={view().q !== ''}>
            <LinkButton href={to({ q: '' })}>{text.search.clear}</LinkButton>
          </Show>
          <Show when={view().purpose !== 'all'}>
            <LinkButton href={to({ purpose: 'all' })}>{text.everything}</LinkButton>
          </Show>
          <Show when={props.data.region !== null}>
            <LinkButton href={to({ region: parent()?.code ?? null })}>
              {text.wider(parent()?.name ?? text.allRegions)}
            </LinkButton>
          </Show>
        </p>
      }
    />
  );
}
