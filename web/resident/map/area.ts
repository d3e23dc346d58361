import type { Bbox } from '#core/geo/lng-lat.ts';
import type { Site } from '#core/schemas/site.ts';
import { thousandths } from '../paths.ts';

/** Room around points in degrees, so that no mark touches the edge. */
const MARGIN = 0.05;

/** [west, south, east, north] around the points of sites; null without points. */
export function areaOf(sites: readonly Site[]): Bbox | null {
  const points = sites.flatMap((site) => (site.point === null ? [] : [site.point]));
  if (points.length === 0) return null;
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  return [
    Math.min(...lngs) - MARGIN,
    Math.min(...lats) - MARGIN,
    Math.max(...lngs) + MARGIN,
    Math.max(...lats) + MARGIN,
  ];
}

/** What a map shows as the `box` of an address: three decimals, inside the world, never without extent. */
export function boxParam([west, south, east, north]: Bbox): string {
  const [w, e] = [clamp(west, 180), clamp(east, 180)];
  const [s, n] = [clamp(south, 90), clamp(north, 90)];
  const least = 0.002;
  return [w, s, Math.max(e, w + least), Math.max(n, s + least)].map(thousandths).join();
}

function clamp(degrees: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, degrees));
}

export function isInside([west, south, east, north]: Bbox, { lng, lat }: { lng: number; lat: number }): boolean {
  return west <= lng && lng <= east && south <= lat && lat <= north;
}
