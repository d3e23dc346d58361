import type { JSX } from 'solid-js';
import './VisuallyHidden.css';

/** Read aloud, not shown. */
export function VisuallyHidden(props: { children: JSX.Element; id?: string }) {
  return (
    <span class="visually-hidden" id={props.id}>
      {props.children}
    </span>
  );
}
