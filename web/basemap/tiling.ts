import type { FeatureCollection, MultiPolygon as GeoMultiPolygon, Geometry, Position } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology as buildTopology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { MultiLineString, MultiPolygon, Objects, Topology, Transform } from 'topojson-specification';
import { ringArea } from './rings.ts';
import type { Tile } from './source.ts';

/** A tile in a topology: arc numbers instead of coordinates. */
export type TileArcs = MultiPolygon<{ code: string }>;

/** A gap-free cover of the country by tiles whose common borders are common arcs, with lines that lie on the same arcs. */
export interface Tiling {
  topology: Topology<Objects>;
  tiles: TileArcs[];
  lines: Record<string, MultiLineString>;
  /** Arcs around gaps that are slips of the source's pen, not land left out: no border runs there. */
  slivers: Set<number>;
}

/** Gaps between tiles that are smaller than this (km²) are slivers. */
const SLIVER_KM2 = 0.1;

/** Finds the common arcs. Lines cut the arcs at their ends, so that each arc is on a line as a whole or not at all. */
export function tile(tiles: Tile[], lines: Record<string, Position[][]>): Tiling {
  const cover: FeatureCollection<GeoMultiPolygon> = {
    type: 'FeatureCollection',
    features: tiles.map(({ code, parts }) => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'MultiPolygon', coordinates: parts },
    })),
  };
  const lineGeometries = Object.entries(lines).map(
    ([name, coordinates]) => [name, { type: 'MultiLineString', coordinates } satisfies Geometry] as const,
  );
  const topology = buildTopology({ cover, ...Object.fromEntries(lineGeometries) });
  // Its type says only that objects have some geometry; they have those given above.
  const { cover: covering, ...others } = topology.objects as unknown as Record<string, MultiLineString> & {
    cover: { geometries: TileArcs[] };
  };
  const tiling = { topology: topology as Topology<Objects>, tiles: covering.geometries, lines: others };
  return { ...tiling, slivers: sliverArcs(tiling) };
}

/**
 * Cuts off bends smaller than `minKm2` and puts all points on the grid. Arcs are shared, so tiles still fit together
 * afterwards. Islands keep four points, so that of 南海诸岛 only islets smaller than the grid can vanish.
 */
export function simplifyTiling(tiling: Tiling, minKm2: number, grid: Transform): Tiling {
  const weighted = presimplify(tiling.topology, triangleKm2);
  // presimplify adds the weight as a third number to every point.
  const arcs = weighted.arcs as [number, number, number][][];
  for (const arc of arcs) if (isRing(arc)) keepHeaviest(arc, 3);
  const topology = quantize(simplify(weighted, minKm2), grid);
  // Arcs keep their numbers, so lines and slivers stay valid.
  return { ...tiling, topology, tiles: tiling.tiles.map((area) => withoutFlatRings(topology, area)) };
}

/** Merges tiles into one area along their common arcs, slivers filled. */
export function merge({ topology, slivers }: Tiling, tiles: TileArcs[]): MultiPolygon {
  const merged = mergeArcs(topology, tiles);
  const isSliver = (hole: number[]) => hole.every((arc) => slivers.has(arcIndex(arc)));
  const arcs = merged.arcs.map(([outline = [], ...holes]) => [outline, ...holes.filter((hole) => !isSliver(hole))]);
  return { type: 'MultiPolygon', arcs };
}

/** The coordinates of an area, degrees. */
export function partsOf(topology: Topology, area: MultiPolygon): Position[][][] {
  const { geometry } = feature(topology, area);
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** Arc references count from ~0 downwards where the arc runs backwards. */
export function arcIndex(reference: number): number {
  return reference < 0 ? ~reference : reference;
}

function sliverArcs({ topology, tiles }: Pick<Tiling, 'topology' | 'tiles'>): Set<number> {
  const gaps = mergeArcs(topology, tiles).arcs.flatMap((part) => part.slice(1));
  return new Set(gaps.filter((gap) => areaOf(topology, gap) < SLIVER_KM2).flatMap((gap) => gap.map(arcIndex)));
}

function withoutFlatRings(topology: Topology, area: TileArcs): TileArcs {
  const arcs = area.arcs
    .map((part) => part.filter((ring) => areaOf(topology, ring) > 0))
    // A part without its outline is nothing, whatever holes it had.
    .filter((part, i) => part[0] !== undefined && part[0] === area.arcs[i]?.[0]);
  return { ...area, arcs };
}

function areaOf(topology: Topology, ring: number[]): number {
  const { geometry } = feature(topology, { type: 'Polygon', arcs: [ring] });
  return geometry.type === 'Polygon' ? ringArea(geometry.coordinates[0]) : 0;
}

function isRing(arc: [number, number, number][]): boolean {
  const [first, last] = [arc[0], arc.at(-1)];
  return arc.length > 3 && first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}

function keepHeaviest(arc: [number, number, number][], count: number): void {
  const inner = arc.slice(1, -1).sort((a, b) => b[2] - a[2]);
  for (const point of inner.slice(0, count)) point[2] = Number.POSITIVE_INFINITY;
}

const KM_PER_DEGREE = 111.32;

/** Weight of a point: area in km² of the bend it makes with its neighbours. */
function triangleKm2([[ax, ay], [bx, by], [cx, cy]]: [[number, number], [number, number], [number, number]]): number {
  const degrees2 = Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2;
  return degrees2 * KM_PER_DEGREE ** 2 * Math.cos((by * Math.PI) / 180);
}
