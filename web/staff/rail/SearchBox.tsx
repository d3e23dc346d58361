import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { MAX_QUERY } from '../paths.ts';

/** Typing rests this long before the list is asked for anew, ms. */
const TYPING_REST = 300;

/** Searches while one types, but not in the middle of a word that an input method is still composing. */
export function SearchBox() {
  const { filterBy, text, view } = useStaff();
  const [typed, setTyped] = createSignal(view().q);
  let rest: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  onCleanup(() => clearTimeout(rest));

  const ask = () => {
    clearTimeout(rest);
    if (typed().trim() !== view().q) filterBy({ q: typed().trim() }, 'replace');
  };
  const type = (words: string) => {
    setTyped(words);
    clearTimeout(rest);
    if (!composing) rest = setTimeout(ask, TYPING_REST);
  };
  // back, forward and 清除筛选 write here too, but never over what is being typed
  createEffect(
    on(
      () => view().q,
      (q) => {
        if (q === typed().trim()) return;
        clearTimeout(rest);
        setTyped(q);
      },
      { defer: true },
    ),
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what the field inside tells
    <div
      onCompositionStart={() => {
        composing = true;
        clearTimeout(rest);
      }}
      onCompositionEnd={() => {
        composing = false;
        rest = setTimeout(ask, TYPING_REST);
      }}
      onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && ask()}
    >
      <TextField
        label={text.search}
        placeholder={text.searchHint}
        value={typed()}
        onInput={type}
        type="search"
        maxlength={MAX_QUERY}
        autocomplete="off"
      />
    </div>
  );
}
