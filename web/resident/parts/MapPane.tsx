import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js';
import type { AtlasMap } from '#map/atlas-map.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import type { HomeData } from '../load/home.ts';
import { instantMs } from '../model/instants.ts';
import { usePage } from '../page-context.ts';
import { paths } from '../paths.ts';

export type MapPaneProps = {
  data: HomeData;
  /** Public id of the site pointed at in the list. */
  hovered: string | null;
  /** Public id of the site pointed at on the map. */
  onHover: (id: string | null) => void;
};

/** The map of the list. Nothing of it is loaded before it is asked for, and the list stands whole without it. */
export function MapPane(props: MapPaneProps) {
  const { language, text } = usePage();
  const [trouble, setTrouble] = createSignal<'loading' | 'failed' | 'noWebGL' | 'contextLost' | null>('loading');
  const [source, setSource] = createSignal(text.map.source);
  let place: HTMLDivElement | undefined;
  let map: AtlasMap | undefined;
  let gone = false;

  // The map object itself, not the MapView component: that one belongs to the shared copy of Solid, this page has its own.
  const open = async () => {
    const [{ supportsWebGL2 }, { createAtlasMap }] = await Promise.all([
      import('#map/webgl.ts'),
      import('#map/atlas-map.ts'),
    ]);
    if (gone || !place) return;
    if (!supportsWebGL2()) {
      setTrouble('noWebGL');
      return;
    }
    map = createAtlasMap(place, {
      label: text.map.label,
      language,
      cooperative: true,
      config: { boundaries: props.data.config.boundaries },
      events: {
        onReady: () => setTrouble(null),
        onRestored: () => setTrouble(null),
        onProblem: (problem) => problem.kind === 'context-lost' && setTrouble('contextLost'),
        onHover: (id, kind) => props.onHover(kind === 'site' ? id : null),
        onSelect: (id, kind) => {
          if (kind === 'site') location.assign(paths.site(id));
        },
      },
    });
    show(map);
  };
  onMount(() => void open().catch(() => setTrouble('failed')));
  onCleanup(() => {
    gone = true;
    map?.destroy();
  });

  const sites = () => [...props.data.sites.items, ...(props.data.samples?.items ?? [])];
  const show = (created: AtlasMap) => {
    created.setData('sites', sites());
    const box = boxAround(sites());
    const code = props.data.view.region;
    if (code !== null && props.data.config.boundaries) void created.fitRegion(code.slice(0, 6));
    else if (box !== null) void created.fitRegion(box, { maxZoom: 10 });
    void created.manifest().then((manifest) => manifest && setSource(manifest.attribution));
  };
  createEffect(() => map?.hover(props.hovered));

  return (
    <section class="map-pane no-print" aria-label={text.map.label}>
      <a class="map-pane__skip" href="#list-title">
        {text.view.skipMap}
      </a>
      <div class="map-pane__canvas">
        <div class="map-pane__map" ref={place} />
        <Show when={trouble()}>
          {(what) => (
            <p class="map-pane__note" role="status">
              {text.map[what()]}
            </p>
          )}
        </Show>
      </div>
      <MapFoot
        source={source()}
        reviewNumber={props.data.config.mapReviewNo ?? undefined}
        dataAsOf={instantMs(props.data.sites.asOf)}
        includesIllustrative={props.data.samples !== null}
      />
    </section>
  );
}

/** [west, south, east, north] around the points, with a margin so that no mark touches the edge; null without points. */
function boxAround(sites: HomeData['sites']['items']): [number, number, number, number] | null {
  const points = sites.flatMap((site) => (site.point === null ? [] : [site.point]));
  if (points.length === 0) return null;
  const lngs = points.map((point) => point.lng);
  const lats = points.map((point) => point.lat);
  const margin = 0.05;
  return [
    Math.min(...lngs) - margin,
    Math.min(...lats) - margin,
    Math.max(...lngs) + margin,
    Math.max(...lats) + margin,
  ];
}
