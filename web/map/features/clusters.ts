import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import { collection, type Located, located, type RecordProps } from './collection.ts';

export type ClusterLineProps = RecordProps & {
  part: 'spoke' | 'ring';
  /** Level of the member a spoke leads to. */
  level: Site['level'];
};

type Line = GeoJSON.Feature<GeoJSON.LineString, ClusterLineProps>;

/**
 * 1+20+N as hub, ring and members: a spoke from the centre to every member, a ring that holds the 特色阵地. Where no centre has a
 * place the ring is drawn all the same, around the middle of what is there and without spokes: the gap is seen.
 */
export function clusterFeatures(
  clusters: readonly ClusterDetail[],
): GeoJSON.FeatureCollection<GeoJSON.LineString, ClusterLineProps> {
  return collection(clusters.flatMap(linesOf));
}

function linesOf({ id, name, members }: ClusterDetail): Line[] {
  const shown = located(members);
  const hub = shown.find((member) => member.level === 'CENTER');
  if (!hub) return ringWithoutHub({ id, name }, shown);
  const others = shown.filter((member) => member !== hub && !isSamePlace(member.point, hub.point));
  const spokes = others.map((member) =>
    line({ id, name, part: 'spoke', level: member.level, illustrative: member.isIllustrative }, [
      [hub.point.lng, hub.point.lat],
      [member.point.lng, member.point.lat],
    ]),
  );
  const featured = others.filter((member) => member.level === 'FEATURED');
  if (featured.length === 0) return spokes;
  const illustrative = featured.every((member) => member.isIllustrative);
  return [
    ...spokes,
    line(
      { id, name, part: 'ring', level: 'FEATURED', illustrative },
      ring(
        hub.point,
        featured.map((m) => m.point),
      ),
    ),
  ];
}

function ringWithoutHub(cluster: Pick<ClusterDetail, 'id' | 'name'>, members: readonly Placed[]): Line[] {
  const featured = members.filter(({ level }) => level === 'FEATURED');
  const around = new Set(featured.map(({ point }) => `${point.lng},${point.lat}`));
  if (around.size < 2) return [];
  const mean = (of: (point: Point) => number) =>
    featured.reduce((sum, { point }) => sum + of(point), 0) / featured.length;
  const middle = { lng: mean(({ lng }) => lng), lat: mean(({ lat }) => lat) };
  const illustrative = featured.every(({ isIllustrative }) => isIllustrative);
  const properties = { ...cluster, part: 'ring', level: 'FEATURED', illustrative } as const;
  return [
    line(
      properties,
      ring(
        middle,
        featured.map(({ point }) => point),
      ),
    ),
  ];
}

type Placed = Located<Site>;

function line(properties: ClusterLineProps, coordinates: [number, number][]): Line {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}

function isSamePlace(a: Point, b: Point): boolean {
  return a.lng === b.lng && a.lat === b.lat;
}

const STEPS = 120;

/** A circle on the ground around the hub, through the furthest of the points; flat geometry is exact enough for a park. */
function ring(hub: Pick<Point, 'lng' | 'lat'>, points: readonly Point[]): [number, number][] {
  const narrowing = Math.cos((hub.lat * Math.PI) / 180);
  const radius = Math.max(...points.map(({ lng, lat }) => Math.hypot((lng - hub.lng) * narrowing, lat - hub.lat)));
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const angle = (step * 2 * Math.PI) / STEPS;
    return [hub.lng + (radius * Math.cos(angle)) / narrowing, hub.lat + radius * Math.sin(angle)];
  });
}
