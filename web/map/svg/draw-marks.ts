import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { fanOffsets } from '../fan-offsets.ts';
import type { MarkProps } from '../features/collection.ts';
import { nameOnMap } from '../features/record-labels.ts';
import { labelBox } from '../labels/places.ts';
import { drawMark } from './draw-mark.ts';
import { type Drawing, keepClear } from './drawing.ts';
import { gather } from './gather.ts';
import { boxOf, stepAside } from './step-aside.ts';
import { svg } from './svg-element.ts';
import { fraction, worldPx } from './svg-view.ts';
import { plate, plateSize, words } from './words.ts';

/** `stack`: how many lie on exactly this point, said by the topmost. */
export type MarkProperties = MarkProps & { siteId?: string; stack?: number };
type Mark = GeoJSON.Feature<GeoJSON.Point, MarkProperties>;
type Spot = { x: number; y: number; feature: Mark };

/** As in `layers/sites.ts`, of 512 px tiles. */
const GATHER_PX = 42;
/** Sites nearer to each other than this cannot be told apart, px. */
const STACK_PX = 12;
/** Marks around the edge of the screen are drawn whole. */
const EDGE = 40;

type Manner = {
  /** Marks too near to each other are one count, or stand in a stack that says how many they are. */
  crowd: 'apart' | 'gathered' | 'stacked';
  /** Names may be written over it. */
  under?: boolean;
};

/** The marks on the screen; later features lie under earlier ones, which are the more important. */
export function drawMarks(drawing: Drawing, features: readonly Mark[], { crowd, under = false }: Manner): SVGElement[] {
  const { at, marking, view } = drawing;
  const whole = worldPx(Math.floor(view.zoom));
  const spots = features.map((feature): Spot => {
    if (crowd !== 'gathered') return { ...at(feature.geometry.coordinates), feature };
    const [x, y] = fraction(positionOf(feature));
    return { x: x * whole, y: y * whole, feature };
  });
  const radius = { apart: 0, gathered: GATHER_PX, stacked: STACK_PX }[crowd];
  const groups = gather(spots, radius).filter(({ items: [first] }) => first && isNear(drawing, first.feature));
  const isCount = ({ items }: (typeof groups)[number]) => crowd === 'gathered' && items.length > 1;
  const counts = groups.filter(isCount);
  const marks = groups.filter((group) => !isCount(group)).reverse();
  const drawn = marks.flatMap(({ items }) => {
    const ids = items.map(({ feature }) => feature.properties.id);
    if (items.length > 1 && ids.every((id) => marking.fanned.includes(id))) return fan(drawing, items);
    return [...items].reverse().map(({ feature }) => {
      const middle = at(positionOf(feature));
      if (!under) keepClear(drawing, middle, feature.properties.reach);
      return record(drawing, feature, middle, ids);
    });
  });
  // after the marks, for which they step aside; the most important ones choose first
  return [...drawn, ...counts.map(({ items }) => bubble(drawing, items))];
}

/** A mark. `stack` are the records that cannot be told from it; those on exactly its point it counts. */
function record(
  { palette, marking, state }: Drawing,
  { properties }: Mark,
  { x, y }: { x: number; y: number },
  stack: readonly string[] = [],
): SVGGElement {
  const id = properties.siteId ?? properties.id;
  const { mark, text } = state.config.scale;
  const drawn = drawMark(properties, palette, id === marking.selected);
  const { stack: count = 0 } = properties;
  return svg(
    'g',
    {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      'data-id': id,
      'data-stack': stack.length > 1 ? stack.join(' ') : undefined,
    },
    svg('g', { transform: mark === 1 ? undefined : `scale(${mark})` }, ...drawn),
    ...(count > 1 && stack.length > 1 ? [plate(`×${count}`, 17 * mark, -11 * mark, palette, 12 * text, false)] : []),
  );
}

/** A count for sites too near to each other: “8”, “示例 4”, or “8｜示例 4”; the two are never added. */
function bubble(drawing: Drawing, items: readonly Spot[]): SVGGElement {
  const { palette, state, at } = drawing;
  const examples = items.filter(({ feature }) => feature.properties.illustrative).length;
  const registered = items.length - examples;
  const text = [registered > 0 && String(registered), examples > 0 && `${state.texts.example} ${examples}`]
    .filter(Boolean)
    .join(state.texts.apart);
  const box = bboxOf(items.map(({ feature }) => positionOf(feature))) ?? [0, 0, 0, 0];
  const middle = at([(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]);
  const size = 13 * state.config.scale.text;
  const room = plateSize(text, size);
  const spot = stepAside(middle, room, drawing.taken);
  drawing.taken.push(boxOf(spot, room));
  return svg('g', { 'data-box': box.join(' ') }, plate(text, spot.x, spot.y, palette, size, registered === 0));
}

/** Sites of one spot around it, each with its name and a thin leg back to where it really is. */
function fan(drawing: Drawing, items: readonly Spot[]): SVGElement[] {
  const { palette, state, at } = drawing;
  const { mark, text } = state.config.scale;
  const offsets = fanOffsets(items.length, mark);
  const spread = items.map(({ feature }, index) => {
    const from = at(positionOf(feature));
    const { x: dx, y: dy } = offsets[index] ?? { x: 0, y: 0 };
    return { feature, from, to: { x: from.x + dx, y: from.y + dy }, isLeft: dx < 0 };
  });
  return [
    ...spread.map(({ from, to }) =>
      svg('line', {
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        stroke: palette.textSecondary,
        'pointer-events': 'none',
      }),
    ),
    ...spread.map(({ feature, to }) => {
      keepClear(drawing, to, feature.properties.reach);
      return record(drawing, feature, to);
    }),
    ...spread.map(({ feature: { properties }, to, isLeft }) => {
      const name = nameOnMap(properties.name, properties.illustrative, state.texts.example);
      const size = 12 * text;
      const gap = properties.reach + 5;
      const place = isLeft ? 'left' : 'right';
      drawing.taken.push(labelBox({ text: name, size, tracking: 0, gap }, to.x, to.y, place));
      return words(name, to.x + (isLeft ? -gap : gap), to.y, palette, { size, anchor: isLeft ? 'end' : 'start' });
    }),
  ];
}

function isNear({ at, view }: Drawing, feature: Mark): boolean {
  const { x, y } = at(positionOf(feature));
  return x > -EDGE && y > -EDGE && x < view.width + EDGE && y < view.height + EDGE;
}

function positionOf({
  geometry: {
    coordinates: [lng = 0, lat = 0],
  },
}: Mark): LngLat {
  return [lng, lat];
}
