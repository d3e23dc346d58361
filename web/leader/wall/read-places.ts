import type { Api } from '#web-api/create-api.ts';
import { loadPlace } from '../load/load-place.ts';
import { placeKey } from '../paths.ts';
import { isView, type WallAddress } from './wall-address.ts';

/** A place that the address names; `name` is null for the three provinces, and for what could not be read. */
export type ReadPlace = { key: string; name: string | null; isThere: boolean };

/** Reads each place once that a wall is to show, one after the other: the page waits for nothing else. */
export async function readPlaces(
  api: Api,
  { stops }: Pick<WallAddress, 'stops'>,
  signal: AbortSignal,
): Promise<ReadPlace[]> {
  const places = new Map(stops.filter(isView).map(({ place }) => [placeKey(place), place]));
  const read: ReadPlace[] = [];
  for (const [key, place] of places) {
    const found = await loadPlace(api, { place, date: null }, signal).catch(() => null);
    read.push({ key, name: found?.name ?? null, isThere: found !== null });
  }
  return read;
}
