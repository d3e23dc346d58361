import { For } from 'solid-js';
import { usePage } from '../page-context.ts';
import { type HomeView, homeParams } from '../paths.ts';

/**
 * Finds a region to go to by name or pinyin. Without script its words are a search like any other, whose answer names the
 * regions that may be meant; browser/search-suggest.ts offers regions while one types.
 */
export function RegionSearch(props: { view: HomeView }) {
  const { text } = usePage();
  const words = text.find.region;
  const kept = () => homeParams({ ...props.view, q: '', region: null, box: null, site: null, cursor: null });
  return (
    <form class="search-form region-search" method="get" action="/" data-suggest="region">
      <For each={kept()}>{([name, value]) => <input type="hidden" name={name} value={value} />}</For>
      <input
        class="region-search__input"
        type="text"
        name="q"
        aria-label={words.search}
        placeholder={words.searchHint}
        maxlength="100"
        enterkeyhint="search"
        autocomplete="off"
      />
      <button class="button search-form__submit" data-variant="secondary" type="submit">
        {words.searchSubmit}
      </button>
    </form>
  );
}
