import { normaliseText, queryWords } from './normalise.ts';

/** Words of a query that are looked at, and characters of each; longer input is cut, it finds no more anyway. */
const MAX_WORDS = 8;
const MAX_WORD_LENGTH = 40;

/**
 * Tokens of a record for the column `tokens` of `search_doc`: for each text its single characters, then its bigrams in
 * order, all separated by spaces. SQLite's trigram tokenizer finds nothing for words of two characters; these do.
 */
export function indexTokens(texts: Iterable<string | null | undefined>): string {
  return Array.from(texts, (text) => tokensOf(normaliseText(text ?? '')))
    .filter((tokens) => tokens !== '')
    .join(' ');
}

/** Tokens of one normalised text. The singles between two texts keep a phrase from running across them. */
export function tokensOf(normalised: string): string {
  const characters = Array.from(normalised);
  return [...new Set(characters), ...bigrams(characters)].join(' ');
}

/**
 * The FTS5 expression for what a reader typed: each word is the phrase of its bigrams (a single character is itself),
 * all words must occur. Null when nothing is left to look for. Always use it with LIMIT.
 */
export function matchExpression(query: string): string | null {
  const words = queryWords(query).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  return words.map((word) => `"${phraseOf(word)}"`).join(' AND ');
}

function phraseOf(word: string): string {
  const characters = Array.from(word).slice(0, MAX_WORD_LENGTH);
  return characters.length === 1 ? characters.join('') : bigrams(characters).join(' ');
}

function bigrams(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}
