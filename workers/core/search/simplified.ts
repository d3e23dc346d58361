import { SIMPLIFIED_PAIRS } from './simplified-table.ts';

const simplified = new Map<string, string>();
for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2) {
  simplified.set(SIMPLIFIED_PAIRS.charAt(i), SIMPLIFIED_PAIRS.charAt(i + 1));
}

/** Folds traditional characters to simplified ones, character by character, for comparing and searching. */
export function toSimplified(text: string): string {
  let out = '';
  for (const character of text) out += simplified.get(character) ?? character;
  return out;
}
