import type { Me } from '#core/schemas/access.ts';
import type { Term } from '#core/terms/term.ts';
import type { Shortcut } from '../keys/shortcuts.ts';
import { isKindPage, type PageName } from '../page-names.ts';
import type { StaffText } from '../text/zh.ts';
import { navSections, openKinds } from './nav-items.ts';
import { pageTerm } from './page-term.ts';

/** The letter or figure behind `g` that leads to a page. */
export const goLetters: Partial<Record<PageName, string>> = {
  inbox: 'i',
  drafts: 'd',
  verification: 'v',
  corrections: 'r',
  ratings: 'g',
  changes: 'c',
  figures: 'f',
  import: 'm',
  export: 'x',
  calendar: 'h',
  displays: 'z',
  backup: 'b',
  accounts: 'a',
  audit: 'l',
  sites: 's',
  parks: 'p',
  organisations: 'o',
  enterprises: 'e',
  villages: 'u',
  pairings: 'j',
  grids: 'w',
  clusters: 'k',
  'contact-points': 't',
  'service-items': 'y',
  campaigns: 'q',
  honours: 'n',
  // every letter has its page
  brands: '1',
  activities: '2',
  'month-ends': '3',
  dues: '4',
};

/** `g` and a letter for every page that one may open. */
export function goShortcuts(
  me: Me | undefined,
  text: StaffText,
  term: (words: Term) => string,
  go: (page: PageName) => void,
): Shortcut[] {
  const pages: PageName[] = [
    ...openKinds(me),
    ...navSections(me).flatMap(({ items }) => items.map((item) => item.page)),
  ];
  return pages.flatMap((page) => {
    const letter = goLetters[page];
    if (letter === undefined) return [];
    const name = isKindPage(page) ? term(pageTerm(page)) : text.pages[page];
    return [{ keys: `g ${letter}`, words: name, group: 'go' as const, run: () => go(page) }];
  });
}
