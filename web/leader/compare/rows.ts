import type { Figure } from '#core/schemas/figure.ts';
import type { Share } from '#core/schemas/region.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { ShareCode } from '#core/terms/statistics.ts';
import { publishedOf } from '../model/cards.ts';
import { ownFigures, type PlaceCount, type PlaceData } from '../model/place-data.ts';
import { placeKey } from '../paths.ts';

/**
 * A registered count of both places; counts have one unit and one definition everywhere. `difference`: first less second, null
 * where one of them has nothing registered: that is no 0.
 */
export type CountRow = { metric: Metric; of: readonly [PlaceCount, PlaceCount]; difference: number | null };

/** A share of both; `difference` in 百分点 with one decimal, null where one has nothing to divide. */
export type ShareRow = { code: ShareCode; of: readonly [Share, Share]; difference: string | null };

/** Why two figures are not subtracted. */
export type NoDifference = 'NONE' | 'ONE' | 'UNIT' | 'TIME' | 'SCOPE' | 'ROUGH';

/** What documents printed on the same thing. */
export type PublishedRow = {
  metric: Metric;
  of: readonly [Figure | null, Figure | null];
  difference: { value: string } | { why: NoDifference };
};

/** Counts of which at least one place has something, in the order of the terms; samples count only when they are shown. */
export function countRows(a: PlaceData, b: PlaceData, samples: boolean): CountRow[] {
  const speaks = ({ registered, illustrative }: PlaceCount) => registered > 0 || (samples && illustrative > 0);
  return a.counts.flatMap((one) => {
    const other = b.counts.find(({ metric }) => metric === one.metric);
    if (!other || !(speaks(one) || speaks(other))) return [];
    const isKnown = one.registered > 0 && other.registered > 0;
    const difference = isKnown ? one.registered - other.registered : null;
    return [{ metric: one.metric, of: [one, other] as const, difference }];
  });
}

/** Shares of which at least one place has a denominator. */
export function shareRows(a: PlaceData, b: PlaceData): ShareRow[] {
  return a.shares.flatMap((one) => {
    const other = b.shares.find(({ code }) => code === one.code);
    if (!other || one.registered.denominator + other.registered.denominator === 0) return [];
    const [x, y] = [one.registered.percent, other.registered.percent];
    const difference = x === null || y === null ? null : signed(Number(x) - Number(y), 1);
    return [{ code: one.code, of: [one, other] as const, difference }];
  });
}

/** The newest published figure of each place itself on the same thing. */
export function publishedRows(a: PlaceData, b: PlaceData): PublishedRow[] {
  const [own, others] = [ownFigures(a), ownFigures(b)];
  return a.counts.flatMap(({ metric }) => {
    const [one, other] = [publishedOf(own, metric), publishedOf(others, metric)];
    if (one === null && other === null) return [];
    return [{ metric, of: [one, other] as const, difference: publishedDifference(one, other) }];
  });
}

/** Only exact numbers of the same unit, time and 口径 are subtracted. */
export function publishedDifference(one: Figure | null, other: Figure | null): PublishedRow['difference'] {
  if (one === null || other === null) return { why: 'ONE' };
  if (one.unit !== other.unit) return { why: 'UNIT' };
  if (one.asOf !== other.asOf) return { why: 'TIME' };
  if (one.scope !== other.scope) return { why: 'SCOPE' };
  const isExact = ({ qualifier, reliability, value }: Figure) =>
    (qualifier === 'EXACT' || qualifier === 'PERCENT') && reliability === 'RELIABLE' && value !== null;
  if (!isExact(one) || !isExact(other)) return { why: 'ROUGH' };
  const decimals = Math.max(...[one, other].map(({ value }) => (value ?? '').split('.')[1]?.length ?? 0));
  return { value: signed(Number(one.value) - Number(other.value), decimals) };
}

/** Which of the two lies within the other and is counted in it too; null for places apart. */
export function nested(a: PlaceData, b: PlaceData): 'FIRST' | 'SECOND' | null {
  const isIn = (inner: PlaceData, outer: PlaceData) =>
    outer.place.kind === 'home'
      ? inner.place.kind !== 'home'
      : inner.trail.some(({ place }) => placeKey(place) === placeKey(outer.place));
  if (isIn(a, b)) return 'FIRST';
  return isIn(b, a) ? 'SECOND' : null;
}

/** With its sign in front, the sign of less a true minus. */
export function signed(value: number, decimals = 0): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value > 0 ? '+' : '−'}${text}`;
}
