import { type Component, createEffect, createSignal, on, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { ErrorState } from '#ui/ErrorState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';

/** A page whose script is fetched when it is opened; what can be done when it does not come stands in its place. */
export function LazyPage(props: { load: () => Promise<Component> }) {
  const { text } = useStaff();
  const [page, setPage] = createSignal<Component>();
  const [failed, setFailed] = createSignal(false);
  // what comes late is for a page that is gone: its `props` can not be asked any more
  let wanted: unknown;
  const open = (load: () => Promise<Component>) => {
    setFailed(false);
    wanted = load;
    load().then(
      (component) => wanted === load && setPage(() => component),
      () => wanted === load && setFailed(true),
    );
  };
  createEffect(
    on(
      () => props.load,
      (load) => {
        setPage(undefined);
        open(load);
      },
    ),
  );
  return (
    <Show
      when={page()}
      fallback={
        <div class="lazy-page">
          <Show
            when={!failed()}
            fallback={
              <ErrorState
                message={text.frame.pageFailed}
                whatToDo={text.frame.pageFailedWhat}
                onRetry={() => open(props.load)}
              />
            }
          >
            <VisuallyHidden>
              <span role="status">{text.frame.loading}</span>
            </VisuallyHidden>
            <Skeleton lines={6} />
          </Show>
        </div>
      }
    >
      {(component) => <Dynamic component={component()} />}
    </Show>
  );
}
