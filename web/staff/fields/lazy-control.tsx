import { type Component, createSignal, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { ErrorState } from '#ui/ErrorState.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/** A control that brings a map along: its script is fetched when a form first shows it. */
export function lazyControl(load: () => Promise<Component<FieldControlProps>>): Component<FieldControlProps> {
  return (props) => {
    const { text } = useStaff();
    const [control, setControl] = createSignal<Component<FieldControlProps>>();
    const [failed, setFailed] = createSignal(false);
    const fetch = () => {
      setFailed(false);
      load().then(
        (component) => setControl(() => component),
        () => setFailed(true),
      );
    };
    onMount(fetch);
    return (
      <Show
        when={control()}
        fallback={
          <ControlGroup label={props.label}>
            <Show when={failed()} fallback={<Skeleton lines={4} />}>
              <ErrorState message={text.frame.pageFailed} whatToDo={text.frame.pageFailedWhat} onRetry={fetch} />
            </Show>
          </ControlGroup>
        }
      >
        {(component) => <Dynamic component={component()} {...props} />}
      </Show>
    );
  };
}
