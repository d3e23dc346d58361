import { type Accessor, createEffect, createMemo, on, untrack } from 'solid-js';
import type { Bbox } from '#core/geo/lng-lat.ts';
import type { AtlasMap, FitPadding } from '#map/atlas-map.ts';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';
import { targetOf } from '../model/points-of.ts';
import { type Place, placeKey } from '../paths.ts';

/** Zooms at which a park and a single record stand well among their surroundings. */
const PARK_ZOOM = 10.5;
const RECORD_ZOOM = 10;

export type Camera = {
  /** The record was chosen on the map: it is in sight, and the map need not move. */
  stay: (id: string) => void;
};

/**
 * Lets the map follow the place and the open record. What moves it is the address, so back and forward move it too. A place that
 * is shown already is fitted anew with a view that came after `again` had grown.
 */
export function createCamera(
  map: Accessor<AtlasMap | undefined>,
  padding: () => FitPadding,
  again: Accessor<number> = () => 0,
): Camera {
  const { view } = useLeader();
  const { mapView, place, record } = useData();
  let inSight: string | null = null;
  const turn = createMemo(() => {
    mapView();
    return untrack(again);
  });

  const goTo = async (atlas: AtlasMap, target: Place, box: Bbox | null) => {
    // the address fixes the picture: what it shows is what somebody else saw
    if (box) return void (await atlas.fitRegion(box, { padding: 0 }));
    const data = place.stale() ? undefined : place.data();
    if (target.kind === 'region' && (await atlas.fitRegion(target.code, { padding: padding() }))) return;
    if (target.kind === 'park' && data?.point) {
      atlas.flyTo({ center: [data.point.lng, data.point.lat], zoom: PARK_ZOOM });
    } else if (data?.box) await atlas.fitRegion(data.box, { padding: padding() });
  };

  createEffect(
    on(
      [map, () => `${placeKey(mapView().place)} ${mapView().box ?? ''} ${turn()}`, () => place.stale()],
      ([atlas, key, stale], before) => {
        const [sameMap, samePlace] = [before?.[0] === atlas, before?.[1] === key];
        // A region's outline is on the map already; where a park lies is known only when it has been read.
        const isRead = sameMap && samePlace && before?.[2] === true && !stale;
        const { box, place: target } = mapView();
        const needsData = target.kind !== 'region' && box === null;
        if (!atlas || (sameMap && samePlace && !(isRead && needsData))) return;
        if (view().selected !== null && record.data() && box === null) return;
        void goTo(atlas, target, box);
      },
    ),
  );

  createEffect(
    on([map, () => (record.stale() ? undefined : record.data())], ([atlas, open]) => {
      if (!atlas || !open || inSight === view().selected) return;
      inSight = view().selected;
      if (view().box !== null) return;
      const target = targetOf(open);
      if (!target) return;
      if ('box' in target) void atlas.fitRegion(target.box, { padding: 80, maxZoom: RECORD_ZOOM + 1 });
      else atlas.flyTo({ center: target.center, zoom: Math.max(RECORD_ZOOM, atlas.view().zoom) });
    }),
  );
  createEffect(() => {
    if (view().selected === null) inSight = null;
  });

  return {
    stay: (id) => {
      inSight = id;
    },
  };
}
