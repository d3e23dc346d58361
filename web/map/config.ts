import type { Bbox } from '#core/geo/lng-lat.ts';
import type { MapTheme } from './palette.ts';
import type { StreetBase } from './street-base.ts';

/** Sets of domain records the map can draw, each switched on and off as one. */
export type DataLayer =
  | 'sites'
  | 'clusters'
  | 'stops'
  | 'parks'
  | 'enterprises'
  | 'villages'
  | 'organisations'
  | 'verify'
  | 'pairings'
  | 'ties'
  | 'grids'
  | 'stationRings'
  | 'gaps'
  | 'contacts'
  | 'chains'
  | 'importRows'
  | 'moves';

export type MapScale = {
  /** Multiplies letter sizes; 1 = 13 px county names. */
  text: number;
  /** Multiplies marks; 1 = the sizes of visual.md 7. */
  mark: number;
  line: number;
};

/** All that decides how the map looks, apart from the records on it. */
export type MapConfig = {
  theme: MapTheme;
  /** False: no boundary, no region fill and no region name is in the style at all, only points and a graticule. */
  boundaries: boolean;
  labels: boolean;
  /** Region codes that are spoken of; everything else is drawn one step paler. Empty = the whole country. */
  focus: readonly string[];
  scale: MapScale;
  /** Local street base; without one the zoom ends where county boundaries end. */
  streetBase: StreetBase | null;
};

export const defaultConfig: MapConfig = {
  theme: 'light',
  boundaries: true,
  labels: true,
  focus: [],
  scale: { text: 1, mark: 1, line: 1 },
  streetBase: null,
};

/** Last zoom at which county boundaries still say something. */
export const MAX_ZOOM = 12;
export const MIN_ZOOM = 2;

/** China with its seas. */
export const CHINA: Bbox = [73.4, 3.4, 135.2, 53.7];

/** Room left around a region that is fitted to the screen, px. */
export const FIT_PADDING = 28;

/** While something is drawn or placed, which says something far below the base map: a pixel is 20 cm. */
const CLOSE_ZOOM = 19;

export function maxZoomOf(config: MapConfig, close = false): number {
  return close ? CLOSE_ZOOM : (config.streetBase?.maxZoom ?? MAX_ZOOM);
}

/** Smallest letters on the map at scale 1, px. */
const SMALLEST = 12;

/**
 * Sizes for a TV wall whose map is `height` CSS px high: no letter is smaller than height ÷ 34 (visual.md 13). Marks and
 * lines grow less than letters, or a county would be all marks.
 */
export function wallScale(height: number): MapScale {
  const base = height / 34;
  return { text: base / SMALLEST, mark: Math.max(1, base / 20), line: Math.max(1, base / 20) };
}
