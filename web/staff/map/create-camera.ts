import { type Accessor, createEffect, untrack } from 'solid-js';
import { commonRegion } from '#core/codes/common-region.ts';
import { bboxOf, inBbox } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import { useStaff } from '../context.ts';
import type { View } from '../paths.ts';
import { type Placed, pointsOf, withMargin } from './points.ts';

/** From here on every mark stands for itself; below, near ones are drawn as a count. */
const RECORD_ZOOM = 10;
/** A list of one or two near records is not shown from nearer than this. */
const LIST_ZOOM = 10;

export type Camera = {
  /** The record was chosen on the map: it is in sight, and the map need not move. */
  stay: (id: string) => void;
};

/** A row that may have a mark. */
export type Listed = Placed & { id: string };

/**
 * `list`: what the table shows, undefined while that answers an earlier question. Lets the map follow the table: to another region at once, to other filters only when nothing they leave is in sight, to a
 * record that was chosen among the rows. Typing does not make the map jump about.
 */
export function createCamera(
  map: Accessor<AtlasMap | undefined>,
  list: Accessor<readonly Listed[] | undefined>,
): Camera {
  const { session, view } = useStaff();
  /** Where somebody's work is: a list in which nothing has a place opens there, not on half the world. */
  const home = () => commonRegion(session.me()?.regions ?? []);
  let framed: string | null = null;
  let listed: readonly Listed[] | null = null;
  let seen: string | null = null;

  const showRecord = (atlas: AtlasMap, record: Listed, point: { lng: number; lat: number }) => {
    // the record opens beside the map and takes some of its room
    atlas.resize();
    const places = pointsOf([record]);
    const around = places.length > 1 ? bboxOf(places) : null;
    if (around !== null) return void atlas.fitRegion(around);
    const { bbox, zoom } = atlas.view();
    const at = [point.lng, point.lat] as const;
    if (zoom < RECORD_ZOOM || !inBbox(at, bbox)) atlas.flyTo({ center: at, zoom: Math.max(zoom, RECORD_ZOOM) });
  };
  const showList = async (atlas: AtlasMap, points: readonly LngLat[], isNewPlace: boolean) => {
    const region = view().region ?? (points.length === 0 ? home() : null);
    if (isNewPlace && region !== null && (await atlas.fitRegion(region))) return;
    const box = bboxOf(points);
    const inSight = () => points.some((point) => inBbox(point, atlas.view().bbox));
    if (box !== null && (isNewPlace || !inSight())) void atlas.fitRegion(withMargin(box), { maxZoom: LIST_ZOOM });
  };
  const follow = (atlas: AtlasMap, items: readonly Listed[], id: string | null) => {
    const isNewList = items !== listed;
    const isNewPlace = placeOf(view()) !== framed;
    const record = id === seen ? undefined : items.find((item) => item.id === id);
    listed = items;
    framed = placeOf(view());
    if (id === null || record) seen = id;
    if (record?.point) showRecord(atlas, record, record.point);
    else if (isNewList) void showList(atlas, pointsOf(items), isNewPlace);
  };

  // one effect for list and record: the camera can go to one of them only
  createEffect(() => {
    const atlas = map();
    const items = list();
    const id = view().selected;
    if (atlas && items) untrack(() => follow(atlas, items, id));
  });

  return {
    stay: (id) => {
      seen = id;
    },
  };
}

/** What the map is framed for: typing and other filters leave it as it is. */
function placeOf({ page, region }: View): string {
  return `${page} ${region}`;
}
