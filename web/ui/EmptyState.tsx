import { type JSX, Show } from 'solid-js';
import './EmptyState.css';

export type EmptyStateProps = {
  title: JSX.Element;
  /** What can be done about it. */
  detail?: JSX.Element;
  /** A button or link that does it. */
  action?: JSX.Element;
};

export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{props.title}</p>
      <Show when={props.detail}>
        <p class="empty-state__detail">{props.detail}</p>
      </Show>
      {props.action}
    </div>
  );
}
