import { For, Show } from 'solid-js';
import { useUiText } from './ui-text.ts';
import './Breadcrumb.css';

export type Crumb = { label: string; href?: string };

/** Province → city → county → park; the last crumb is where one is. `label` where a page has more than one. */
export function Breadcrumb(props: { items: readonly Crumb[]; label?: string }) {
  const text = useUiText();
  const isLast = (index: number) => index === props.items.length - 1;
  return (
    <nav aria-label={props.label ?? text.breadcrumb}>
      <ol class="breadcrumb">
        <For each={props.items}>
          {(item, index) => (
            <li class="breadcrumb__item">
              <Show
                when={!isLast(index()) && item.href}
                fallback={
                  <span class="breadcrumb__here" aria-current={isLast(index()) ? 'page' : undefined}>
                    {item.label}
                  </span>
                }
              >
                {(href) => (
                  <a class="breadcrumb__link" href={href()}>
                    {item.label}
                  </a>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
