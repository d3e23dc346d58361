import { fieldOf, recordCatalogue } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import { figureFields } from '#core/records/figure-fields.ts';
import type { ShownChange } from '#core/schemas/staff.ts';
import { changeAction } from '#core/terms/change.ts';
import type { Term } from '#core/terms/term.ts';
import type { FlowText } from '../text/flow-zh.ts';

/** The field of a change by its key; null for one that the catalogue does not know any more. */
export function fieldOfChange({ kind }: Pick<ShownChange, 'kind'>, key: string): Field | null {
  if (kind === 'FIGURE') return figureFields.find((field) => field.key === key) ?? null;
  return fieldOf(kind, key);
}

/** 阵地 · 修改. */
export function kindWords({ kind, action }: ShownChange, term: (words: Term) => string, text: FlowText): string {
  const kindName = kind === 'FIGURE' ? text.changes.figure : term(recordCatalogue[kind].term);
  return `${kindName} · ${term(changeAction[action])}`;
}

/** What must be looked at twice, in words. */
export function doubtWords({ doubts }: Pick<ShownChange, 'doubts'>, text: FlowText): string[] {
  return doubts.map((code) => text.changes.doubts[code] ?? code);
}

/** Why the caller does not decide a request that lies where they decide, with who does. */
export function undecidableWords(why: NonNullable<ShownChange['undecidable']>, { changes }: FlowText): string {
  return why.because === 'WROTE' ? changes.wrote : changes.otherPlace(why.place);
}
