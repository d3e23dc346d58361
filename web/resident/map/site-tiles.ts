import type { TileIndex } from '#core/schemas/tiles.ts';
import { type HomeView, homeDefault } from '../paths.ts';

/** What of a view tiles know: where, and whether samples are shown. Any other part narrows the list in a way of its own. */
const ASIDE: readonly (keyof HomeView)[] = ['region', 'samples', 'near', 'map', 'site', 'cursor', 'kiosk'];

/** Whether tiles show exactly what a view lists. */
export function isTiled(view: HomeView): boolean {
  const parts = Object.keys(homeDefault) as (keyof HomeView)[]; // a view has these and no others
  return parts.every((part) => ASIDE.includes(part) || String(view[part]) === String(homeDefault[part]));
}

/** Where the tiles of a view's sites are; by distance the list goes beyond its region, and the map with it. */
export function siteTilesOf({ layers }: TileIndex, { region, samples }: HomeView, byDistance: boolean): string | null {
  const url = layers.find(({ id }) => id === 'sites')?.url;
  if (url === undefined) return null;
  const within = region === null || byDistance ? '' : `&region=${region}`;
  return `${url}&illustrative=${samples ? 'include' : 'exclude'}${within}`;
}
