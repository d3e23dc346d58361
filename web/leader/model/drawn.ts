import type { Pairing } from '#core/schemas/pairing.ts';

/** The pairings that the map draws: in force, with both points known. */
export function drawnLines(pairings: readonly Pairing[]): Pairing[] {
  return pairings.filter(({ status, a, b }) => status === 'ACTIVE' && a.point !== null && b.point !== null);
}
