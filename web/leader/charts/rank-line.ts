import type { Figure } from '#core/schemas/figure.ts';

/** Ranks that one document printed one after the other, such as 116-107-98-88; a smaller number is a better rank. */
export type RankLine = {
  figures: readonly Figure[];
  ranks: readonly number[];
  first: number;
  last: number;
  /** How many were ranked, where the same document says so. */
  of: Figure | null;
};

const CHAIN = /\d+(?:-\d+){2,}/;

/** The line of ranks among the figures of a place: a quotation that prints a chain of numbers, each of them a figure. */
export function rankLine(figures: readonly Figure[]): RankLine | null {
  const ranked = figures.filter(({ qualifier }) => qualifier === 'RANK');
  for (const { quotation, document, inventoryId } of ranked) {
    const ranks = (CHAIN.exec(quotation)?.[0] ?? '').split('-').map(Number);
    const same = figures.filter((figure) => figure.document.id === document.id && figure.inventoryId === inventoryId);
    const found = ranks.map((rank) =>
      same.find(({ qualifier, value }) => qualifier === 'RANK' && Number(value) === rank),
    );
    const known = found.filter((figure) => figure !== undefined);
    const [first] = ranks;
    const last = ranks.at(-1);
    if (ranks.length < 3 || known.length < ranks.length || first === undefined || last === undefined) continue;
    const of =
      same.find(({ qualifier, value }) => qualifier === 'EXACT' && Number(value) >= Math.max(...ranks)) ?? null;
    return { figures: known, ranks, first, last, of };
  }
  return null;
}
