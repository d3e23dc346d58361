import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import './Card.css';

export type CardProps = {
  title?: JSX.Element;
  /** Level of the title in the page's outline; 2 unless told. */
  level?: 2 | 3 | 4;
  /** Buttons or badges at the right of the title. */
  aside?: JSX.Element;
  /** With the shadow: only what floats over a map. */
  raised?: boolean;
  children: JSX.Element;
};

export function Card(props: CardProps) {
  return (
    <section class="card" data-raised={props.raised ? '' : undefined}>
      <Show when={props.title || props.aside}>
        <div class="card__head">
          <Dynamic component={`h${props.level ?? 2}`}>{props.title}</Dynamic>
          {props.aside}
        </div>
      </Show>
      {props.children}
    </section>
  );
}
