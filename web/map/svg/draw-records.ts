import { SINGLE_FROM } from '#core/tiles/pyramid.ts';
import type { DataLayer } from '../config.ts';
import type { CircleProps } from '../features/circles.ts';
import type { ClusterLineProps } from '../features/clusters.ts';
import type { RecordProps } from '../features/collection.ts';
import type { OrganisationProps } from '../features/organisations.ts';
import type { ParkProps } from '../features/parks.ts';
import type { VerifyProps } from '../features/verify.ts';
import { CHAINS_FROM } from '../layers/chains.ts';
import { CLUSTERS } from '../layers/clusters.ts';
import { CONTACTS_FROM } from '../layers/contact-points.ts';
import { GRID_WORDS_FROM, GRIDS } from '../layers/grids.ts';
import { ORGANISATIONS } from '../layers/organisations.ts';
import { PAIRING_ENDS } from '../layers/pairings.ts';
import { PARKS, SUB_PARKS_FROM } from '../layers/parks.ts';
import { RINGS } from '../layers/rings.ts';
import { SITES } from '../layers/sites.ts';
import { ENTERPRISES, VILLAGES } from '../layers/small-marks.ts';
import { ROUTES, STOP_TIMES_FROM, STOPS } from '../layers/stops.ts';
import { VERIFY, verifySigns } from '../layers/verify.ts';
import type { Palette } from '../palette.ts';
import { drawMarks, type MarkProperties } from './draw-marks.ts';
import { areBundled, drawPairings } from './draw-pairings.ts';
import { drawChains, drawContacts, drawGaps, drawStationRings } from './draw-relations.ts';
import { gridWords, nextFirst, parkWords, stopWords } from './draw-words.ts';
import type { Drawing } from './drawing.ts';
import { shape } from './shape.ts';
import { svg } from './svg-element.ts';
import { words } from './words.ts';

/** From these zooms on, as in the layer files. */
const NEAR = 8;
const WORDS_FROM = 11;
const ENDS_FROM = 7;
const BUNDLED_ENDS_FROM = 10.6;

type Marks = GeoJSON.Feature<GeoJSON.Point, MarkProperties>[];

/** What is drawn over the base map, in px of the screen, from the ground up. */
export function drawRecords(drawing: Drawing): SVGElement[] {
  const { state, store, view } = drawing;
  const isOn = (layer: DataLayer, from = 0) => view.zoom >= from && !state.hidden.has(layer);
  const features = (source: string, layer: DataLayer, from: number) =>
    isOn(layer, from) ? store.get(source).features : [];
  const marks = (source: string, layer: DataLayer, from: number) => features(source, layer, from) as Marks; // as data-layers.ts puts them
  const under = (source: string, layer: DataLayer, from: number) =>
    drawMarks(drawing, marks(source, layer, from), { crowd: 'apart', under: true });
  const parks = marks(PARKS, 'parks', 0).filter(
    ({ properties }) => view.zoom >= SUB_PARKS_FROM || !(properties as unknown as ParkProps).child, // of this source
  );
  return [
    ...features(GRIDS, 'grids', NEAR).map((feature) => grid(drawing, feature)),
    ...gridWords(drawing, features(GRIDS, 'grids', GRID_WORDS_FROM)),
    ...store.get(RINGS).features.map((feature) => ring(drawing, feature)),
    ...(isOn('stationRings') ? drawStationRings(drawing) : []),
    ...features(CLUSTERS, 'clusters', SINGLE_FROM).map((feature) => clusterLine(drawing, feature)),
    ...features(ROUTES, 'stops', NEAR).map((feature) => route(drawing, feature)),
    ...(isOn('pairings') ? drawPairings(drawing) : []),
    ...under(PAIRING_ENDS, 'pairings', areBundled(drawing) ? BUNDLED_ENDS_FROM : ENDS_FROM),
    ...under(ENTERPRISES, 'enterprises', NEAR),
    ...under(VILLAGES, 'villages', NEAR),
    ...under(ORGANISATIONS, 'organisations', NEAR),
    ...features(ORGANISATIONS, 'organisations', WORDS_FROM).map((feature) => setting(drawing, feature)),
    ...(isOn('chains', CHAINS_FROM) ? drawChains(drawing) : []),
    ...drawMarks(drawing, parks.reverse(), { crowd: 'apart' }),
    ...parks.flatMap((feature) => parkWords(drawing, feature)),
    ...(isOn('gaps') ? drawGaps(drawing) : []),
    ...drawMarks(drawing, marks(STOPS, 'stops', NEAR), { crowd: 'apart' }),
    ...nextFirst(features(STOPS, 'stops', STOP_TIMES_FROM)).flatMap((feature) => stopWords(drawing, feature)),
    ...drawMarks(drawing, marks(SITES, 'sites', 0), { crowd: view.zoom < SINGLE_FROM ? 'gathered' : 'stacked' }),
    ...(isOn('contacts', CONTACTS_FROM) ? drawContacts(drawing) : []),
    ...features(VERIFY, 'verify', SINGLE_FROM).map((feature) => sign(drawing, feature)),
  ];
}

