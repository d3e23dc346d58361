import type { TileIndex } from '#core/schemas/tiles.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import { isSiteLayer, siteLayers } from '../model/layers.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { View } from '../paths.ts';

/**
 * More sites than this come to the map as tiles. Handed over they would be four pages of the list, well over a megabyte, read
 * before the first mark is drawn; tiles of what is in sight are some tens of kilobytes, however many there are.
 */
export const TILES_FROM = 2_000;

/** Whether a place has so many sites now that tiles bring them; tiles know neither past days nor a single park. */
export function hasManySites(
  data: Pick<PlaceData, 'counts'> | undefined,
  { date, place, samples }: Pick<View, 'date' | 'place' | 'samples'>,
): boolean {
  if (date !== null || place.kind === 'park') return false;
  const count = data?.counts.find(({ metric }) => metric === 'SITES');
  return (count?.registered ?? 0) + (samples ? (count?.illustrative ?? 0) : 0) > TILES_FROM;
}

/** Where the tiles of the sites that a view shows are; null where it shows none. */
export function siteTilesOf({ layers }: TileIndex, { layers: shown, place, samples }: View): string | null {
  const url = layers.find(({ id }) => id === 'sites')?.url;
  const symbols = shown.filter(isSiteLayer);
  if (url === undefined || symbols.length === 0) return null;
  return [
    url,
    `illustrative=${samples ? 'include' : 'exclude'}`,
    `region=${place.kind === 'region' ? place.code : HOME_PROVINCES.join(',')}`,
    ...(symbols.length === siteLayers.length ? [] : [`symbol=${symbols.join(',')}`]),
  ].join('&');
}
