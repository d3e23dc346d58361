import { facility, positionFunction, positionLevel, positionType } from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import { word } from '../language.ts';
import type { HomeView } from '../paths.ts';
import type { Text } from '../text/zh.ts';

/** One condition that a list is narrowed by, beside its region. */
export type Condition = {
  /** The change of the view that takes this one condition away. */
  readonly without: Partial<HomeView>;
} & (
  | { readonly of: 'words' | 'box' | 'open' | 'purpose' | 'service' | 'barrier' | 'verified' }
  | { readonly of: 'facility' | 'kind' | 'function' | 'level'; readonly code: string }
);

/** What a view is narrowed by, in the order in which visitors think of it. */
export function conditionsOf(view: HomeView): Condition[] {
  const each = <Key extends 'facilities' | 'kinds' | 'functions' | 'levels'>(
    of: 'facility' | 'kind' | 'function' | 'level',
    key: Key,
  ): Condition[] =>
    view[key].map((code) => ({ of, code, without: { [key]: view[key].filter((other) => other !== code) } }));
  const all: (Condition | false)[] = [
    view.q !== '' && { of: 'words', without: { q: '' } },
    view.box !== null && { of: 'box', without: { box: null } },
    view.open && { of: 'open', without: { open: false } },
    view.purpose !== 'all' && { of: 'purpose', without: { purpose: 'all' } },
    view.service !== null && { of: 'service', without: { service: null } },
    ...each('facility', 'facilities'),
    ...each('kind', 'kinds'),
    ...each('function', 'functions'),
    view.barrier && { of: 'barrier', without: { barrier: false } },
    view.verified && { of: 'verified', without: { verified: false } },
    ...each('level', 'levels'),
  ];
  return all.filter((condition) => condition !== false);
}

const terms = { facility, kind: positionType, function: positionFunction, level: positionLevel } as const;

/** A condition in words. `service` is the name of the chosen service item, null where it is not known. */
export function conditionWords(
  condition: Condition,
  { q, purpose }: HomeView,
  service: string | null,
  { language, text }: { readonly language: Language; readonly text: Text },
): string {
  const { find } = text;
  switch (condition.of) {
    case 'words':
      return find.words(q);
    case 'box':
      return find.inBox;
    case 'purpose':
      return purpose === 'all' ? '' : text.purpose[purpose];
    case 'service':
      return service ?? find.service;
    case 'open':
    case 'barrier':
    case 'verified':
      return find[condition.of];
    default: {
      const of: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = terms[condition.of];
      return word(of, condition.code, language);
    }
  }
}

/** Conditions that stand as chips above the list, pressed where they are set. */
export function isChip({ of }: Condition): boolean {
  return of === 'open' || of === 'purpose';
}

/** What the panel of filters sets; its form sends all of it anew. */
export const panelCleared = {
  service: null,
  facilities: [],
  kinds: [],
  functions: [],
  barrier: false,
  verified: false,
  levels: [],
} as const satisfies Partial<HomeView>;

/** Every condition but the region. */
export const allCleared = {
  ...panelCleared,
  q: '',
  box: null,
  open: false,
  purpose: 'all',
} as const satisfies Partial<HomeView>;

/** How many conditions are set in the panel. */
export function panelCount(view: HomeView): number {
  return conditionsOf({ ...view, q: '', box: null, open: false, purpose: 'all' }).length;
}
