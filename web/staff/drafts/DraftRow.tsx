import type { JSX } from 'solid-js';

/** A line of 草稿箱: what it is about, what is to be known of it, and what can be done with it. */
export function DraftRow(props: {
  name: string;
  facts: readonly string[];
  state?: JSX.Element;
  children: JSX.Element;
}) {
  return (
    <li class="draft-item">
      <div class="draft-item__what">
        <strong>{props.name}</strong>
        <span class="drafts-note">{props.facts.join(' · ')}</span>
        {props.state}
      </div>
      <div class="draft-item__acts">{props.children}</div>
    </li>
  );
}
