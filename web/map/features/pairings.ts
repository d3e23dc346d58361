import { RECENT_DAYS } from '#core/recent.ts';
import type { Pairing, Party } from '#core/schemas/pairing.ts';
import { collection, type Located, type RecordProps } from './collection.ts';
import { type SmallProps, smallFeatures } from './small-marks.ts';

export type PairingProps = RecordProps & {
  type: Pairing['type'];
  a: string;
  b: string;
  /** Something was done together within the last {@link RECENT_DAYS} days. */
  recent: boolean;
};

/** Lines of the pairings in force whose two points are known; a mutual bond, so it has no direction. */
export function pairingFeatures(
  pairings: readonly Pairing[],
  today: string,
): GeoJSON.FeatureCollection<GeoJSON.LineString, PairingProps> {
  const since = daysBefore(today, RECENT_DAYS);
  return collection(
    drawnPairings(pairings).map(({ id, a, b, type, localTerm, lastActivityOn, isIllustrative }) => ({
      type: 'Feature',
      properties: {
        id,
        name: `${localTerm}：${a.name} — ${b.name}`,
        illustrative: isIllustrative,
        type,
        a: a.id,
        b: b.id,
        recent: lastActivityOn !== null && lastActivityOn >= since,
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
  for (const { a, b, isIllustrative } of drawnPairings(pairings)) {
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

/** `2026-11-20` less a number of days. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

type Drawn = Pairing & { a: Located<Party>; b: Located<Party> };

export function drawnPairings(pairings: readonly Pairing[]): Drawn[] {
  return pairings.filter(
    (pairing): pairing is Drawn => pairing.status === 'ACTIVE' && pairing.a.point !== null && pairing.b.point !== null,
  );
}
