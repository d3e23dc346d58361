import { wordKey } from '#core/import/cell/cell-value.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import type { TargetKey } from '#core/import/targets.ts';
import type { RowTexts } from './row-model.ts';

/** A word of the table with the code that somebody chose for it. */
export type ChosenWord = { readonly target: TargetKey; readonly text: string; readonly code: string };

/** Between the items of a cell that holds a list. */
const PARTED = /[、,，;；/\n]+/;

/** The words that were explained and stand in these rows, each once, as the first row has it. */
export function chosenWords(
  chosen: ImportSettings['chosen'],
  rowNos: readonly number[],
  { targets, textOf }: Pick<RowTexts, 'targets' | 'textOf'>,
): readonly ChosenWord[] {
  return targets.flatMap((target) => {
    const codes = chosen[target];
    if (codes === undefined) return [];
    const found = new Map<string, ChosenWord>();
    for (const rowNo of rowNos) {
      const cell = textOf(rowNo, target);
      for (const text of [cell, ...cell.split(PARTED)]) {
        const code = codes[wordKey(text)];
        if (code !== undefined && !found.has(wordKey(text)))
          found.set(wordKey(text), { target, text: text.trim(), code });
      }
    }
    return [...found.values()];
  });
}
