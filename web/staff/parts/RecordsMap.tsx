import { createEffect, createSignal, on } from 'solid-js';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { LayerItems } from '#map/data-layers.ts';
import { MapView } from '#map/MapView.tsx';
import { MapFoot } from '#ui/MapFoot.tsx';
import { createLoad } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';

type RecordsMapProps<K extends 'sites' | 'parks'> = {
  layer: K;
  items: readonly LayerItems[K][];
  asOf: string | undefined;
};

/** The rows of the table as marks. The table has everything the map has; choosing in one chooses in the other. */
export function RecordsMap<K extends 'sites' | 'parks'>(props: RecordsMapProps<K>) {
  const { api, change, language, text, view } = useStaff();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();
  const config = createLoad(
    () => 'config',
    (_, signal) => api.get('/api/config', { signal }),
  );

  const show = (created: AtlasMap) => {
    setMap(created);
    void created.manifest().then((manifest) => setSource(manifest?.attribution));
  };
  createEffect(() => map()?.setData(props.layer, props.items));
  createEffect(() => map()?.select(view().selected));
  createEffect(() => {
    const boundaries = config.data()?.boundaries;
    if (boundaries !== undefined) map()?.setConfig({ boundaries });
  });
  // the camera follows the region and the first rows, not every keystroke in the search box
  createEffect(
    on([map, () => view().region, () => props.items.length > 0], ([atlas, region]) => {
      if (!atlas) return;
      const box = boxAround(props.items);
      if (region !== null) void atlas.fitRegion(region.slice(0, 6));
      else if (box) void atlas.fitRegion(box, { maxZoom: 9 });
    }),
  );
  return (
    <section class="records-map no-print" aria-label={text.mapLabel[props.layer]}>
      <MapView
        class="records-map__view"
        label={text.mapLabel[props.layer]}
        language={language}
        config={{ boundaries: false }}
        ref={show}
        events={{ onSelect: (id, kind) => (kind === 'region' ? undefined : change({ selected: id })) }}
      />
      <MapFoot
        source={source() ?? '—'}
        reviewNumber={config.data()?.mapReviewNo ?? undefined}
        dataAsOf={props.asOf === undefined ? undefined : Date.parse(props.asOf)}
        includesIllustrative={view().samples}
      />
    </section>
  );
}

/** [west, south, east, north] around the points with a margin of 0.1°; null without points. */
function boxAround(items: readonly { point: { lng: number; lat: number } | null }[]) {
  const points = items.flatMap((item) => (item.point === null ? [] : [item.point]));
  if (points.length === 0) return null;
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  return [Math.min(...lngs) - 0.1, Math.min(...lats) - 0.1, Math.max(...lngs) + 0.1, Math.max(...lats) + 0.1] as const;
}
