import { Show } from 'solid-js';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useUiText } from './ui-text.ts';
import './ErrorState.css';

export type ErrorStateProps = {
  /** “没能完成” unless told. */
  title?: string;
  /** What happened, in plain words. */
  message?: string;
  /** What to do now; general advice unless told. */
  whatToDo?: string;
  /** As answered by the server, to be read out to an administrator. */
  requestId?: string;
  onRetry?: () => void;
  busy?: boolean;
};

export function ErrorState(props: ErrorStateProps) {
  const text = useUiText();
  return (
    <div class="error-state" role="alert">
      <p class="error-state__title">
        <Icon name="warning" />
        {props.title ?? text.error.title}
      </p>
      <Show when={props.message}>
        <p>{props.message}</p>
      </Show>
      <p>{props.whatToDo ?? text.error.whatToDo}</p>
      <Show when={props.requestId}>
        <p class="error-state__request">
          {`${text.error.requestId}${text.figure.colon}`}
          <code>{props.requestId}</code>
        </p>
      </Show>
      <Show when={props.onRetry}>
        {(retry) => (
          <Button icon="refresh" busy={props.busy} onClick={() => retry()()}>
            {text.error.retry}
          </Button>
        )}
      </Show>
    </div>
  );
}
