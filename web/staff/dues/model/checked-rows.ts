import { type PastedDues, type PastedTable, pastedLines } from '#core/dues/read-pasted-dues.ts';
import type { DuesBody, DuesPreview, DuesPreviewRow } from '#core/schemas/dues.ts';

/** A row of a pasted table with what the portal knows of it; null where it was not asked, because the row itself is wrong. */
export type CheckedRow = { row: PastedDues; found: DuesPreviewRow | null };

/** A row that can be asked about. */
type Askable = PastedDues & { owed: number; paid: number };

export function isAskable(row: PastedDues): row is Askable {
  return row.fault === null && row.owed !== null && row.paid !== null;
}

/** Puts the answers behind the rows that they are about: the preview has one a row that was asked. */
export function checkedRows(table: PastedTable, preview: DuesPreview): CheckedRow[] {
  const answers = preview.rows.values();
  return table.rows.map((row) => ({ row, found: isAskable(row) ? (answers.next().value ?? null) : null }));
}

export type Portions = { news: number; changes: number; same: number; wrong: number };

export function portionsOf(rows: readonly CheckedRow[]): Portions {
  const count = (...matches: DuesPreviewRow['match'][]) =>
    rows.filter(({ found }) => found !== null && matches.includes(found.match)).length;
  const [news, changes, same] = [count('NEW'), count('CHANGE'), count('SAME')];
  return { news, changes, same, wrong: rows.length - news - changes - same };
}

/** What is still to be put right of a table when its good rows are registered: its heading and the lines that were not; '' for none. */
export function leftToMend(text: string, rows: readonly CheckedRow[]): { text: string; rows: number } {
  const isWrong = ({ found }: CheckedRow) => found === null || !['NEW', 'CHANGE', 'SAME'].includes(found.match);
  const wrong = new Set(rows.filter(isWrong).map(({ row }) => row.line));
  const kept = pastedLines(text).filter(({ line }, i) => i === 0 || wrong.has(line));
  return { text: wrong.size === 0 ? '' : kept.map(({ written }) => written).join('\n'), rows: wrong.size };
}

/** What is registered of a checked table: the rows that say something new. */
export function rowsToEnter(rows: readonly CheckedRow[]): {
  rows: DuesBody['rows'];
  before: { owed: number | null; paid: number | null }[];
} {
  const entered = rows.flatMap(({ row, found }) => {
    if (found?.organisation == null || (found.match !== 'NEW' && found.match !== 'CHANGE')) return [];
    const { month, owed, paid } = row;
    const sent = { organisation: found.organisation.id, month, edition: found.edition, owed, paid };
    return [{ sent, before: found.before ?? { owed: null, paid: null } }];
  });
  return { rows: entered.map(({ sent }) => sent), before: entered.map(({ before }) => before) };
}
