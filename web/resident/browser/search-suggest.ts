import { recentSuggestion, type SuggestKind, suggestionsOf, suggestPaths } from '../model/suggestions.ts';
import type { HomeView } from '../paths.ts';
import type { FindText } from '../text/find-zh.ts';
import { withSwitches } from './keep-switches.ts';
import { type Asked, askWhileTyping } from './search-suggest-ask.ts';
import { type Line, suggestBox } from './search-suggest-box.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-suggest-recent.ts';

export interface SuggestParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly view: HomeView;
  readonly words: FindText['suggest'];
}

/** Adds suggestions to a search field of the page: what is typed from now on, and what stands in it already. */
export function suggest({ form, input, view, words }: SuggestParts): void {
  const of: SuggestKind = form.dataset.suggest === 'region' ? 'region' : 'place';
  // a kiosk is everybody's: it neither keeps nor shows what somebody looked for
  const remembers = of === 'place' && !view.kiosk && !document.documentElement.hasAttribute('data-kiosk');
  const box = suggestBox(input, input.getAttribute('aria-label') ?? '', {
    onChoose: (line) => {
      if ('act' in line) return line.act();
      const url = new URL(line.href, location.origin);
      location.assign(url.pathname === '/' ? withSwitches(url.search) : line.href);
    },
  });
  const tell = (asked: Asked) => {
    if (document.activeElement !== input) return box.hide();
    if (asked.state === 'idle') return showRecent();
    if (asked.state === 'loading') return; // the lines of a moment ago are better than none
    if (asked.state !== 'done') return box.show([], words[asked.state], words[asked.state]);
    const lines = suggestionsOf(asked.answers, { text: asked.text, view, words });
    if (lines.length === 0) box.show([], words.none, words.none);
    else box.show(lines, '', words.found(lines.length));
  };
  const asking = askWhileTyping((text) => suggestPaths(text, of, view.region), tell);
  const showRecent = () => {
    const recent = remembers ? recentSearches() : [];
    if (recent.length === 0) return box.hide();
    const forget: Line = { label: words.forget, detail: '', kind: '', act: forgetAll };
    box.show([...recent.map((text) => recentSuggestion(text, view)), forget], words.recent, '');
  };
  const forgetAll = () => {
    forgetSearches();
    box.hide();
  };
  const ask = () => asking.ask(input.value.trim());

  input.addEventListener('input', ask);
  input.addEventListener('focus', ask);
  // a phone that was in the underpass asks again by itself
  addEventListener('online', () => {
    if (document.activeElement === input) ask();
  });
  form.addEventListener('submit', () => {
    asking.stop();
    box.hide();
    if (remembers) rememberSearch(input.value);
  });
  if (document.activeElement === input) ask();
}
