import { BUNDLE_FROM, type BundleProps } from '../features/pairing-bundles.ts';
import type { PairingProps } from '../features/pairings.ts';
import { BUNDLE_UNTIL, PAIRING_BUNDLES, TOWNS_FROM } from '../layers/pairing-bundles.ts';
import { PAIRINGS } from '../layers/pairings.ts';
import { pairingTones } from '../pairing-tones.ts';
import { type Drawing, keepClear } from './drawing.ts';
import { svg } from './svg-element.ts';
import { words } from './words.ts';

type Line = GeoJSON.Feature<GeoJSON.LineString, PairingProps>;
type Bundle = GeoJSON.Feature<GeoJSON.LineString | GeoJSON.Point, BundleProps>;
type Spot = { x: number; y: number };

function linesOf({ store }: Drawing): Line[] {
  return store.get(PAIRINGS).features as Line[]; // as data-layers.ts puts them
}

/** Many pairings far from the ground are drawn as few: as wide as they are many. */
export function areBundled(drawing: Drawing): boolean {
  return linesOf(drawing).length >= BUNDLE_FROM && drawing.view.zoom < BUNDLE_UNTIL;
}

/** Lines of pairings, or their bundles and the lines of the selected party. */
export function drawPairings(drawing: Drawing): SVGElement[] {
  const { selected } = drawing.marking;
  const lines = linesOf(drawing);
  const isLit = ({ properties: { id, a, b } }: Line) => selected !== null && [id, a, b].includes(selected);
  const someLit = lines.some(isLit);
  if (!areBundled(drawing))
    return lines.map((feature) => lineOf(drawing, feature, isLit(feature) ? 'lit' : someLit ? 'dim' : 'usual'));
  return [
    svg('g', { opacity: someLit ? 0.3 : undefined }, ...bundlesOf(drawing)),
    ...lines.filter(isLit).map((feature) => lineOf(drawing, feature, 'lit')),
  ];
}

/** Lines of the party that the pointer is on. */
export function drawLit(drawing: Drawing, id: string): SVGElement[] {
  return linesOf(drawing)
    .filter(({ properties }) => [properties.id, properties.a, properties.b].includes(id))
    .map((feature) => lineOf(drawing, feature, 'lit'));
}

function lineOf(
  { at, palette, state }: Drawing,
  { geometry, properties }: Line,
  look: 'lit' | 'dim' | 'usual',
): SVGLineElement {
  const [from, to] = geometry.coordinates.map(at);
  const width = look === 'lit' ? 2.5 : properties.recent ? 2 : 1.25;
  return svg('line', {
    ...ends(from, to),
    stroke: palette[pairingTones[properties.type]],
    'stroke-width': width * state.config.scale.line,
    'stroke-opacity': { lit: 1, dim: 0.1, usual: 0.4 }[look],
    'stroke-dasharray': properties.illustrative ? '5 3' : undefined,
    'data-id': properties.id,
  });
}

/** The bundles of a zoom: between counties far from the ground, between towns nearer to it. */
export function shownBundles({ store, view }: Drawing): Bundle[] {
  const level = view.zoom < TOWNS_FROM ? 'county' : 'town';
  return (store.get(PAIRING_BUNDLES).features as Bundle[]).filter(({ properties }) => properties.level === level); // likewise
}

/** Radius in px of the disc of a place with so many pairings within itself. */
export function discRadius(count: number): number {
  return count === 0 ? 4 : 8 + Math.min(8, Math.sqrt(count));
}

function bundlesOf(drawing: Drawing): SVGElement[] {
  const { at } = drawing;
  return shownBundles(drawing).flatMap(({ geometry, properties }) =>
    geometry.type === 'Point'
      ? node(drawing, at(geometry.coordinates), properties)
      : band(drawing, geometry.coordinates.map(at), properties),
  );
}

/** Width in px of a bundle of so many pairings. */
function bandWidth(count: number): number {
  return Math.min(9, count < 4 ? 1 + (2 * (count - 1)) / 3 : 3 + ((count - 4) * 6) / 16);
}

function band(drawing: Drawing, [from, to]: Spot[], { count, type, illustrative }: BundleProps): SVGElement[] {
  if (!from || !to) return [];
  const { palette, state } = drawing;
  const { line, text } = state.config.scale;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (count > 1) keepClear(drawing, middle, 9 * text);
  return [
    svg('line', {
      ...ends(from, to),
      stroke: palette[pairingTones[type]],
      'stroke-width': bandWidth(count) * line,
      'stroke-opacity': Math.min(0.6, 0.35 + ((count - 1) * 0.25) / 3),
      'stroke-dasharray': illustrative ? '6 3' : undefined,
      'data-bundle': '',
    }),
    ...(count > 1 ? [words(String(count), middle.x, middle.y, palette, { size: 13 * text, semibold: true })] : []),
  ];
}

function node(drawing: Drawing, { x, y }: Spot, { count, type }: BundleProps): SVGElement[] {
  const { palette, state } = drawing;
  const { mark, text } = state.config.scale;
  const stroke = palette[pairingTones[type]];
  const radius = discRadius(count) * mark;
  keepClear(drawing, { x, y }, radius + 2);
  return [
    svg('circle', {
      ...{ cx: x, cy: y, r: radius },
      fill: count === 0 ? stroke : palette.panel,
      stroke,
      'stroke-width': 1.5 * mark,
      'data-bundle': '',
    }),
    ...(count === 0 ? [] : [words(String(count), x, y, palette, { size: 13 * text, semibold: true })]),
  ];
}

function ends(from?: Spot, to?: Spot) {
  return { x1: from?.x, y1: from?.y, x2: to?.x, y2: to?.y };
}
