import { bboxesMeet, inBbox } from '#core/geo/bbox.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';

export type ProvinceBox = { code: string; bbox: Bbox };
export type MapWindow = { zoom: number; bbox: Bbox; center: LngLat };

/** County files are fetched a little before they are shown. */
const FOCUS_FROM = 6.6;
/** From here on every province on the screen gets its counties, not only those in focus. */
const ALL_FROM = 8.4;
const MOST = 6;

/** Provinces whose county file the view needs, the most central first. `focus`: province codes, empty = none named. */
export function provincesInView(
  view: MapWindow,
  focus: readonly string[],
  provinces: readonly ProvinceBox[],
): string[] {
  if (view.zoom < FOCUS_FROM) return [];
  const seen = provinces.filter(({ bbox }) => bboxesMeet(bbox, view.bbox));
  const wanted =
    view.zoom >= ALL_FROM
      ? seen
      : seen.filter(({ code, bbox }) => (focus.length > 0 ? focus.includes(code) : inBbox(view.center, bbox)));
  return wanted
    .sort((a, b) => distance(a, view.center) - distance(b, view.center))
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** From the middle of the box, in degrees: good enough to order by. Boxes that hold the centre go first. */
function distance({ bbox }: ProvinceBox, [lng, lat]: LngLat): number {
  const [west, south, east, north] = bbox;
  const away = Math.hypot((west + east) / 2 - lng, (south + north) / 2 - lat);
  return inBbox([lng, lat], bbox) ? away - 1000 : away;
}
