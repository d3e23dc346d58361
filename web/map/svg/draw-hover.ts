import type { MarkProps, RecordProps } from '../features/collection.ts';
import type { PairingProps } from '../features/pairings.ts';
import { isBelow, MOST_PARTNERS, type NameAt, namedWith, partnersOf } from '../features/partners.ts';
import { nameOnMap } from '../features/record-labels.ts';
import { CHAIN_ENDS } from '../layers/chains.ts';
import { CONTACTS } from '../layers/contact-points.ts';
import { GAPS } from '../layers/gaps.ts';
import { ORGANISATIONS } from '../layers/organisations.ts';
import { PAIRING_ENDS, PAIRINGS } from '../layers/pairings.ts';
import { PARKS } from '../layers/parks.ts';
import { SITES } from '../layers/sites.ts';
import { ENTERPRISES, VILLAGES } from '../layers/small-marks.ts';
import { chosenRing } from './draw-mark.ts';
import { drawLit } from './draw-pairings.ts';
import type { Drawing } from './drawing.ts';
import { svg } from './svg-element.ts';
import { words } from './words.ts';

const POINT_SOURCES = [SITES, PARKS, ORGANISATIONS, ENTERPRISES, VILLAGES, PAIRING_ENDS, CHAIN_ENDS, CONTACTS, GAPS];
/** What has no mark of its own shape to say how far it reaches, px. */
const REACH = 8;
/**
 * Ring, name and partners of the record that the pointer is on, ring and name of each where it is on several; a help only, the
 * list beside the map says it all.
 */
export function drawHover(drawing: Drawing, ids: readonly string[]): SVGElement[] {
  const [id = '', ...others] = ids;
  if (others.length > 0) return ids.slice(0, MOST_PARTNERS).flatMap((each) => named(drawing, each, true));
  return [
    ...drawLit(drawing, id),
    ...named(drawing, id, true),
    ...partnersOf(id, linesOf(drawing)).flatMap((partner) => named(drawing, partner, false)),
  ];
}

/** Names that stay while a record is chosen. */
export function drawChosen(drawing: Drawing): SVGElement[] {
  const { selected } = drawing.marking;
  if (selected === null) return [];
  const names = namedWith(selected, linesOf(drawing)).flatMap((id) => placeOf(drawing, id) ?? []);
  return names.map((name) => written(drawing, name, isBelow(name, names)));
}

function linesOf({ store }: Drawing) {
  return store.get(PAIRINGS).features as GeoJSON.Feature<GeoJSON.LineString, PairingProps>[]; // as data-layers.ts puts them
}

type Place = NameAt & { reach: number };

function named(drawing: Drawing, id: string, ringed: boolean): SVGElement[] {
  const place = placeOf(drawing, id);
  if (place === null) return [];
  const { x, y } = drawing.at(place.at);
  const ring = svg('g', { transform: `translate(${x} ${y})` }, chosenRing(place.reach, drawing.palette, 0.5));
  return [...(ringed ? [ring] : []), written(drawing, place)];
}

function written({ at, palette, state }: Drawing, place: Place, below = false): SVGElement {
  const { x, y } = at(place.at);
  const size = 14 * state.config.scale.text;
  return words(place.text, x, y + size * (below ? 1.9 : -1.9), palette, { size, semibold: true });
}

function placeOf({ marking, state, store }: Drawing, id: string): Place | null {
  // spread out, it stands elsewhere and with its name already
  if (marking.fanned.includes(id)) return null;
  for (const source of POINT_SOURCES) {
    const features = store.get(source).features as GeoJSON.Feature<GeoJSON.Point, MarkProps>[]; // as data-layers.ts puts them
    const found = features.find(({ properties }) => properties.id === id);
    if (!found) continue;
    const { name, illustrative, reach = REACH } = found.properties as Partial<MarkProps> & RecordProps; // not all have a mark
    return { text: nameOnMap(name, illustrative, state.texts.example), at: found.geometry.coordinates, reach };
  }
  return null;
}
