import { centreOfRing } from '#core/geo/centre-of-ring.ts';
import type { GridProps } from '../features/grids.ts';
import type { ParkProps } from '../features/parks.ts';
import type { StopProps } from '../features/stops.ts';
import { labelBox } from '../labels/places.ts';
import { boxesMeet, type ScreenBox } from '../labels/screen.ts';
import { honourSign, KINDS_FROM } from '../layers/parks.ts';
import type { MapText } from '../text/zh.ts';
import type { Drawing } from './drawing.ts';
import { words } from './words.ts';

/**
 * How many instructors and stationed staff each grid has, in its middle; 未登记 is not 0. Where the words of neighbours would
 * run into each other those of the first stand.
 */
export function gridWords(drawing: Drawing, grids: readonly GeoJSON.Feature[]): SVGElement[] {
  const written: ScreenBox[] = [];
  return grids.flatMap((grid) => wordsOfGrid(drawing, grid, written));
}

function wordsOfGrid(
  { at, palette, state }: Drawing,
  { geometry, properties }: GeoJSON.Feature,
  written: ScreenBox[],
): SVGElement[] {
  const { instructors, stationed } = properties as GridProps; // as features/grids.ts writes it
  const ring = geometry.type === 'Polygon' ? (geometry.coordinates[0] ?? []) : [];
  const centre = centreOfRing(ring.map(([lng = 0, lat = 0]) => [lng, lat] as const));
  if (centre === null || instructors === undefined) return [];
  const { texts } = state;
  const size = 12 * state.config.scale.text;
  const { x, y } = at(centre);
  const lines = [
    `${texts.instructors} ${instructors ?? texts.unknown}`,
    `${texts.stationed} ${stationed ?? texts.unknown}`,
  ];
  const boxes = lines.map((text, i) =>
    labelBox({ text, size, tracking: 0, gap: 0 }, x, y + (i - 0.5) * LINE * size, 'center'),
  );
  if (boxes.some((box) => written.some((other) => touches(box, other)))) return [];
  written.push(...boxes);
  return lines.map((text, i) => words(text, x, y + (i - 0.5) * LINE * size, palette, { size, fill: palette.service }));
}

/** From one line to the next, em. */
const LINE = 1.2;
/** Boxes of words have this margin, px: words of neighbours may stand so much closer. */
const MARGIN = 6;

function touches(box: ScreenBox, other: ScreenBox): boolean {
  return boxesMeet({ ...box, left: box.left + MARGIN, right: box.right - MARGIN, top: box.top + MARGIN }, other);
}

/** When a stop is, in words, beneath its mark; nothing where another's stand already. */
export function stopWords(drawing: Drawing, { geometry, properties }: GeoJSON.Feature): SVGElement[] {
  const { at, palette, state, taken } = drawing;
  const stop = properties as StopProps; // as features/stops.ts writes it
  const { mark, text } = state.config.scale;
  const size = 12 * text;
  const { x, y } = at((geometry as GeoJSON.Point).coordinates); // likewise
  const look = { size, fill: palette.featured, semibold: true } as const;
  const said = `${whenOf(stop, state.texts)} ${stop.time}`;
  const box = labelBox({ text: said, size, tracking: 0, gap: 12 * mark }, x, y, 'below');
  if (taken.some((other) => other.bottom > box.top + size / 2 && boxesMeet(box, other))) return [];
  taken.push(box);
  return [words(said, x, y + 12 * mark + size * 0.6, palette, look)];
}

/** What comes next is told before what is over or far off, where there is no room for all. */
export function nextFirst(stops: readonly GeoJSON.Feature[]): GeoJSON.Feature[] {
  const isNext = ({ properties }: GeoJSON.Feature) => (properties as StopProps).when.startsWith('NEXT'); // as features/stops.ts writes it
  return [...stops].sort((a, b) => Number(isNext(b)) - Number(isNext(a)));
}

function whenOf({ day, when }: StopProps, texts: MapText): string {
  const short = day.slice(5);
  switch (when) {
    case 'NEXT_TODAY':
      return `${texts.nextStop} ${texts.today}`;
    case 'TODAY':
      return texts.today;
    case 'NEXT':
      return `${texts.nextStop} ${short}`;
    case 'OVER':
      return `${texts.over} ${day}`;
    case 'LATER':
      return short;
  }
}

/** The sign of its honours at the shoulder of a park, and near the ground the letter of its kind. */
export function parkWords(
  { at, palette, state, view }: Drawing,
  { geometry, properties }: GeoJSON.Feature<GeoJSON.Point>,
): SVGElement[] {
  const { honoured, kind } = properties as ParkProps; // as features/parks.ts writes it
  const { mark, text } = state.config.scale;
  const { x, y } = at(geometry.coordinates);
  const look = { fill: palette.featured, semibold: true } as const;
  return [
    ...(honoured ? [words(honourSign, x + 10 * mark, y - 10 * mark, palette, { ...look, size: 13 * mark })] : []),
    ...(view.zoom < KINDS_FROM || kind === ''
      ? []
      : [words(kind, x - 15 * mark, y, palette, { ...look, size: 12 * text, anchor: 'end' })]),
  ];
}
