import { isWithinRegion } from '#core/codes/region-code.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { type LabelClass, labelSize, labelStyles, standsBesideMark } from './label-classes.ts';
import {
  COAST_PLACES,
  ISLAND_PLACES,
  type LabelPlace,
  type LabelShape,
  labelBox,
  SIDE_PLACES,
  STEP_ASIDE,
} from './places.ts';
import { around, boxesMeet, type LabelView, projector, type ScreenBox } from './screen.ts';

export type LabelCandidate = {
  /** Unique among all labels: region code or public id. */
  key: string;
  text: string;
  at: LngLat;
  cls: LabelClass;
  /** Region it belongs to, for the focus; null = no region of ours. */
  code: string | null;
  /** Order within its class; lower goes first. */
  rank: number;
  /** Half the width of the mark it stands beside, px. */
  reach?: number;
  /** It may stand on the water beside its land: 台湾, 香港, 海南 … */
  byTheSea?: boolean;
  /** First zoom of this one, where that is later than the zoom of its class. */
  from?: number;
  /** An area's southern and northern edge, degrees: its name does not leave them. */
  span?: readonly [south: number, north: number];
};

export type ChosenLabel = LabelCandidate & {
  /** Outside the focus, one step paler. */
  pale: boolean;
  /** Placement order for MapLibre; lower goes first. */
  order: number;
  /** Where it may stand; MapLibre takes the first that is free of marks. */
  places: readonly LabelPlace[];
};

export type ChooseOptions = {
  focus: readonly string[];
  scale: number;
  selected: string | null;
  /** Points that no name may cover: the segments of the 南海断续线 must all be seen. */
  keepClear?: readonly LngLat[];
  /** What lies over the map, px of the screen: a name under it would be cut as one at the edge is. */
  covered?: readonly ScreenBox[];
};

/** Half the side of what is kept clear around such a point, px; less than nothing, because boxes of names have a margin. */
const CLEAR = -2;

/** At most this many labels on a screen (visual.md 10). */
export const LABEL_BUDGET = 40;
/** Names kept ready around the screen, so that a drag does not uncover a nameless map. */
const AROUND = 0.35;
const AROUND_BUDGET = 20;

/**
 * Which names to write in a view: the selected one, then by importance, each only where it has room, at most
 * {@link LABEL_BUDGET} on the screen. A name is whole: none is cut by the edge of the screen. MapLibre still has the last word
 * with the true shapes of letters and marks.
 */
export function chooseLabels(
  candidates: readonly LabelCandidate[],
  view: LabelView,
  { focus, scale, selected, keepClear = [], covered = [] }: ChooseOptions,
): ChosenLabel[] {
  const project = projector(view);
  const taken: ScreenBox[] = keepClear.map((at) => around(project(at), CLEAR));
  const chosen: ChosenLabel[] = [];
  let onScreen = 0;
  let beyond = 0;
  for (const label of ranked(candidates, readingZoom(view.zoom, scale), focus, selected)) {
    const { x, y } = project(label.at);
    const inside = x >= 0 && x <= view.width && y >= 0 && y <= view.height;
    const near =
      x > -AROUND * view.width &&
      x < (1 + AROUND) * view.width &&
      y > -AROUND * view.height &&
      y < (1 + AROUND) * view.height;
    if (!near || (inside ? onScreen >= LABEL_BUDGET : beyond >= AROUND_BUDGET)) continue;
    const shape = shapeOf(label, view.zoom, scale);
    const allowed = allowedPlaces(label, shape, x, y, project);
    const isCut = (place: LabelPlace) => {
      const box = labelBox(shape, x, y, place);
      return isCutByEdge(box, view) || covered.some((other) => boxesMeet(box, other));
    };
    const whole = wholePlaces(allowed, isCut);
    const places = whole.length === 0 && label.key === selected ? allowed : whole;
    const room = roomFor(shape, x, y, places, taken);
    if (!room) continue;
    taken.push(room.box);
    // Names at sea stand exactly where the dash line stays clear, or not at all.
    const isFixed = isAtSea(allowed);
    chosen.push({ ...label, order: chosen.length, places: isFixed ? [room.place] : places });
    if (inside) onScreen += 1;
    else beyond += 1;
  }
  return chosen;
}

