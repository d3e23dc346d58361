import { kindOfRecord } from '../hit-kinds.ts';
import type { PairingProps } from './pairings.ts';

type Line = { readonly properties: Pick<PairingProps, 'id' | 'a' | 'b'> };

/** More names than this would cover what they name. */
export const MOST_PARTNERS = 8;

/** Whom a party is paired with, by the lines on the map; each once. */
export function partnersOf(id: string, lines: readonly Line[]): string[] {
  const partners = lines.flatMap(({ properties: { a, b } }) => (a === id ? [b] : b === id ? [a] : []));
  return [...new Set(partners)].slice(0, MOST_PARTNERS);
}

/**
 * Who is named on the map while a record is chosen: both ends of a pairing, a party with its partners. Names of sites and parks
 * are among the labels, which name the chosen one first.
 */
export function namedWith(id: string, lines: readonly Line[]): string[] {
  const kind = kindOfRecord(id);
  if (kind === 'pairing') {
    const line = lines.find(({ properties }) => properties.id === id);
    return line === undefined ? [] : [line.properties.a, line.properties.b];
  }
  return [...(kind === 'site' || kind === 'park' ? [] : [id]), ...partnersOf(id, lines)];
}

/** A name at its place, degrees. */
export type NameAt = { text: string; at: readonly number[] };

/** Names of things close to each other stand apart: that of the more southern under its place. */
export function isBelow({ at }: NameAt, all: readonly NameAt[]): boolean {
  const others = all.filter((name) => name.at !== at);
  const middle = others.reduce((sum, name) => sum + (name.at[1] ?? 0), 0) / others.length;
  return others.length > 0 && (at[1] ?? 0) < middle;
}
