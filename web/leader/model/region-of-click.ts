import { isWithinRegion, regionAncestors } from '#core/codes/region-code.ts';
import type { Place } from '../paths.ts';

/**
 * The region a click on land means: from the three provinces the province, from a region the one directly below it, beside
 * it what the zoom says. `finest` is the finest region known at that place, `byZoom` what the map would take.
 */
export function regionOfClick(place: Place, finest: string, byZoom: string): string {
  if (place.kind === 'park' || place.kind === 'grid') return byZoom;
  const chain = [...regionAncestors(finest), finest];
  if (place.kind === 'home') return chain[0] ?? finest;
  if (!isWithinRegion(finest, place.code)) return byZoom;
  return chain[chain.indexOf(place.code) + 1] ?? place.code;
}
