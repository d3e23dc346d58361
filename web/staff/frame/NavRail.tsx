import { For } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { isKindPage } from '../page-names.ts';
import { onPage, printView } from '../paths.ts';
import { NavLink } from './NavLink.tsx';
import { navSections } from './nav-items.ts';

/** The pages at the left edge, an icon and a word each. */
export function NavRail(props: { waiting: number; onHelp: () => void }) {
  const { session, text, view } = useStaff();
  const sections = () => navSections(session.me());
  const before = () => sections().filter(({ group }) => group === 'work');
  const after = () => sections().filter(({ group }) => group !== 'work');
  return (
    <nav class="nav-rail no-print" aria-label={text.frame.nav}>
      <For each={before()}>{(section) => <NavGroup section={section} />}</For>
      <ul class="nav-rail__group" role="list">
        <li>
          <a
            class="nav-rail__link"
            href={printView(onPage(view(), isKindPage(view().page) ? view().page : 'sites'))}
            aria-current={isKindPage(view().page) ? 'page' : undefined}
          >
            <Icon name="table" />
            {text.frame.records}
          </a>
        </li>
      </ul>
      <For each={after()}>{(section) => <NavGroup section={section} />}</For>
      <button class="nav-rail__link nav-rail__help" type="button" onClick={() => props.onHelp()}>
        <Icon name="keyboard" />
        {text.frame.keys.title}
      </button>
    </nav>
  );

  function NavGroup(group: { section: ReturnType<typeof navSections>[number] }) {
    return (
      <ul class="nav-rail__group" role="list" aria-label={text.frame.groups[group.section.group]}>
        <For each={group.section.items}>
          {(item) => (
            <li>
              <NavLink class="nav-rail__link" item={item} count={item.page === 'inbox' ? props.waiting : undefined} />
            </li>
          )}
        </For>
      </ul>
    );
  }
}
