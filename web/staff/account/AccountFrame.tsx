import { type JSX, Show } from 'solid-js';
import { StaffFooter } from '../rail/StaffFooter.tsx';
import './account.css';

/** The sheet on which the account pages stand. `wide`: for tables. */
export function AccountFrame(props: { title: string; lead?: string; wide?: boolean; children: JSX.Element }) {
  return (
    <div class="account-page">
      <div class="account-sheet" data-wide={props.wide ? '' : undefined}>
        <h1>{props.title}</h1>
        <Show when={props.lead}>
          <p class="account-lead">{props.lead}</p>
        </Show>
        {props.children}
      </div>
      <StaffFooter />
    </div>
  );
}
