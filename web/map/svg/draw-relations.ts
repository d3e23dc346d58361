import type { ChainEndProps, ChainLineProps } from '../features/chains.ts';
import type { RecordProps } from '../features/collection.ts';
import type { ContactProps } from '../features/contact-points.ts';
import type { GapProps } from '../features/gaps.ts';
import type { StationRingProps } from '../features/station-rings.ts';
import { boxesMeet, type ScreenBox } from '../labels/screen.ts';
import { CHAIN_ENDS, CHAINS, ROLES_FROM, roleReach } from '../layers/chains.ts';
import {
  CONTACT_ABOVE,
  CONTACT_LINES,
  CONTACT_RADIUS,
  CONTACT_WORDS_FROM,
  CONTACTS,
  contactSigns,
} from '../layers/contact-points.ts';
import { GAP_SIGNS_FROM, GAP_WIDE, GAPS, gapSize } from '../layers/gaps.ts';
import { RING_WORDS_FROM, STATION_RINGS } from '../layers/station-rings.ts';
import { type Drawing, keepClear } from './drawing.ts';
import { shape } from './shape.ts';
import { boxOf } from './step-aside.ts';
import { svg } from './svg-element.ts';
import { words } from './words.ts';

type Of<P, G extends GeoJSON.Geometry = GeoJSON.Point> = GeoJSON.Feature<G, P>;

/** The features of a source, as data-layers.ts puts them. */
function featuresOf<F extends GeoJSON.Feature>({ store }: Drawing, source: string): F[] {
  return store.get(source).features as F[];
}

/** Rings of service stations in straight line, dashed where the place is only roughly known. */
export function drawStationRings(drawing: Drawing): SVGElement[] {
  const { at, palette, state, view } = drawing;
  const size = 12 * state.config.scale.text;
  const all = featuresOf<Of<StationRingProps, GeoJSON.Polygon | GeoJSON.Point>>(drawing, STATION_RINGS);
  return all.flatMap((feature): SVGElement[] => {
    const { kilometres, rough } = feature.properties;
    if (feature.geometry.type === 'Polygon') {
      const look = {
        fill: rough ? 'none' : palette.service,
        'fill-opacity': 0.03,
        stroke: palette.service,
        width: 1.25,
      };
      return [
        shape(drawing, feature, { ...look, 'stroke-dasharray': rough ? '5 4' : undefined, 'pointer-events': 'none' }),
      ];
    }
    if (view.zoom < RING_WORDS_FROM) return [];
    const { x, y } = at(feature.geometry.coordinates);
    const said = `${state.texts.straightLine} ${kilometres} ${state.texts.kilometres}`;
    return [words(said, x, y - size * 0.8, palette, { size, fill: palette.service })];
  });
}

/** Units beyond the rings: an open ring with “!” at its shoulder, a dot in it for what is no sample. */
export function drawGaps(drawing: Drawing): SVGElement[] {
  const { at, marking, palette, state, view } = drawing;
  const { mark } = state.config.scale;
  const stroke = palette.attention;
  const small = gapSize(view.zoom);
  const signs: ScreenBox[] = [];
  return featuresOf<Of<GapProps>>(drawing, GAPS).map(({ geometry, properties: { id, illustrative, wide } }) => {
    const { x, y } = at(geometry.coordinates);
    const radius = (wide ? GAP_WIDE : small.radius) * mark;
    const sign = { x: x + radius, y: y - radius * 0.9 };
    return svg(
      'g',
      { 'data-id': id },
      svg('circle', {
        ...{ cx: x, cy: y, r: radius, fill: palette.panel, 'fill-opacity': 0, stroke },
        'stroke-width': (id === marking.selected ? 3 : small.line) * mark,
      }),
      ...(illustrative || wide ? [] : [svg('circle', { cx: x, cy: y, r: 2.25 * mark, fill: stroke })]),
      ...(view.zoom >= GAP_SIGNS_FROM && (hasRoom(sign, signs, mark) || !illustrative)
        ? [words('!', sign.x, sign.y, palette, { size: 14 * mark, fill: stroke, semibold: true })]
        : []),
    );
  });
}

/** Whether a “!” stands clear of those before it; where it does it is one of them. */
function hasRoom(sign: { x: number; y: number }, others: ScreenBox[], mark: number): boolean {
  const box = boxOf(sign, { width: 6 * mark, height: 14 * mark });
  const isFree = !others.some((other) => boxesMeet(box, other));
  if (isFree) others.push(box);
  return isFree;
}

