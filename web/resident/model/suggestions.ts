import type { SearchHit } from '#core/schemas/search.ts';
import { type HomeView, paths } from '../paths.ts';
import type { FindText } from '../text/find-zh.ts';
import { hitDetail, hitHref } from './hit-links.ts';

/** One line of what is offered while one types. */
export interface Suggestion {
  readonly label: string;
  /** Where it is, or how many places have it. */
  readonly detail: string;
  /** What choosing it is about: a place, a service, a region. */
  readonly kind: string;
  readonly href: string;
}

/** Lines shown at most: on a phone the keyboard leaves room for about five. */
const MOST = 8;
/** With a region chosen, how many of them come from elsewhere at least, where there are any. */
const ELSEWHERE = 3;

/** What the field looks for: places and what they offer, or only where to go. */
export type SuggestKind = 'place' | 'region';

/** API paths to ask for a text: of a chosen region first what is there, then what the name means anywhere. */
export function suggestPaths(text: string, of: SuggestKind, region: string | null): string[] {
  const path = (kinds: string, extra: Readonly<Record<string, string>> = {}) =>
    `/api/search?${new URLSearchParams({ q: text, kinds, limit: String(MOST), ...extra })}`;
  if (of === 'region') return [path('REGION,VILLAGE')];
  if (region === null) return [path('SITE,SERVICE,FACILITY,REGION,VILLAGE')];
  return [path('SITE,SERVICE,FACILITY', { region }), path('REGION,VILLAGE,SITE,SERVICE')];
}

/** The answers to {@link suggestPaths} as one list, each record once. Whoever types the name of a region means it. */
export function suggestionsOf(
  answers: readonly (readonly SearchHit[])[],
  { text, view, words }: { readonly text: string; readonly view: HomeView; readonly words: FindText['suggest'] },
): Suggestion[] {
  const [first = [], ...others] = answers;
  const seen = new Set(first.map(({ id }) => id));
  const elsewhere = others.flat().filter(({ id }) => !seen.has(id));
  const named = elsewhere.filter((hit) => hit.kind === 'REGION' && hit.title.startsWith(text)).slice(0, 1);
  const rest = elsewhere.filter((hit) => !named.includes(hit));
  const here = first.slice(0, MOST - named.length - Math.min(ELSEWHERE, rest.length));
  return [...named, ...here, ...rest].flatMap((hit) => suggestion(hit, view, words) ?? []).slice(0, MOST);
}

function suggestion(hit: SearchHit, view: HomeView, words: FindText['suggest']): Suggestion | null {
  const href = hitHref(hit, view);
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return href === null ? null : { label: hit.title, detail: hitDetail(hit), kind: kinds[hit.kind] ?? '', href };
}

/** An earlier search, to be done again here. */
export function recentSuggestion(text: string, view: HomeView): Suggestion {
  return { label: text, detail: '', kind: '', href: paths.home({ ...view, q: text, site: null, cursor: null }) };
}
