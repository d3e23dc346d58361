import { tokensOf } from '../../search/tokens.ts';
import type { Terms } from '../../terms/term.ts';
import { wordsOfTerms } from './term-words.ts';

/** So many terms are named as what somebody may have meant. */
const MOST_NEAR = 3;

type Pieces = ReadonlySet<string>;

const known = new Map<Terms, readonly (readonly [code: string, Pieces])[]>();

/**
 * Codes of the terms whose words look most like a text, by its key, the likest first; none where no character is shared.
 * Likeness is Dice's: the characters and pairs of characters that both have, of all they have.
 */
export function nearTerms(terms: Terms, key: string): readonly string[] {
  const own = piecesOf(key);
  const best = new Map<string, number>();
  for (const [code, word] of piecesOfTerms(terms)) best.set(code, Math.max(best.get(code) ?? 0, likeness(own, word)));
  const alike = [...best].filter(([, score]) => score > 0).sort(([, a], [, b]) => b - a);
  return alike.slice(0, MOST_NEAR).map(([code]) => code);
}

function piecesOfTerms(terms: Terms) {
  const found = known.get(terms) ?? [...wordsOfTerms(terms)].map(([word, code]) => [code, piecesOf(word)] as const);
  known.set(terms, found);
  return found;
}

function piecesOf(key: string): Pieces {
  return new Set(tokensOf(key).split(' '));
}

function likeness(a: Pieces, b: Pieces): number {
  let shared = 0;
  for (const piece of a) if (b.has(piece)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
