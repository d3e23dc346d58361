import type { Pairing, Party } from '#core/schemas/pairing.ts';
import { collection, type Located, type RecordProps } from './collection.ts';
import { type SmallProps, smallFeatures } from './small-marks.ts';

export type PairingProps = RecordProps & { type: Pairing['type']; a: string; b: string };

/** Lines of the pairings in force whose two points are known; a mutual bond, so it has no direction. */
export function pairingFeatures(
  pairings: readonly Pairing[],
): GeoJSON.FeatureCollection<GeoJSON.LineString, PairingProps> {
  return collection(
    drawn(pairings).map(({ id, a, b, type, localTerm, isIllustrative }) => ({
      type: 'Feature',
      properties: {
        id,
        name: `${localTerm}：${a.name} — ${b.name}`,
        illustrative: isIllustrative,
        type,
        a: a.id,
        b: b.id,
      },
      geometry: {
        type: 'LineString',
        coordinates: [
          [a.point.lng, a.point.lat],
          [b.point.lng, b.point.lat],
        ],
      },
    })),
  );
}

/** The two ends of every line, each party once. */
export function pairingEnds(pairings: readonly Pairing[]): GeoJSON.FeatureCollection<GeoJSON.Point, SmallProps> {
  const parties = new Map<string, { party: Located<Party>; isIllustrative: boolean }>();
  for (const { a, b, isIllustrative } of drawn(pairings)) {
    for (const party of [a, b]) {
      // A real party stays real even if one of its pairings is only an example.
      const known = parties.get(party.id);
      parties.set(party.id, { party, isIllustrative: isIllustrative && (known?.isIllustrative ?? true) });
    }
  }
  const ends = [...parties.values()].map(({ party, isIllustrative }) => ({ ...party, isIllustrative }));
  const isVillage = ({ kind }: Party) => kind === 'VILLAGE' || kind === 'COMMUNITY';
  return collection([
    ...smallFeatures('village', ends.filter(isVillage)).features,
    ...smallFeatures(
      'enterprise',
      ends.filter((party) => !isVillage(party)),
    ).features,
  ]);
}

type Drawn = Pairing & { a: Located<Party>; b: Located<Party> };

function drawn(pairings: readonly Pairing[]): Drawn[] {
  return pairings.filter(
    (pairing): pairing is Drawn => pairing.status === 'ACTIVE' && pairing.a.point !== null && pairing.b.point !== null,
  );
}