function grid(drawing: Drawing, feature: GeoJSON.Feature): SVGElement {
  const { id } = feature.properties as RecordProps; // as features/grids.ts writes it
  const chosen = id === drawing.marking.selected;
  const { service } = drawing.palette;
  return shape(drawing, feature, {
    ...{ fill: service, 'fill-opacity': chosen ? 0.14 : 0.03, stroke: service, width: chosen ? 2 : 1 },
    ...{ 'stroke-dasharray': '4 3', 'data-id': id },
  });
}

function ring(drawing: Drawing, feature: GeoJSON.Feature): SVGElement {
  const { palette, state, at } = drawing;
  const { geometry } = feature;
  if (geometry.type === 'Point') {
    const { x, y } = at(geometry.coordinates);
    const { label } = feature.properties as CircleProps; // as features/circles.ts writes it
    const size = 12 * state.config.scale.text;
    return words(label, x, y - size, palette, { size, fill: palette.service });
  }
  const look = { fill: palette.service, 'fill-opacity': 0.06, stroke: palette.service, width: 1.5 };
  return shape(drawing, feature, { ...look, 'pointer-events': 'none' });
}

/** 1+20+N: ochre spokes from the hub and the ring that holds the 特色阵地. */
function clusterLine(drawing: Drawing, feature: GeoJSON.Feature): SVGElement {
  const { illustrative, level, part } = feature.properties as ClusterLineProps; // as features/clusters.ts writes it
  return shape(drawing, feature, {
    ...{ fill: 'none', stroke: drawing.palette.featured, width: part === 'ring' ? 1 : 0.9 },
    'stroke-opacity': part === 'ring' ? 0.75 : level === 'FEATURED' ? 0.6 : 0.35,
    ...{ 'stroke-dasharray': illustrative ? '5 4' : undefined, 'pointer-events': 'none' },
  });
}

/** An order of stops and not a road. */
function route(drawing: Drawing, feature: GeoJSON.Feature): SVGElement {
  return shape(drawing, feature, {
    ...{ fill: 'none', stroke: drawing.palette.featured, width: 1.5, 'stroke-opacity': 0.7 },
    ...{ 'stroke-dasharray': '0 4.5', 'stroke-linecap': 'round', 'pointer-events': 'none' },
  });
}

/** First letter of the 设置类别 beside the mark of a 党组织. */
function setting({ at, palette, state }: Drawing, { geometry, properties }: GeoJSON.Feature): SVGElement {
  const { x, y } = at((geometry as GeoJSON.Point).coordinates); // as features/organisations.ts writes them
  const { setting: letter, reach } = properties as OrganisationProps; // likewise
  const { mark, text } = state.config.scale;
  const lettering = { size: 12 * text, anchor: 'start', fill: palette.enterprise, semibold: true } as const;
  return words(letter, x + reach * mark + 3, y, palette, lettering);
}

/** 核实状态 at the lower shoulder of a position. */
function sign({ at, palette, state }: Drawing, { geometry, properties }: GeoJSON.Feature): SVGElement {
  const { x, y } = at((geometry as GeoJSON.Point).coordinates); // as features/verify.ts writes them
  const { state: verify } = properties as VerifyProps; // likewise
  const { mark } = state.config.scale;
  return svg(
    'g',
    {
      transform: `translate(${(x + 11 * mark).toFixed(1)} ${(y + 11 * mark).toFixed(1)}) scale(${mark})`,
      'pointer-events': 'none',
    },
    svg('circle', { r: 7.5, fill: signColour(verify, palette), stroke: palette.casing, 'stroke-width': 1.5 }),
    svg(
      'text',
      { y: 4.3, 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: palette.casing },
      verifySigns[verify],
    ),
  );
}

function signColour(state: VerifyProps['state'], palette: Palette): string {
  if (state === 'VERIFIED') return palette.ok;
  return state === 'UNVERIFIED' ? palette.suspended : palette.attention;
}
