import { For, Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import type { HomeData } from '../load/home.ts';
import { allCleared, conditionsOf, conditionWords, isChip } from '../model/filters.ts';
import { usePage } from '../page-context.ts';
import { type HomeView, paths } from '../paths.ts';
import { WithNames } from './WithNames.tsx';

/** What the list is narrowed by, each to be taken away with one press; pressed chips above say theirs themselves. */
export function FiltersActive(props: { data: HomeData }) {
  const page = usePage();
  const { find } = page.text;
  const { services, view } = props.data;
  const conditions = conditionsOf(view);
  // words alone stand in their field, and nowhere else is room for them on a phone
  const shown = conditions.filter((one) => !isChip(one) && (one.of !== 'words' || conditions.length > 1));
  const to = (change: Partial<HomeView>) => paths.home({ ...view, site: null, cursor: null, ...change });
  return (
    <Show when={shown.length > 0}>
      <ul class="active-filters" role="list" aria-label={find.active}>
        <For each={shown}>
          {(condition) => {
            const label = conditionWords(condition, view, services.chosen, page);
            return (
              <li>
                <a class="active-filter" href={to(condition.without)} aria-label={find.remove(label)}>
                  <span class="active-filter__label">
                    <WithNames text={label} />
                  </span>
                  <Icon name="close" />
                </a>
              </li>
            );
          }}
        </For>
        <Show when={conditions.length > 1}>
          <li>
            <a class="active-filter active-filter--all" href={to(allCleared)}>
              {find.clearAll}
            </a>
          </li>
        </Show>
      </ul>
    </Show>
  );
}
