import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { LeaderText } from '../text/zh.ts';
import type { AnyRow, ListLayer } from './layers.ts';

/** The pairings that the map draws: in force, with both points known. */
export function drawnLines(pairings: readonly Pairing[]): Pairing[] {
  return pairings.filter(({ status, a, b }) => status === 'ACTIVE' && a.point !== null && b.point !== null);
}

/** How much of a relation's list the map can draw, in words; null where there is none, or where a record is one mark anyway. */
export function drawnOf(
  { drawn, list }: Pick<LeaderText, 'drawn' | 'list'>,
  layer: ListLayer,
  rows: readonly AnyRow[],
): string | null {
  const all = rows.length;
  if (all === 0) return null;
  // setOf gives each layer rows of its own kind
  switch (layer) {
    case 'pairings':
      return list.drawn(drawnLines(rows as readonly Pairing[]).length, all);
    case 'chains':
      return drawn.links((rows as readonly ChainLink[]).filter(({ from, to }) => from.point && to.point).length, all);
    case 'contacts':
      return drawn.marks((rows as readonly ContactPoint[]).filter(({ target }) => target?.point).length, all);
    case 'rings':
      return drawn.marks(all, all);
    default:
      return null;
  }
}
