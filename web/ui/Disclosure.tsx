import { type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import './Disclosure.css';

export type DisclosureProps = {
  summary: JSX.Element;
  /** At the right of the summary: a count, a badge. */
  aside?: JSX.Element;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: JSX.Element;
};

/** Native details: opens before any script, and the browser's page search finds what is inside. */
export function Disclosure(props: DisclosureProps) {
  return (
    <details class="disclosure" open={props.open} onToggle={(event) => props.onToggle?.(event.currentTarget.open)}>
      <summary class="disclosure__summary">
        <Icon name="chevron-right" />
        <span>{props.summary}</span>
        <Show when={props.aside !== undefined}>
          <span class="disclosure__aside">{props.aside}</span>
        </Show>
      </summary>
      <div class="disclosure__body">{props.children}</div>
    </details>
  );
}
