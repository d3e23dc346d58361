import { HOME_PROVINCES } from '../home-provinces.ts';
import type { PlaceData } from '../model/place-data.ts';
import { type Place, samePlace } from '../paths.ts';

/** Regions that the map speaks of; all around them is paler. Towns and villages have no outline: their county has. */
export function focusOf(place: Place, data: PlaceData | undefined): readonly string[] {
  if (place.kind === 'home') return HOME_PROVINCES;
  if (place.kind === 'region') return [place.code.slice(0, 6)];
  const region = data && samePlace(data.place, place) ? data.scope.region : null;
  return region === null ? HOME_PROVINCES : [region.slice(0, 6)];
}
