import fc from 'fast-check';
import { isInShiftedArea } from '#core/geo/shifted-area.ts';
import type { CoordSystem } from '#core/terms/place.ts';

export const SYSTEMS: readonly CoordSystem[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];

/** WGS84 points in China. */
export const inChina = fc
  .tuple(fc.double({ min: 73.5, max: 135, noNaN: true }), fc.double({ min: 3.5, max: 53.5, noNaN: true }))
  .filter((point) => isInShiftedArea(point));

/** The same, 5 km and more from the edge of the area in which GCJ-02 is shifted: a misread value stays in it. */
export const wellInChina = inChina.filter(([lng, lat]) =>
  [-0.05, 0.05].every((d) => isInShiftedArea([lng + d, lat]) && isInShiftedArea([lng, lat + d])),
);

/** reference.md 4.1: longitude first, the same place in the three datums. */
export const VECTORS = [
  { WGS84: [121.5272106, 31.1774276], GCJ02: [121.5315419, 31.175304], BD09: [121.5380157, 31.1813286] },
  { WGS84: [112.9572, 38.4735], GCJ02: [112.9637109, 38.4739775], BD09: [112.9702741, 38.4797502] },
  { WGS84: [112.7082, 37.6977], GCJ02: [112.7146406, 37.6983484], BD09: [112.7211834, 37.7042722] },
  { WGS84: [113.3876, 33.7323], GCJ02: [113.3940272, 33.7309829], BD09: [113.4004413, 33.7373097] },
  { WGS84: [113.8526, 34.0355], GCJ02: [113.8584715, 34.0339415], BD09: [113.8649149, 34.0400842] },
  { WGS84: [117.1362, 31.8333], GCJ02: [117.1418111, 31.8314435], BD09: [117.1482907, 31.8375949] },
] as const;
