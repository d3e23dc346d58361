import { For } from 'solid-js';
import { useStaff } from '../context.ts';
import { onPage, printView } from '../paths.ts';
import { openKinds } from './nav-items.ts';
import { pageTerm } from './page-term.ts';

/** The 台账 one may read, as links. `class` names the block whose `__list` and `__link` they are. */
export function KindLinks(props: { class: string }) {
  const { session, term, view } = useStaff();
  return (
    <ul class={`${props.class}__list`} role="list">
      <For each={openKinds(session.me())}>
        {(page) => (
          <li>
            <a
              class={`${props.class}__link`}
              href={printView(onPage(view(), page))}
              aria-current={view().page === page ? 'page' : undefined}
            >
              {term(pageTerm(page))}
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
