import type { Pairing, Party } from '#core/schemas/pairing.ts';
import type { PairingType } from '#core/terms/pairing.ts';
import { collection, type Located } from './collection.ts';
import { drawnPairings } from './pairings.ts';

/** Where lines are gathered: at their counties when the map is far away, at their towns when it is nearer. */
export type BundleLevel = 'county' | 'town';

export type BundleProps = {
  part: 'line' | 'node';
  level: BundleLevel;
  /** Kind of most of the pairings, which colours the bundle. */
  type: PairingType;
  illustrative: boolean;
  /** Pairings between the two places, or of one place within itself. */
  count: number;
  /** At a node: pairings that touch the place at all. */
  touching: number;
  /** Name of the place, or of both. */
  name: string;
};

type Spot = { key: string; name: string; lng: number; lat: number; parties: Set<string> };
type Bundle = { a: Spot; b: Spot; pairings: Pairing[] };

/** Fewer lines than this are drawn one by one at every zoom. */
export const BUNDLE_FROM = 60;
/** Degrees of the cells that stand in for towns where the town of a party is not known. */
const CELL = 0.06;

/**
 * Pairings gathered between places: one line for all between two places, a disc for those within one. A place lies in the
 * middle of its parties; every pairing that is drawn is in exactly one line or disc of each level.
 */
export function pairingBundles(
  pairings: readonly Pairing[],
): GeoJSON.FeatureCollection<GeoJSON.LineString | GeoJSON.Point, BundleProps> {
  return collection<GeoJSON.LineString | GeoJSON.Point, BundleProps>(
    (['county', 'town'] as const).flatMap((level) => featuresOf(pairings, level)),
  );
}

function featuresOf(pairings: readonly Pairing[], level: BundleLevel) {
  const spots = new Map<string, Spot>();
  const bundles = new Map<string, Bundle>();
  const touching = new Map<string, number>();
  const spotOf = (party: Located<Party>) => {
    const key = keyOf(party, level);
    const spot = spots.get(key) ?? { key, name: nameOf(party, level), lng: 0, lat: 0, parties: new Set<string>() };
    spots.set(key, spot);
    if (!spot.parties.has(party.id)) {
      const known = spot.parties.size;
      spot.lng = (spot.lng * known + party.point.lng) / (known + 1);
      spot.lat = (spot.lat * known + party.point.lat) / (known + 1);
      spot.parties.add(party.id);
    }
    return spot;
  };
  for (const pairing of drawnPairings(pairings)) {
    const [a, b] = [spotOf(pairing.a), spotOf(pairing.b)].sort((x, y) => (x.key < y.key ? -1 : 1));
    if (!a || !b) continue;
    const key = `${a.key}|${b.key}`;
    const bundle = bundles.get(key) ?? { a, b, pairings: [] };
    bundle.pairings.push(pairing);
    bundles.set(key, bundle);
    for (const spot of new Set([a, b])) touching.set(spot.key, (touching.get(spot.key) ?? 0) + 1);
  }
  const lines = [...bundles.values()].filter(({ a, b }) => a !== b).map((bundle) => lineOf(bundle, level));
  return [...lines, ...[...spots.values()].map(nodeOf)];

  function nodeOf(spot: Spot): GeoJSON.Feature<GeoJSON.Point, BundleProps> {
    const within = bundles.get(`${spot.key}|${spot.key}`)?.pairings ?? [];
    const some = within.length > 0 ? within : [...bundles.values()].filter(touches(spot)).flatMap((it) => it.pairings);
    return {
      type: 'Feature',
      properties: {
        part: 'node',
        level,
        ...common(some),
        count: within.length,
        touching: touching.get(spot.key) ?? 0,
        name: spot.name,
      },
      geometry: { type: 'Point', coordinates: [spot.lng, spot.lat] },
    };
  }
}

const touches = (spot: Spot) => (bundle: Bundle) => bundle.a === spot || bundle.b === spot;

function lineOf({ a, b, pairings }: Bundle, level: BundleLevel): GeoJSON.Feature<GeoJSON.LineString, BundleProps> {
  return {
    type: 'Feature',
    properties: {
      part: 'line',
      level,
      ...common(pairings),
      count: pairings.length,
      touching: pairings.length,
      name: [a.name, b.name].filter(Boolean).join(' — '),
    },
    geometry: {
      type: 'LineString',
      coordinates: [
        [a.lng, a.lat],
        [b.lng, b.lat],
      ],
    },
  };
}

function common(pairings: readonly Pairing[]): Pick<BundleProps, 'type' | 'illustrative'> {
  const counts = new Map<PairingType, number>();
  for (const { type } of pairings) counts.set(type, (counts.get(type) ?? 0) + 1);
  const [first] = [...counts].sort(([, x], [, y]) => y - x);
  return {
    type: first?.[0] ?? 'ENTERPRISE_VILLAGE',
    illustrative: pairings.every(({ isIllustrative }) => isIllustrative),
  };
}

function keyOf({ place, point }: Located<Party>, level: BundleLevel): string {
  const county = place?.code.slice(0, 6);
  if (level === 'county') return county ?? cell(point, 1);
  return place !== null && place.code.length > 6 ? place.code : `${county ?? ''} ${cell(point, CELL)}`;
}

function nameOf({ place }: Located<Party>, level: BundleLevel): string {
  return level === 'town' && place !== null && place.code.length > 6 ? place.name : '';
}

function cell({ lng, lat }: { lng: number; lat: number }, size: number): string {
  return `${Math.floor(lng / size)},${Math.floor(lat / size)}`;
}
