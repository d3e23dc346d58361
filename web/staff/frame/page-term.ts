import { recordCatalogue } from '#core/records/catalogue.ts';
import type { Term } from '#core/terms/term.ts';
import type { Staff } from '../context.ts';
import { isKindPage, type KindPage, kindOfPage } from '../page-names.ts';

/** What a page of the 台账 is called. */
export function pageTerm(page: KindPage): Term {
  return recordCatalogue[kindOfPage(page) ?? 'SITE'].term;
}

/** The title of the page that is open. */
export function pageTitle({ term, text, view }: Staff): string {
  const { page } = view();
  return isKindPage(page) ? term(pageTerm(page)) : text.pages[page];
}
