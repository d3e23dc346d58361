import { AREA_PLACES, ISLAND_PLACES, type LabelPlace, MAIN_MARK_PLACES, MARK_PLACES } from './places.ts';

/** What a label names. The order is that of importance on the same screen. */
export type LabelClass = 'province' | 'city' | 'park' | 'center' | 'county' | 'site' | 'islands' | 'sea' | 'country';

export type LabelStyle = {
  /** Order when room is short; lower goes first. */
  order: number;
  /** Letter size in px at the given zooms, before the scale of the config. */
  size: readonly (readonly [zoom: number, px: number])[];
  /** Letter spacing in em. */
  tracking: number;
  semibold: boolean;
  /** Zooms between which it is shown in the focus, and how much later outside it. */
  from: number;
  to: number;
  later: number;
  /** Where it may stand, the best place first. */
  places: readonly LabelPlace[];
};

/** visual.md 10; smaller at zooms where more of a kind must share the screen. */
export const labelStyles: Readonly<Record<LabelClass, LabelStyle>> = {
  province: {
    order: 0,
    size: [
      [3, 12],
      [4.5, 14],
      [6, 18],
    ],
    tracking: 0.16,
    semibold: true,
    from: 2,
    to: 7.6,
    later: 0,
    places: AREA_PLACES,
  },
  city: {
    order: 1,
    size: [
      [5.2, 12],
      [7, 15],
    ],
    tracking: 0.06,
    semibold: true,
    from: 5.2,
    to: 9,
    later: 1.8,
    places: AREA_PLACES,
  },
  park: {
    order: 2,
    size: [[8, 14]],
    tracking: 0,
    semibold: true,
    from: 8.6,
    to: 24,
    later: 0,
    places: MAIN_MARK_PLACES,
  },
  center: {
    order: 3,
    size: [[8, 13]],
    tracking: 0,
    semibold: true,
    from: 10,
    to: 24,
    later: 0,
    places: MAIN_MARK_PLACES,
  },
  county: {
    order: 4,
    size: [
      [7.5, 12],
      [8.5, 13],
      [11, 15],
    ],
    tracking: 0.04,
    semibold: false,
    from: 7.6,
    to: 24,
    later: 1.2,
    places: AREA_PLACES,
  },
  site: { order: 5, size: [[11, 13]], tracking: 0, semibold: false, from: 11.8, to: 24, later: 0, places: MARK_PLACES },
  islands: {
    order: 6,
    size: [[3, 12]],
    tracking: 0.06,
    semibold: false,
    from: 2,
    to: 9,
    later: 0,
    places: ISLAND_PLACES,
  },
  sea: {
    order: 6,
    size: [
      [3, 12],
      [6, 15],
    ],
    tracking: 0.3,
    semibold: false,
    from: 2,
    to: 9,
    later: 0,
    places: ISLAND_PLACES,
  },
  country: {
    order: 8,
    size: [[3, 12]],
    tracking: 0.1,
    semibold: false,
    from: 3.4,
    to: 7,
    later: 0,
    places: AREA_PLACES,
  },
};

/** Letter size in px at a zoom, before the scale of the config. */
export function labelSize(cls: LabelClass, zoom: number): number {
  const { size } = labelStyles[cls];
  let [lastZoom, lastPx] = size[0] ?? [0, 13];
  for (const [atZoom, px] of size) {
    if (zoom < atZoom) return lastPx + ((px - lastPx) * Math.max(0, zoom - lastZoom)) / (atZoom - lastZoom || 1);
    [lastZoom, lastPx] = [atZoom, px];
  }
  return lastPx;
}

/** Whether names of the class stand beside a mark. */
export function standsBesideMark(cls: LabelClass): boolean {
  const { places } = labelStyles[cls];
  return places === MARK_PLACES || places === MAIN_MARK_PLACES;
}
