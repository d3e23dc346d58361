import { emWidth, type ScreenBox } from './screen.ts';

/** Where a name stands to its point. */
export type LabelPlace =
  | 'center'
  | 'above'
  | 'below'
  | 'right'
  | 'left'
  | 'high'
  | 'low'
  | 'higher'
  | 'lower'
  | 'inland';

/** Areas: on their place, else above or below where that is still inside; sideways a name soon stands in the next area. */
export const AREA_PLACES: readonly LabelPlace[] = ['center', 'above', 'below', 'low', 'high'];
/** Names at sea may reach to the west, towards the land, but never across the 南海断续线 to the east and south. */
export const ISLAND_PLACES: readonly LabelPlace[] = ['center', 'inland', 'above'];
/** Regions by the sea: 台湾, 香港, 海南 … */
export const COAST_PLACES: readonly LabelPlace[] = ['center', 'inland', 'below', 'above'];
/** Marks: beside, to the right first; further off where other marks stand around it. */
export const MARK_PLACES: readonly LabelPlace[] = ['right', 'left', 'below', 'above', 'low', 'high'];
/** Marks whose name must be there: it may stand furthest off. */
export const MAIN_MARK_PLACES: readonly LabelPlace[] = [...MARK_PLACES, 'higher', 'lower'];
/** Marks at the edge of the screen: only beside. */
export const SIDE_PLACES: readonly LabelPlace[] = ['right', 'left'];

/** A set of places as one word, for the style to look up. */
export function placesKey(places: readonly LabelPlace[]): string {
  return places.join(' ');
}

/** Every set of places a label can have: all of a class's places with some of them left out. */
export const PLACE_SETS: readonly (readonly LabelPlace[])[] = [
  ...subsets(AREA_PLACES).filter((places) => places[0] === 'center'),
  ...COAST_PLACES.filter((place) => place !== 'center').map((place) => [place]),
];

function subsets<T>(items: readonly T[]): T[][] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((others) => [[first, ...others], others]);
}

/** How far a name may stand off its point, in em: near, for `high` and `low`, for `higher` and `lower`. */
export const STEP_ASIDE = 0.9;
export const STEP_FAR = 2.4;
export const STEP_FURTHEST = 3.7;
/** How much of an `inland` name still reaches past its point to the east, in em. */
export const OVER_POINT = 0.45;

export type LabelShape = {
  text: string;
  /** Letter size, px. */
  size: number;
  /** Letter spacing, em. */
  tracking: number;
  /** Distance from the point to the near edge of the name, px. */
  gap: number;
};

/** Least room between two names, half of it at each, px. */
const PADDING = 3;

/** Box of a name around a point of the screen. */
export function labelBox(
  { text, size, tracking, gap }: LabelShape,
  x: number,
  y: number,
  place: LabelPlace,
): ScreenBox {
  const width = emWidth(text) * size + Array.from(text).length * tracking * size;
  const height = size * 1.25;
  const left = leftOf(place, x, width, gap, size);
  const top = topOf(place, y, height, gap, size);
  return { left: left - PADDING, top: top - PADDING, right: left + width + PADDING, bottom: top + height + PADDING };
}

function leftOf(place: LabelPlace, x: number, width: number, near: number, em: number): number {
  switch (place) {
    case 'right':
      return x + near;
    case 'left':
      return x - near - width;
    case 'inland':
      return x + OVER_POINT * em - width;
    default:
      return x - width / 2;
  }
}

function topOf(place: LabelPlace, y: number, height: number, near: number, em: number): number {
  switch (place) {
    case 'below':
      return y + near;
    case 'low':
      return y + STEP_FAR * em;
    case 'lower':
      return y + STEP_FURTHEST * em;
    case 'above':
      return y - near - height;
    case 'high':
      return y - STEP_FAR * em - height;
    case 'higher':
      return y - STEP_FURTHEST * em - height;
    default:
      return y - height / 2;
  }
}
