import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';

/** What went wrong with a form, read aloud as it comes. */
export function FormProblem(props: { problem: string | undefined }) {
  return (
    <div role="alert">
      <Show when={props.problem}>
        <p class="account-problem">
          <Icon name="warning" />
          {props.problem}
        </p>
      </Show>
    </div>
  );
}