/** Larger letters need more room, so names appear as late as if the map were that much smaller. */
function readingZoom(zoom: number, scale: number): number {
  return zoom - 0.8 * Math.log2(Math.max(1, scale));
}

type Ranked = LabelCandidate & { pale: boolean };

function ranked(
  candidates: readonly LabelCandidate[],
  zoom: number,
  focus: readonly string[],
  selected: string | null,
): Ranked[] {
  const found: { label: Ranked; weight: number }[] = [];
  for (const candidate of candidates) {
    const { from, to, later, order } = labelStyles[candidate.cls];
    const { code } = candidate;
    const pale = code !== null && focus.length > 0 && !focus.some((region) => isWithinRegion(code, region));
    const isSelected = candidate.key === selected;
    const first = Math.max(from + (pale ? later : 0), candidate.from ?? 0);
    if (!isSelected && (zoom < first || zoom >= to)) continue;
    const weight = isSelected ? -1 : order * 2 + (pale ? 3 : 0);
    found.push({ label: { ...candidate, pale }, weight });
  }
  return found.sort((a, b) => a.weight - b.weight || a.label.rank - b.label.rank).map(({ label }) => label);
}

function shapeOf(label: LabelCandidate, zoom: number, scale: number): LabelShape {
  const { tracking } = labelStyles[label.cls];
  const size = labelSize(label.cls, zoom) * scale;
  return {
    text: label.text,
    size,
    tracking,
    gap: standsBesideMark(label.cls) ? (label.reach ?? 0) + 3 : STEP_ASIDE * size,
  };
}

function placesOf({ cls, byTheSea }: LabelCandidate): readonly LabelPlace[] {
  return byTheSea ? COAST_PLACES : labelStyles[cls].places;
}

/** The places of its class, without those where the name would leave its own area. */
function allowedPlaces(
  label: LabelCandidate,
  shape: LabelShape,
  x: number,
  y: number,
  project: (at: LngLat) => { x: number; y: number },
): readonly LabelPlace[] {
  const { at, span } = label;
  const places = placesOf(label);
  if (!span || label.byTheSea) return places;
  const [bottom, top] = [project([at[0], span[0]]).y, project([at[0], span[1]]).y];
  return places.filter((place) => {
    const box = labelBox(shape, x, y, place);
    return place === 'center' || (box.top >= top && box.bottom <= bottom);
  });
}

/** Whether these places are taken as they are found, without a choice left to MapLibre. */
function isAtSea(places: readonly LabelPlace[]): boolean {
  return places === ISLAND_PLACES || places === COAST_PLACES;
}

/**
 * The places where the edge of the screen does not cut the name. The name of an area is left out where it is cut in its middle,
 * that of a mark stands beside it at the edge: other sets of places the style does not know.
 */
function wholePlaces(places: readonly LabelPlace[], isCut: (place: LabelPlace) => boolean): readonly LabelPlace[] {
  const whole = places.filter((place) => !isCut(place));
  if (whole.length === places.length || isAtSea(places)) return whole;
  if (places[0] !== 'center') return SIDE_PLACES.filter((side) => whole.includes(side));
  return whole[0] === 'center' ? whole : [];
}

/** Partly on the screen and partly not. */
function isCutByEdge(box: ScreenBox, { width, height }: LabelView): boolean {
  const isOut = box.right <= 0 || box.bottom <= 0 || box.left >= width || box.top >= height;
  return !isOut && (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height);
}

/** The first place where the name meets nothing; null where there is none. */
function roomFor(shape: LabelShape, x: number, y: number, places: readonly LabelPlace[], taken: readonly ScreenBox[]) {
  for (const place of places) {
    const box = labelBox(shape, x, y, place);
    if (!taken.some((other) => boxesMeet(box, other))) return { place, box };
  }
  return null;
}
