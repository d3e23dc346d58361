import { createSignal, For, Show } from 'solid-js';
import { Drawer } from '#ui/Drawer.tsx';
import { Icon } from '#ui/Icon.tsx';
import { useStaff } from '../context.ts';
import { isKindPage, type PageName } from '../page-names.ts';
import { onPage, printView } from '../paths.ts';
import { KindLinks } from './KindLinks.tsx';
import { NavLink } from './NavLink.tsx';
import { navSections } from './nav-items.ts';

/** How many pages stand between 台账 and 更多 at the foot of a phone. */
const BETWEEN = 3;

/** The pages at the foot of a phone, under the thumb; all of them behind 更多. */
export function NavBar(props: { waiting: number }) {
  const { session, text, view } = useStaff();
  const [more, setMore] = createSignal(false);
  const sections = () => navSections(session.me());
  const first = () =>
    sections()
      .flatMap(({ items }) => items)
      .slice(0, BETWEEN);
  const isAtFoot = () => isKindPage(view().page) || first().some(({ page }) => page === view().page);
  const waitingAt = (page: PageName) => (page === 'inbox' ? props.waiting : undefined);
  const follow = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) setMore(false);
  };
  return (
    <>
      <nav class="nav-bar no-print" aria-label={text.frame.nav}>
        <a
          class="nav-bar__link"
          href={printView(onPage(view(), isKindPage(view().page) ? view().page : 'sites'))}
          aria-current={isKindPage(view().page) ? 'page' : undefined}
        >
          <Icon name="table" />
          {text.frame.records}
        </a>
        <For each={first()}>{(item) => <NavLink class="nav-bar__link" item={item} count={waitingAt(item.page)} />}</For>
        <button
          class="nav-bar__link"
          type="button"
          aria-haspopup="dialog"
          aria-current={isAtFoot() ? undefined : 'true'}
          onClick={() => setMore(true)}
        >
          <Icon name="menu" />
          {text.frame.more}
        </button>
      </nav>
      <Drawer open={more()} onClose={() => setMore(false)} title={text.frame.more}>
        <Show when={more()}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: closes itself behind a link that was followed */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys reach links as clicks */}
          <div class="nav-more" onClick={follow}>
            <h3>{text.frame.records}</h3>
            <KindLinks class="nav-more" />
            <For each={sections()}>
              {(section) => (
                <>
                  <h3>{text.frame.groups[section.group]}</h3>
                  <ul class="nav-more__list" role="list">
                    <For each={section.items}>
                      {(item) => (
                        <li>
                          <NavLink class="nav-more__link" item={item} count={waitingAt(item.page)} />
                        </li>
                      )}
                    </For>
                  </ul>
                </>
              )}
            </For>
          </div>
        </Show>
      </Drawer>
    </>
  );
}
