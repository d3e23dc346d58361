import type { JSX } from 'solid-js';
import { usePage } from '../page-context.ts';

/** What the position is used for, before anybody is asked for it. `children`: the buttons, which need script. */
export function NearExplain(props: { children?: JSX.Element }) {
  const { text } = usePage();
  return (
    <div class="near__box">
      <h2 class="near__title">{text.near.explainTitle}</h2>
      <p>{text.near.explain}</p>
      {props.children}
    </div>
  );
}
