import { For, type JSX, Show } from 'solid-js';
import { useUiText } from './ui-text.ts';
import './Legend.css';

export type LegendItem = {
  /** A KindMark with `title=""`, a swatch, a line. */
  mark: JSX.Element;
  label: string;
  detail?: JSX.Element;
};

/** What the symbols of a map mean. */
export function Legend(props: { items: readonly LegendItem[]; title?: string; inline?: boolean }) {
  const text = useUiText();
  return (
    <section class="legend" aria-label={props.title ?? text.legend.title} data-inline={props.inline ? '' : undefined}>
      <span class="legend__title" aria-hidden="true">
        {props.title ?? text.legend.title}
      </span>
      <ul class="legend__list">
        <For each={props.items}>
          {(item) => (
            <li class="legend__item">
              <span class="legend__mark">{item.mark}</span>
              {item.label}
              <Show when={item.detail !== undefined}>
                <span class="legend__detail">{item.detail}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
