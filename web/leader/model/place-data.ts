import type { Bbox } from '#core/geo/lng-lat.ts';
import type { Point } from '#core/schemas/common.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { ParkDetail } from '#core/schemas/park.ts';
import type { RegionSummary, Share } from '#core/schemas/region.ts';
import { sharePercent } from '#core/stats/share.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { RegionLevel } from '#core/terms/region.ts';
import type { Place } from '../paths.ts';

/** A live count and the API paths whose lists together hold exactly the registered records. Empty: the list is not public. */
export type PlaceCount = { metric: Metric; registered: number; illustrative: number; lists: readonly string[] };

/** A step of the way down to a place. */
export type Step = { name: string; place: Place };

/** All that the panel says of a place without opening anything. */
export type PlaceData = {
  place: Place;
  /** null for the three provinces, whose name is a word of the page. */
  name: string | null;
  level: RegionLevel | 'PARK' | 'GRID' | 'HOME';
  /** From the widest region down to the parent. */
  trail: readonly Step[];
  box: Bbox | null;
  /** Point of a park. */
  point: Point | null;
  /** What the API's filters take: the region, and the park where there is one. */
  scope: Scope;
  park: ParkDetail | null;
  grid: Grid | null;
  counts: readonly PlaceCount[];
  shares: readonly Share[];
  figures: readonly Figure[];
  /** ISO instant, 数据截至. */
  asOf: string;
};

export type Scope = { region: string | null; park: string | null };

/** A region's counts as the panel keeps them. */
export function countsOf(summary: Pick<RegionSummary, 'counts'>): PlaceCount[] {
  return summary.counts.map(({ metric, registered, illustrative, list }) => ({
    metric,
    registered,
    illustrative,
    lists: list === null ? [] : [list],
  }));
}

/**
 * Counts of records of regions that do not overlap, added up; the lists stand one after the other. Published figures are
 * never added.
 */
export function addCounts(all: readonly (readonly PlaceCount[])[]): PlaceCount[] {
  const sums = new Map<Metric, PlaceCount>();
  for (const { metric, registered, illustrative, lists } of all.flat()) {
    const sum = sums.get(metric);
    sums.set(metric, {
      metric,
      registered: registered + (sum?.registered ?? 0),
      illustrative: illustrative + (sum?.illustrative ?? 0),
      lists: [...(sum?.lists ?? []), ...lists],
    });
  }
  return [...sums.values()];
}

/** Shares of regions that do not overlap: numerators and denominators added, then divided. */
export function addShares(all: readonly (readonly Share[])[]): Share[] {
  const sums = new Map<Share['code'], Share>();
  for (const share of all.flat()) {
    const sum = sums.get(share.code);
    sums.set(share.code, {
      code: share.code,
      registered: added(share.registered, sum?.registered),
      illustrative: added(share.illustrative, sum?.illustrative),
    });
  }
  return [...sums.values()];
}

type Parts = Share['registered'];

function added(a: Parts, b: Parts | undefined): Parts {
  const numerator = a.numerator + (b?.numerator ?? 0);
  const denominator = a.denominator + (b?.denominator ?? 0);
  return { numerator, denominator, percent: sharePercent(numerator, denominator) };
}

/** The box around boxes; null where there is none. */
export function boxAround(boxes: readonly (Bbox | null)[]): Bbox | null {
  const known = boxes.filter((box) => box !== null);
  if (known.length === 0) return null;
  return [
    Math.min(...known.map(([west]) => west)),
    Math.min(...known.map(([, south]) => south)),
    Math.max(...known.map(([, , east]) => east)),
    Math.max(...known.map(([, , , north]) => north)),
  ];
}

/** Figures that speak of the place itself, not of a park or region inside it. */
export function ownFigures(data: Pick<PlaceData, 'place' | 'figures'>): Figure[] {
  const { place } = data;
  return data.figures.filter((figure) => {
    if (place.kind === 'park') return figure.park?.id === place.id;
    return place.kind === 'region' && figure.regionCode === place.code && figure.park === null;
  });
}

/** Shares of the place itself that documents published with what is divided by what. */
export function publishedShares(data: Pick<PlaceData, 'place' | 'figures'>): Figure[] {
  return ownFigures(data).filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
}

/** Document figures that a past day already knows: each appears with the year, month or day it speaks of. */
export function figuresBy<F extends Pick<Figure, 'asOf'>>(figures: readonly F[], date: string | null): F[] {
  return figures.filter(({ asOf }) => date === null || asOf <= date.slice(0, asOf.length));
}
