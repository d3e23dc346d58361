import { recordCatalogue } from '#core/records/catalogue.ts';
import type { InboxItem } from '#core/schemas/staff.ts';
import { changeAction } from '#core/terms/change.ts';
import { verifyState } from '#core/terms/position.ts';
import { correctionKind, ratingStatus } from '#core/terms/service.ts';
import type { Term, Terms } from '#core/terms/term.ts';
import type { FlowText } from '../text/flow-zh.ts';

/** What the code of an item means in each section. */
const codes: Readonly<Record<string, Terms>> = {
  RATINGS: ratingStatus,
  RATINGS_RECHECK: ratingStatus,
  CORRECTIONS: correctionKind,
  VERIFY_OVERDUE: verifyState,
  VERIFY_DUE: verifyState,
  VERIFY_UNVERIFIED: verifyState,
};

/** What an item is about, in one line: kind of record, what is asked for, where. */
export function itemWords(section: string, item: InboxItem, term: (words: Term) => string, text: FlowText): string {
  const kind = item.kind === 'FIGURE' ? text.changes.figure : item.kind && term(recordCatalogue[item.kind].term);
  return [kind, whatOf(section, item.what, term, text), item.regionName].filter(Boolean).join(' · ');
}

function whatOf(section: string, what: string | null, term: (words: Term) => string, text: FlowText): string | null {
  if (what === null) return null;
  if (section.startsWith('IMPORTS_')) return text.inbox.rows(what);
  const terms: Terms = codes[section] ?? changeAction;
  const words = terms[what];
  return words === undefined ? what : term(words);
}
