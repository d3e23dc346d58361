import { createSignal, onCleanup } from 'solid-js';
import type { SearchHit } from '#core/schemas/search.ts';
import { SearchField } from '#ui/SearchField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { homeFirst, viewOfHit } from '../model/view-of-hit.ts';

/** Typing pauses shorter than this ask nothing, ms. */
const PAUSE = 150;
/** Asked for more than are shown: names from elsewhere in the country make room for those at home. */
const ASKED_HITS = 40;
const MAX_HITS = 12;

/** One box for everything that has a name, by Chinese or by pinyin initials. */
export function Search() {
  const { api, go, text, view } = useLeader();
  const [typed, setTyped] = createSignal('');
  const [asked, setAsked] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const answer = createLoad(
    () =>
      asked() === ''
        ? null
        : { q: asked(), illustrative: view().samples ? ('include' as const) : ('exclude' as const) },
    ({ q, illustrative }, signal) => api.get('/api/search', { query: { q, illustrative, limit: ASKED_HITS }, signal }),
  );
  const hits = () => (answer.stale() ? [] : homeFirst(answer.data()?.items ?? []).slice(0, MAX_HITS));
  const detail = (hit: SearchHit) =>
    [text.search.kinds[hit.kind], hit.isIllustrative && text.layers.sample, hit.subtitle]
      .filter(Boolean)
      .join(text.dot);
  const state = () => {
    if (typed().trim() === '' || answer.error()) return 'idle';
    return typed().trim() === asked() && !answer.stale() ? 'done' : 'loading';
  };

  const onInput = (value: string) => {
    setTyped(value);
    clearTimeout(timer);
    timer = setTimeout(() => setAsked(value.trim()), PAUSE);
  };
  const open = (hit: SearchHit | undefined) => {
    if (!hit) return;
    setTyped('');
    setAsked('');
    go(viewOfHit(view(), hit));
  };

  return (
    <SearchField
      label={text.search.label}
      placeholder={text.search.placeholder}
      value={typed()}
      onInput={onInput}
      state={state()}
      options={hits().map((hit) => ({ id: hit.id, label: hit.title, detail: detail(hit) }))}
      onSelect={(option) => open(hits().find((hit) => hit.id === option.id))}
      onSubmit={() => open(hits()[0])}
    />
  );
}
