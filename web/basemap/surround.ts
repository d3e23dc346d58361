import type { MultiPolygon, Position } from 'geojson';
import { interiorPoint } from './interior-point.ts';
import { isInside, type Rings, ringArea } from './rings.ts';
import type { Country } from './source.ts';
import { merge, partsOf, simplifyTiling, tile } from './tiling.ts';

/** Bends and islands smaller than this (km²) are left out: the land around is only there to be recognised. */
const SURROUND_KM2 = 40;
const ISLAND_KM2 = 100;
const GRID = { scale: [0.01, 0.01], translate: [-180, -90] } satisfies Parameters<typeof simplifyTiling>[2];

/** Mouths of 鸭绿江 and 北仑河, just on the far side: here the coast of the country begins and ends. */
const COAST_FROM: Position = [124.4, 39.8];
const COAST_TO: Position = [108.0, 21.5];
/** A way between them that stays inside the country; the country is drawn over it. */
const INLAND: Position[] = [
  [123.4, 41.8],
  [119.5, 42],
  [114.5, 38],
  [111, 27],
  [107.6, 23],
];
/** A point on the coast between the mouths (east of 上海), to know that stretch from the rest of the continent's. */
const EAST_OF_THE_COAST = 121;

/**
 * The land around the country, without borders and without the country's own coast, which the finer layers draw. At
 * the land border it runs under the country, so that the two outlines need not meet: the source is coarse there, and
 * the map says nothing about borders between other countries.
 */
export function surroundingLand(world: Country[]): MultiPolygon {
  const shown = world.filter(({ code, parts }) => code !== 'ATA' && !isAmerican(parts));
  const raw = tile(shown, {});
  const simple = simplifyTiling(raw, SURROUND_KM2, GRID);
  const land = partsOf(simple.topology, merge(simple, simple.tiles));
  const ownIslands = (world.find(({ code }) => code === 'CHN')?.parts ?? [])
    .filter((part) => !isContinent(part))
    .map((part) => interiorPoint([part]));
  const parts = land
    .filter(([outline]) => ringArea(outline) > ISLAND_KM2)
    .filter((part) => !ownIslands.some((inner) => isInside(inner, part)))
    .map(([outline = []]) => [isContinent([outline]) ? withoutOwnCoast(outline) : outline]);
  return { type: 'MultiPolygon', coordinates: parts };
}

function isAmerican(parts: Rings[]): boolean {
  return parts.every(([outline]) => (outline?.[0]?.[0] ?? 0) < -25);
}

function isContinent([outline]: Rings): boolean {
  return ringArea(outline) > 3_000_000;
}

/** Leaves outlines alone that have no vertex near both mouths (Africa, Australia). */
function withoutOwnCoast(outline: Position[]): Position[] {
  const from = nearest(outline, COAST_FROM);
  const to = nearest(outline, COAST_TO);
  if (from < 0 || to < 0) return outline;
  const open = outline.slice(0, -1);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const between = open.slice(first, last + 1);
  const around = [...open.slice(last), ...open.slice(0, first + 1)];
  const rest = isOwnCoast(between) ? around : between;
  const start = rest[0] ?? [];
  // The inland way leads from the end of what stays back to its start.
  const inland = distance2(rest.at(-1), COAST_FROM) < distance2(rest.at(-1), COAST_TO) ? INLAND : INLAND.toReversed();
  return [...rest, ...inland, start];
}

function isOwnCoast(way: Position[]): boolean {
  return (
    way.every(([lng = 0, lat = 0]) => lng > 105 && lng < 126 && lat > 19 && lat < 42) &&
    way.some(([lng = 0]) => lng > EAST_OF_THE_COAST)
  );
}

function nearest(ring: Position[], target: Position): number {
  let best = -1;
  // Within about two degrees; farther away is another shore.
  let within = 4;
  ring.forEach((point, i) => {
    const away = distance2(point, target);
    if (away < within) [best, within] = [i, away];
  });
  return best;
}

function distance2([ax = 0, ay = 0]: Position = [], [bx = 0, by = 0]: Position): number {
  return (ax - bx) ** 2 + (ay - by) ** 2;
}
