import { For } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { usePage } from '../page-context.ts';
import { type HomeView, homeDefault, homeParams } from '../paths.ts';

/**
 * Search as a plain form: it keeps region and filters and needs no script. browser/search-suggest.ts offers what may be meant
 * while one types.
 */
export function SearchForm(props: { view?: HomeView }) {
  const { text } = usePage();
  const kept = () => homeParams({ ...(props.view ?? homeDefault), q: '', site: null, cursor: null });
  return (
    // biome-ignore lint/a11y/useSemanticElements: our oldest browsers do not know <search>
    <form class="search-form" role="search" method="get" action="/" data-suggest="place">
      <For each={kept()}>{([name, value]) => <input type="hidden" name={name} value={value} />}</For>
      <input
        class="search-form__input"
        type="search"
        name="q"
        value={props.view?.q ?? ''}
        aria-label={text.search.label}
        placeholder={text.search.hint}
        maxlength="100"
        enterkeyhint="search"
        autocomplete="off"
      />
      <button class="button search-form__submit" data-variant="primary" type="submit">
        <Icon name="search" />
        {text.search.submit}
      </button>
    </form>
  );
}
