import { For, Show } from 'solid-js';
import type { HomeData } from '../load/home.ts';
import { hitDetail, hitHref } from '../model/hit-links.ts';
import { dataLang, usePage } from '../page-context.ts';

/** Regions, services and facilities that the words of the search may have meant. */
export function Meant(props: { data: HomeData }) {
  const { language, text } = usePage();
  const { meant, view } = props.data;
  return (
    <Show when={meant.length > 0}>
      <div class="home__places">
        <p class="note">{text.search.places}</p>
        <ul role="list">
          <For each={meant}>
            {(hit) => (
              <li>
                <a href={hitHref(hit, view) ?? undefined}>
                  <span lang={dataLang(language)}>{hit.title}</span>
                </a>{' '}
                <span class="note" lang={dataLang(language)}>
                  {hitDetail(hit)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
