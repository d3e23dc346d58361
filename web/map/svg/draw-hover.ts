import type { MarkProps, RecordProps } from '../features/collection.ts';
import type { PairingProps } from '../features/pairings.ts';
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
/** More names than this would cover what they name. */
const MOST_PARTNERS = 8;

/**
 * Ring, name and partners of the record that the pointer is on, ring and name of each where it is on several; a help only, the
 * list beside the map says it all.
 */
export function drawHover(drawing: Drawing, ids: readonly string[]): SVGElement[] {
  const [id = '', ...others] = ids;
  if (others.length > 0) return ids.slice(0, MOST_PARTNERS).flatMap((each) => named(drawing, each, true));
  const lines = drawing.store.get(PAIRINGS).features as GeoJSON.Feature<GeoJSON.LineString, PairingProps>[]; // as data-layers.ts puts them
  const partners = lines.flatMap(({ properties: { a, b } }) => (a === id ? [b] : b === id ? [a] : []));
  return [
    ...drawLit(drawing, id),
    ...named(drawing, id, true),
    ...[...new Set(partners)].slice(0, MOST_PARTNERS).flatMap((partner) => named(drawing, partner, false)),
  ];
}

function named({ at, marking, palette, state, store }: Drawing, id: string, ringed: boolean): SVGElement[] {
  // spread out, it stands elsewhere and with its name already
  if (marking.fanned.includes(id)) return [];
  for (const source of POINT_SOURCES) {
    const features = store.get(source).features as GeoJSON.Feature<GeoJSON.Point, MarkProps>[]; // as data-layers.ts puts them
    const found = features.find(({ properties }) => properties.id === id);
    if (!found) continue;
    const { name, illustrative, reach = REACH } = found.properties as Partial<MarkProps> & RecordProps; // not all have a mark
    const { x, y } = at(found.geometry.coordinates);
    const size = 14 * state.config.scale.text;
    const text = nameOnMap(name, illustrative, state.texts.example);
    return [
      ...(ringed ? [svg('g', { transform: `translate(${x} ${y})` }, chosenRing(reach, palette, 0.5))] : []),
      words(text, x, y - size * 1.9, palette, { size, semibold: true }),
    ];
  }
  return [];
}
