import { type Accessor, createEffect, For, type JSX, on, Show } from 'solid-js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { createOnReturn } from '#web-api/create-on-return.ts';
import { requestPath } from '#web-api/request-path.ts';
import { useStaff } from '../context.ts';
import { call } from '../parts/call.ts';
import { LoadError } from '../parts/LoadError.tsx';
import { createPages, type ListPage, type Pages } from './model/create-pages.ts';
import { makeTapGuard } from './model/tap-guard.ts';

/** Cards read in one call. */
const PAGE = 30;

/** The card of one case that has the page to itself. */
export function OneCard<Case>(props: {
  /** Where the portal tells it. */
  path: string;
  children: (found: Accessor<Case>, reload: () => void) => JSX.Element;
}) {
  const load = createLoad(
    () => props.path,
    (path, signal) => call<Case>('GET', path, undefined, signal),
  );
  return (
    <Show
      when={load.data()}
      fallback={
        <Show when={load.error()} fallback={<Skeleton lines={6} />}>
          {<LoadError load={load} />}
        </Show>
      }
    >
      {(found) => (
        <ul class="flow-list" role="list">
          {props.children(found as Accessor<Case>, load.retry) /* there is one */}
        </ul>
      )}
    </Show>
  );
}

/** Cards of the cases of a filter, page by page. */
export function CardPages<Case>(props: {
  path: string;
  filter: Readonly<Record<string, string | null>>;
  none: { readonly title: string; readonly detail: string };
  /** `drop` takes a case out that is dealt with. */
  children: (one: Case, drop: () => void) => JSX.Element;
}) {
  const pages = createPages(
    () => ({ path: props.path, filter: props.filter }),
    ({ path, filter }, cursor, signal): Promise<ListPage<Case>> =>
      call('GET', requestPath(path, {}, { ...filter, limit: PAGE, cursor }), undefined, signal),
  );
  createOnReturn(() => pages.retry());
  return (
    <PagedCards pages={pages} none={props.none}>
      {(one) => props.children(one, () => pages.drop(one))}
    </PagedCards>
  );
}

/** The cards of a list that is read page by page: what keeps it from being read, that there are none, or all there are yet. */
export function PagedCards<P extends ListPage<unknown>>(props: {
  pages: Pages<P>;
  none: { readonly title: string; readonly detail?: string };
  children: (one: P['items'][number]) => JSX.Element;
}) {
  const { text } = useStaff();
  const guard = makeTapGuard();
  createEffect(on(() => props.pages.dropped(), guard.dropped));
  /** Before any button hears of it; the keyboard's presses have no place. */
  const swallowStray = (event: MouseEvent) => {
    if (event.detail === 0 || !guard.isStray(event.clientX, event.clientY)) return;
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <>
      <Show when={props.pages.error()}>
        <LoadError load={props.pages} />
      </Show>
      <Show when={props.pages.items()} fallback={<Show when={props.pages.loading()}>{<Skeleton lines={8} />}</Show>}>
        {(items) => (
          <Show when={items().length > 0} fallback={<EmptyState {...props.none} />}>
            <ul class="flow-list" role="list" ref={(list) => list.addEventListener('click', swallowStray, true)}>
              <For each={items()}>{props.children}</For>
            </ul>
            <Show when={props.pages.hasMore()}>
              <Button busy={props.pages.loading()} onClick={() => props.pages.more()} wide>
                {text.flow.more}
              </Button>
            </Show>
          </Show>
        )}
      </Show>
    </>
  );
}
