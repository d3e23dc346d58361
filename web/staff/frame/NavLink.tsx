import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import type { NavItem } from './nav-items.ts';

/** A larger count needs no exact number beside a word. */
const MOST_TOLD = 99;

/** One page of the navigation, with how many things wait there. */
export function NavLink(props: { class: string; item: NavItem; count?: number | undefined }) {
  const { text, view } = useStaff();
  return (
    <a
      class={props.class}
      href={printView(onPage(view(), props.item.page))}
      aria-current={view().page === props.item.page ? 'page' : undefined}
    >
      <Icon name={props.item.icon} />
      {text.frame.short[props.item.page]}
      <Show when={props.count}>
        {(count) => (
          <>
            <span class="nav-count" aria-hidden="true">
              {count() > MOST_TOLD ? `${MOST_TOLD}+` : count()}
            </span>
            <VisuallyHidden>{text.frame.waiting(count())}</VisuallyHidden>
          </>
        )}
      </Show>
    </a>
  );
}
