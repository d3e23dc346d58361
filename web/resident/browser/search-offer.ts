import type { BrowserData } from '../browser-data.ts';
import { homeDefault } from '../paths.ts';

/** Search fields get their suggestions when somebody turns to one; until then nothing of them is fetched. */
export function offerSuggestions(data: BrowserData): void {
  const started = new WeakSet<HTMLFormElement>();
  const start = (target: EventTarget | null) => {
    if (!(target instanceof HTMLInputElement)) return;
    const form = target.closest<HTMLFormElement>('form[data-suggest]');
    if (!form || started.has(form)) return;
    started.add(form);
    Promise.all([import('./search-suggest.ts'), wordsOf(data.language)]).then(
      ([{ suggest }, words]) =>
        suggest({ form, input: target, view: data.map?.view ?? homeDefault, words: words.suggest }),
      () => started.delete(form), // no network: the field searches all the same, and the next turn to it tries again
    );
  };
  document.addEventListener('focusin', (event) => start(event.target));
  start(document.activeElement);
}

/** Only the words of finding, and only in the language that is shown. */
function wordsOf(language: BrowserData['language']) {
  return language === 'zh'
    ? import('../text/find-zh.ts').then(({ findZh }) => findZh)
    : import('../text/find-en.ts').then(({ findEn }) => findEn);
}
