import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import type { DeviceReading } from '#core/geo/device-reading.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import { Button } from '#ui/Button.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { StaffMap } from '../map/StaffMap.tsx';

export type PointMapProps = {
  point: LngLat | null;
  old: LngLat | null;
  /** Public id of the record, whose own mark is left out. */
  record?: string;
  /** Code of the region shown while there is no point. */
  region?: string;
  readOnly?: boolean;
  /** Drawn with its accuracy as a proposal. */
  reading: DeviceReading | null;
  onMove: (point: LngLat) => void;
  /** What was moved since the last rest is kept, or given up. */
  onKeep: () => void;
  onGiveUp: () => void;
};

/** Half the side of the area whose sites are shown around the point, degrees: about 3 km. */
const AROUND = 0.03;
const MOST_SITES = 300;
/** Where a single point is shown from: the next buildings are beside it. */
const CLOSE = 15;
/** From farther off a point is in sight and cannot be told from the next town. */
const FARTHEST = 8;
/** Where a reading is shown from: its circle of some metres is seen. */
const READING = 17;

/** Old point, proposed point and the sites around. The fields say and do the same without it. */
export function PointMap(props: PointMapProps) {
  const { api, screen, text } = useStaff();
  const { config } = useData();
  const words = text.point.map;
  const [wanted, setWanted] = createSignal(screen() !== 'phone');
  const [map, setMap] = createSignal<AtlasMap>();
  const [said, setSaid] = createSignal('');

  const centre = createMemo(() => props.point ?? props.old);
  const bbox = createMemo(() => {
    const at = centre();
    if (at === null || !wanted()) return null;
    const [lng, lat] = [Math.round(at[0] * 100) / 100, Math.round(at[1] * 100) / 100];
    return [lng - AROUND, lat - AROUND, lng + AROUND, lat + AROUND].map((degrees) => degrees.toFixed(2)).join(',');
  });
  const sites = createLoad(bbox, (box, signal) =>
    api.getAll('/api/sites', { query: { bbox: box, illustrative: 'include' }, max: MOST_SITES, signal }),
  );
  createEffect(() =>
    map()?.setData(
      'sites',
      (sites.data()?.items ?? []).filter(({ id }) => id !== props.record),
    ),
  );

  createEffect(() => {
    const atlas = map();
    if (!atlas) return;
    const { old, point } = props;
    if (props.readOnly) return atlas.setOwnPlace(point && { at: point, accuracyM: 0 });
    atlas.setPlacing({
      old,
      point,
      onMove: (moved, done) => {
        if (!done) return;
        props.onMove(moved);
        setSaid(words.placed(`${moved[0]},${moved[1]}`));
      },
      onEnd: (kept) => {
        if (kept) props.onKeep();
        else props.onGiveUp();
        setSaid(!kept ? words.givenUp : point ? words.placed(`${point[0]},${point[1]}`) : '');
      },
    });
  });
  createEffect(() => {
    if (props.readOnly) return;
    const { reading } = props;
    map()?.setOwnPlace(reading && { at: reading.at, accuracyM: reading.accuracyM });
  });
  // What comes from the fields is brought into sight; what was moved on the map is there already. The map opens no closer
  // than its base map goes: it is shown anew once a point may be placed on it.
  createEffect(
    on([map, () => props.point, () => props.reading], ([atlas, point, reading], before) => {
      if (!atlas) return;
      if (before?.[0] !== atlas) return show(atlas);
      if (reading && reading !== before[2]) atlas.flyTo({ center: reading.at, zoom: READING });
      else if (point && point !== before[1] && !isInSight(atlas, point)) show(atlas);
    }),
  );
  const show = (atlas: AtlasMap) => {
    const { point, old, readOnly } = props;
    const at = point ?? old;
    const zoom = readOnly ? undefined : CLOSE;
    if (point && old && distanceM(point, old) > 1) void atlas.fitRegion(around(point, old), { maxZoom: zoom });
    else if (at !== null) atlas.flyTo({ center: at, zoom });
    else if (props.region !== undefined) void atlas.fitRegion(props.region);
  };
  const start = (): MapViewProps['start'] => {
    const at = centre();
    return at === null ? undefined : { center: at, zoom: CLOSE };
  };
  const keys = () => (props.readOnly ? undefined : words.keys);

  return (
    <section class="point-map no-print" aria-label={props.readOnly ? words.readOnly : words.label}>
      <Show
        when={wanted()}
        fallback={
          <Button icon="map" wide onClick={() => setWanted(true)}>
            {words.open}
          </Button>
        }
      >
        <StaffMap
          class="point-map__view"
          label={props.readOnly ? words.readOnly : words.label}
          keys={keys()}
          cooperative={screen() === 'phone'}
          start={start()}
          ref={setMap}
          fallback={<p>{words.fallback}</p>}
          source={words.source}
        />
        <Show when={keys()}>
          {(how) => (
            <p class="point-map__keys">
              {how()}
              <Show when={config.data() && config.data()?.streetBase === null}>{words.noStreets}</Show>
            </p>
          )}
        </Show>
        <LiveRegion>{said()}</LiveRegion>
      </Show>
    </section>
  );
}

function isInSight(atlas: AtlasMap, [lng, lat]: LngLat): boolean {
  const { bbox, zoom } = atlas.view();
  return zoom >= FARTHEST && lng > bbox[0] && lat > bbox[1] && lng < bbox[2] && lat < bbox[3];
}

/** Both points with a quarter of their distance around them. */
function around(a: LngLat, b: LngLat): Bbox {
  const [west, east] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
  const [south, north] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const margin = Math.max(0.0015, (east - west) / 4, (north - south) / 4);
  return [west - margin, south - margin, east + margin, north + margin];
}
