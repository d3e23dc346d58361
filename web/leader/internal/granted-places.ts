import type { GrantedRegions } from '#core/schemas/leader.ts';
import { isGranted } from './load-member.ts';

type Named = { readonly code: string; readonly name: string };

/**
 * Regions to offer to whoever has a grant: those named in it, or, with one for everywhere, those that the place lies in
 * (the nearest first), else those below it.
 */
export function grantedPlaces(
  granted: GrantedRegions | null | undefined,
  around: readonly Named[],
  below: readonly Named[],
): readonly Named[] {
  if (!granted) return [];
  if (!granted.everywhere) return granted.items;
  return around.length > 0 ? [...around].reverse() : below.filter(({ code }) => isGranted(granted, code));
}
