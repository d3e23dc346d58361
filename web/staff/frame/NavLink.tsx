import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import type { NavItem } from './nav-items.ts';

/** One page of the navigation. */
export function NavLink(props: { class: string; item: NavItem }) {
  const { text, view } = useStaff();
  return (
    <a
      class={props.class}
      href={printView(onPage(view(), props.item.page))}
      aria-current={view().page === props.item.page ? 'page' : undefined}
    >
      <Icon name={props.item.icon} />
      {text.frame.short[props.item.page]}
    </a>
  );
}
