import { Show } from 'solid-js';
import { LinkButton } from '#ui/LinkButton.tsx';
import type { HomeData } from '../load/home.ts';
import { usePage } from '../page-context.ts';
import type { HomeView } from '../paths.ts';
import { ListGroups } from './ListGroups.tsx';
import { NothingHere } from './NothingHere.tsx';

export type ListBodyProps = {
  data: HomeData;
  /** URL of the first page of the list with a change. */
  to: (change: Partial<HomeView>) => string;
};

/** The places of a list, or what helps where there are none, and the way to its other pages. */
export function ListBody(props: ListBodyProps) {
  const { text } = usePage();
  const sites = () => props.data.sites;
  const isLater = () => props.data.view.cursor !== null;
  return (
    <>
      <Show when={sites().items.length > 0} fallback={<NothingHere data={props.data} />}>
        <ListGroups data={props.data} />
      </Show>
      <Show when={isLater() || sites().nextCursor !== null}>
        <p class="actions">
          <Show when={isLater()}>
            <LinkButton href={props.to({})}>{text.first}</LinkButton>
          </Show>
          <Show when={sites().nextCursor}>
            {(cursor) => <LinkButton href={props.to({ cursor: cursor() })}>{text.more}</LinkButton>}
          </Show>
        </p>
      </Show>
    </>
  );
}
