import { createSignal, onCleanup } from 'solid-js';
import { SearchField } from '#ui/SearchField.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useLeader } from '../context.ts';
import { type Found, findAll } from '../load/find-all.ts';
import { homeFirst, viewOfHit } from '../model/view-of-hit.ts';

/** Typing pauses shorter than this ask nothing, ms. */
const PAUSE = 150;
/** Asked for more than are shown: names from elsewhere in the country make room for those at home. */
const ASKED_HITS = 40;
const MAX_HITS = 12;

export type SearchProps = {
  /** What is searched, for screen readers; everything that has a name unless told. */
  label?: string;
  /** Stands in the box while it is empty, and names one search among others. */
  prompt?: string;
  /** Only regions, parks and grids. */
  placesOnly?: boolean;
  /** What choosing a hit does; unless told it is gone to or opened. */
  onChoose?: (hit: Found) => void;
};

const PLACES: readonly Found['kind'][] = ['REGION', 'PARK', 'GRID'];

/** One box for everything that has a name, by Chinese or by pinyin initials. */
export function Search(props: SearchProps) {
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
    ({ q, illustrative }, signal) => findAll(api, { q, illustrative, limit: ASKED_HITS }, signal),
  );
  const hits = () => {
    const found = answer.stale() ? [] : (answer.data() ?? []);
    return homeFirst(props.placesOnly ? found.filter(({ kind }) => PLACES.includes(kind)) : found).slice(0, MAX_HITS);
  };
  const detail = (hit: Found) =>
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
  const open = (hit: Found | undefined) => {
    if (!hit) return;
    setTyped('');
    setAsked('');
    if (props.onChoose) props.onChoose(hit);
    else go(viewOfHit(view(), hit));
  };

  return (
    <SearchField
      label={props.label ?? text.search.label}
      landmark={props.prompt}
      placeholder={props.prompt ?? text.search.placeholder}
      value={typed()}
      onInput={onInput}
      state={state()}
      options={hits().map((hit) => ({ id: hit.id, label: hit.title, detail: detail(hit) }))}
      onSelect={(option) => open(hits().find((hit) => hit.id === option.id))}
      onSubmit={() => open(hits()[0])}
    />
  );
}
