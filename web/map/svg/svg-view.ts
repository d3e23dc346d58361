import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { FitPadding } from '../atlas-map.ts';
import { MIN_ZOOM } from '../config.ts';
import type { LabelView } from '../labels/screen.ts';

/** Mercator fractions of a point, 0 to 1 from 180° W and from the north. */
export function fraction([lng, lat]: LngLat): readonly [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** The point of Mercator fractions, degrees. */
export function degrees([x, y]: readonly [number, number]): LngLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** World width in CSS px at a zoom, as MapLibre counts (512 px tiles). */
export function worldPx(zoom: number): number {
  return 512 * 2 ** zoom;
}

/** The view moved so that what lay `dx`, `dy` CSS px right and below of the middle lies in it. */
export function panned(view: LabelView, dx: number, dy: number): LabelView {
  const world = worldPx(view.zoom);
  const [x, y] = fraction(view.center);
  return { ...view, center: degrees([x + dx / world, Math.min(0.95, Math.max(0.05, y + dy / world))]) };
}

/** The view at another zoom with the place at `x`, `y` (CSS px) staying where it is. */
export function zoomed(
  view: LabelView,
  zoom: number,
  maxZoom: number,
  x = view.width / 2,
  y = view.height / 2,
): LabelView {
  const next = Math.min(maxZoom, Math.max(MIN_ZOOM, zoom));
  const [dx, dy] = [x - view.width / 2, y - view.height / 2];
  return panned({ ...panned(view, dx, dy), zoom: next }, -dx, -dy);
}

/** The view that shows a box whole beside the room that is kept free. */
export function fitted(
  view: LabelView,
  [west, south, east, north]: Bbox,
  padding: FitPadding,
  maxZoom: number,
): LabelView {
  const pad = typeof padding === 'number' ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  const [x0, y0] = fraction([west, north]);
  const [x1, y1] = fraction([east, south]);
  const width = Math.max(40, view.width - pad.left - pad.right);
  const height = Math.max(40, view.height - pad.top - pad.bottom);
  const world = Math.min(width / Math.max(1e-9, x1 - x0), height / Math.max(1e-9, y1 - y0));
  const zoom = Math.min(maxZoom, Math.max(MIN_ZOOM, Math.log2(world / 512)));
  const middle = { ...view, zoom, center: degrees([(x0 + x1) / 2, (y0 + y1) / 2]) };
  return panned(middle, (pad.right - pad.left) / 2, (pad.bottom - pad.top) / 2);
}

/** Bounds of the view, degrees. */
export function boundsOf(view: LabelView): Bbox {
  const world = worldPx(view.zoom);
  const [x, y] = fraction(view.center);
  const [dx, dy] = [view.width / 2 / world, view.height / 2 / world];
  const [west, north] = degrees([x - dx, y - dy]);
  const [east, south] = degrees([x + dx, y + dy]);
  return [west, south, east, north];
}

/** Paths are in units of a world so many wide. */
const PATH_WORLD = 2 ** 20;

type Ring = readonly (readonly number[])[];

/** Outlines as an SVG path in units of a world 2^20 wide; `at` moves and scales it to the screen. */
export function pathOf(geometry: GeoJSON.Geometry): string {
  switch (geometry.type) {
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${ringPath(ring)}Z`).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon) => polygon.map((ring) => `${ringPath(ring)}Z`)).join('');
    case 'LineString':
      return ringPath(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(ringPath).join('');
    default:
      return '';
  }
}

function ringPath(ring: Ring): string {
  const corners = ring.map(([lng = 0, lat = 0]) => {
    const [x, y] = fraction([lng, lat]);
    return `${(x * PATH_WORLD).toFixed(2)} ${(y * PATH_WORLD).toFixed(2)}`;
  });
  return `M${corners.join('L')}`;
}

/** Where paths of {@link pathOf} belong on the screen. */
export function pathTransform(view: LabelView): string {
  const world = worldPx(view.zoom);
  const [x, y] = fraction(view.center);
  const scale = world / PATH_WORLD;
  return `matrix(${scale} 0 0 ${scale} ${view.width / 2 - x * world} ${view.height / 2 - y * world})`;
}

/** Moves what was drawn for one view to where it belongs in another, until it is drawn anew. */
export function between(from: LabelView, to: LabelView): string {
  const scale = 2 ** (to.zoom - from.zoom);
  const [[fx, fy], [tx, ty]] = [fraction(from.center), fraction(to.center)];
  const world = worldPx(to.zoom);
  const dx = to.width / 2 - (scale * from.width) / 2 + (fx - tx) * world;
  const dy = to.height / 2 - (scale * from.height) / 2 + (fy - ty) * world;
  return `matrix(${scale} 0 0 ${scale} ${dx} ${dy})`;
}

/** How many px of the screen a unit of {@link pathOf} takes. */
export function pathScale(zoom: number): number {
  return worldPx(zoom) / PATH_WORLD;
}