/** 联系点 and 示范点: a disc with its sign above the place, its word near the ground, a line from the park. */
export function drawContacts(drawing: Drawing): SVGElement[] {
  const { at, marking, palette, state, view } = drawing;
  const { mark, text } = state.config.scale;
  const { texts } = state;
  const lines = featuresOf<Of<RecordProps, GeoJSON.LineString>>(drawing, CONTACT_LINES).map((feature) =>
    shape(drawing, feature, {
      ...{ fill: 'none', stroke: palette.featured, 'stroke-opacity': 0.7, width: 1.25 },
      ...{ 'stroke-dasharray': feature.properties.illustrative ? '5 3' : undefined, 'pointer-events': 'none' },
    }),
  );
  const discs = featuresOf<Of<ContactProps>>(drawing, CONTACTS).map(({ geometry, properties }) => {
    const { x, y } = at(geometry.coordinates);
    const middle = { x, y: y - CONTACT_ABOVE * mark };
    const { id, illustrative, status } = properties;
    const isDemonstration = status === 'DEMONSTRATION';
    const word = isDemonstration ? texts.demonstrationPoint : texts.contactPoint;
    keepClear(drawing, middle, CONTACT_RADIUS * mark);
    return svg(
      'g',
      { 'data-id': id },
      svg('circle', {
        ...{ cx: middle.x, cy: middle.y, r: CONTACT_RADIUS * mark },
        fill: isDemonstration ? palette.featured : palette.panel,
        stroke: id === marking.selected ? palette.action : palette.featured,
        'stroke-width': (id === marking.selected ? 3 : 1.5) * mark,
      }),
      svg(
        'text',
        {
          ...{ x: middle.x, y: middle.y + 4.3 * mark, 'text-anchor': 'middle', 'font-size': 12 * mark },
          ...{ fill: isDemonstration ? palette.panel : palette.featured, 'pointer-events': 'none' },
        },
        contactSigns[status],
      ),
      ...(view.zoom < CONTACT_WORDS_FROM
        ? []
        : [
            words(illustrative ? `${texts.example}·${word}` : word, middle.x + 12 * mark, middle.y, palette, {
              ...{ size: 12 * text, anchor: 'start', fill: palette.featured, semibold: true },
            }),
          ]),
    );
  });
  return [...lines, ...discs];
}

/** 产业链联建: lines with an arrow in their middle from the higher role down, the role at each end. */
export function drawChains(drawing: Drawing): SVGElement[] {
  const { at, palette, state, view } = drawing;
  const { mark, text } = state.config.scale;
  const { texts } = state;
  const roles = {
    CHAIN_MASTER: texts.chainMaster,
    CHAIN_CORE: texts.chainCore,
    CHAIN_MEMBER: texts.chainMember,
    '': texts.chainUnknown,
  };
  const ends = featuresOf<Of<ChainEndProps>>(drawing, CHAIN_ENDS).flatMap(({ geometry, properties }) => {
    const { x, y } = at(geometry.coordinates);
    const { id, illustrative, role } = properties;
    const radius = roleReach[role] * mark;
    const stroke = illustrative ? palette.enterprise : palette.casing;
    return [
      svg('circle', {
        ...{ cx: x, cy: y, r: radius, fill: illustrative ? palette.panel : palette.enterprise, stroke },
        ...{ 'stroke-width': 2 * mark, 'data-id': id },
      }),
      ...(view.zoom < ROLES_FROM
        ? []
        : [
            words(roles[role], x, y - radius - 8 * text, palette, {
              ...{ size: 12 * text, fill: palette.enterprise, semibold: true },
            }),
          ]),
    ];
  });
  return [
    ...featuresOf<Of<ChainLineProps, GeoJSON.LineString>>(drawing, CHAINS).flatMap((feature) => link(drawing, feature)),
    ...ends,
  ];
}

function link(drawing: Drawing, feature: Of<ChainLineProps, GeoJSON.LineString>): SVGElement[] {
  const { at, marking, palette, state } = drawing;
  const { id, illustrative, from: a, to: b } = feature.properties;
  const isLit = marking.selected !== null && [id, a, b].includes(marking.selected);
  const [from, to] = feature.geometry.coordinates.map(at);
  if (!from || !to) return [];
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const middle = `translate(${((from.x + to.x) / 2).toFixed(1)} ${((from.y + to.y) / 2).toFixed(1)})`;
  return [
    shape(drawing, feature, {
      ...{ fill: 'none', stroke: palette.enterprise, width: isLit ? 3 : 1.5, 'stroke-opacity': isLit ? 1 : 0.7 },
      ...{ 'stroke-dasharray': illustrative ? '5 3' : undefined, 'data-id': id },
    }),
    svg('path', {
      d: 'M-5 -5L6 0L-5 5Z',
      fill: palette.enterprise,
      transform: `${middle} rotate(${turn.toFixed(1)}) scale(${state.config.scale.mark})`,
      'pointer-events': 'none',
    }),
  ];
}
