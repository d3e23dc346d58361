import type { Position } from 'geojson';
import { meshArcs } from 'topojson-client';
import type { MultiLineString, Objects, Topology } from 'topojson-specification';
import { appendArc } from './append.ts';
import type { Border, BorderKind } from './format.ts';
import { grouped } from './grouped.ts';
import { landBorder } from './land-border.ts';
import { cityUnitOf, provinceOf } from './region-code.ts';
import type { SourceRegions } from './regions.ts';
import type { BasemapSource, SourceLine } from './source.ts';
import { arcIndex, type Tiling } from './tiling.ts';

/** Lines that a tiling is cut with and that tell what its outline is; the rest of the outline is coast. */
export function outlineLines(
  { undefinedBorder }: Pick<BasemapSource, 'undefinedBorder'>,
  { country }: Pick<SourceRegions, 'country'>,
): Record<string, Position[][]> {
  const border = landBorder(country);
  return { NATIONAL: border.length > 0 ? [border] : [], UNDEFINED: undefinedBorder };
}

const SAR_PROVINCES = new Set(['810000', '820000']);

/** Every border of a tiling once, grouped by what it is and which provinces it touches, in a stable order. */
export function bordersOf(tiling: Tiling): Border[] {
  const outline = outlineKinds(tiling);
  const borders = [...usersByArc(tiling)]
    .filter(([arc]) => !tiling.slivers.has(arc))
    .map(([arc, codes]) => ({
      arc,
      kind: codes.length > 1 ? kindBetween(codes) : (outline.get(arc) ?? 'COAST'),
      provinces: [...new Set(codes.map(provinceOf))].sort(),
    }));
  return [...grouped(borders, ({ kind, provinces }) => `${kind} ${provinces}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) =>
      group.slice(0, 1).map(({ kind, provinces }) => ({
        ...stitched(
          tiling.topology,
          group.map(({ arc }) => arc),
        ),
        properties: { kind, provinces },
      })),
    );
}

/** Which tiles lie along each arc: one on the outline, two inside. */
function usersByArc({ tiles }: Tiling): Map<number, string[]> {
  const users = new Map<number, string[]>();
  for (const tile of tiles)
    for (const reference of tile.arcs.flat(2)) {
      const arc = arcIndex(reference);
      const codes = users.get(arc);
      const code = tile.properties?.code ?? '';
      if (codes) codes.push(code);
      else users.set(arc, [code]);
    }
  return users;
}

function outlineKinds({ lines }: Tiling): Map<number, BorderKind> {
  const kinds = new Map<number, BorderKind>();
  // 未定国界 lies on the land border and comes last to win.
  for (const kind of ['NATIONAL', 'UNDEFINED'] as const)
    for (const reference of lines[kind]?.arcs.flat() ?? []) kinds.set(arcIndex(reference), kind);
  return kinds;
}

function kindBetween(codes: string[]): BorderKind {
  const provinces = new Set(codes.map(provinceOf));
  if (provinces.size > 1) return [...provinces].some((code) => SAR_PROVINCES.has(code)) ? 'SAR' : 'PROVINCE';
  return new Set(codes.map(cityUnitOf)).size > 1 ? 'CITY' : 'COUNTY';
}

/** Joins arcs end to end, so that line joins and dashes run on. */
function stitched(topology: Topology, arcs: number[]): MultiLineString {
  return {
    type: 'MultiLineString',
    arcs: meshArcs(topology, { type: 'MultiLineString', arcs: arcs.map((arc) => [arc]) }).arcs,
  };
}

/** Lines apart from the tiles, with every point of the source: they are few, and shown at every zoom. */
export function appendBorders(topology: Topology<Objects>, lines: SourceLine[]): Border[] {
  return [...grouped(lines, ({ kind, provinces }) => `${kind} ${provinces}`).values()].flatMap((group) =>
    group.slice(0, 1).map(({ kind, provinces }) => ({
      type: 'MultiLineString',
      arcs: group.map(({ line }) => [appendArc(topology, line)]),
      properties: { kind, provinces },
    })),
  );
}
