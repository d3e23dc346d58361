import { type JSX, Show } from 'solid-js';
import './flow.css';

/** A page of the everyday work: its name, what it is for, what can be done on it as a whole, and its content. */
export function FlowPage(props: {
  title: string;
  lead?: string;
  actions?: JSX.Element;
  wide?: boolean;
  children: JSX.Element;
}) {
  return (
    <div class="flow-page" data-wide={props.wide ? '' : undefined}>
      <header class="flow-page__head">
        <h1>{props.title}</h1>
        {props.actions}
        <Show when={props.lead}>
          <p class="flow-page__lead">{props.lead}</p>
        </Show>
      </header>
      {props.children}
    </div>
  );
}
