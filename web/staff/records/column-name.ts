import type { Term } from '#core/terms/term.ts';
import type { StaffText } from '../text/zh.ts';
import type { ListColumn } from './columns.ts';

/** What a column is called at its head. */
export function columnName({ id, field }: ListColumn, term: (words: Term) => string, text: StaffText): string {
  const { name, publication, verify, updated } = text.records.columns;
  const own: Readonly<Record<string, string>> = { name, publication, verify, updated };
  return own[id] ?? (field === null ? id : term(field.term));
}
