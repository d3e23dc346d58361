import { type Component, createEffect, createSignal, on, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { bboxOf } from '#core/geo/bbox.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import type { StreetBase } from '#map/street-base.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import type { Load } from '#web-api/create-load.ts';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { createCamera } from './create-camera.ts';
import { pointsOf, withMargin } from './points.ts';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null };

/** The rows of the table as marks. The table has everything the map has; choosing in one chooses in the other. */
export function RecordsMap(props: {
  /** The row under the pointer or the keyboard. */
  pointed: string | null;
}) {
  const { language, open, text, view } = useStaff();
  const { config, current, parks, sites } = useData();
  const [parts, setParts] = createSignal<MapParts>();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();

  // The table comes first. And whether boundaries may be drawn has to be known before the first one is.
  const [begun, setBegun] = createSignal(false);
  onMount(() => setBegun(true));
  const isSettled = (load: { data: () => unknown; error: () => unknown }) =>
    load.data() !== undefined || load.error() !== undefined;
  createEffect(() => {
    if (!begun() || parts() || !isSettled(config) || !isSettled(current().load)) return;
    void Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts')]).then(([{ MapView }, street]) =>
      setParts({ view: MapView, streetBase: street.streetBaseOf(config.data()?.streetBase ?? null) }),
    );
  });

  const camera = createCamera(map);
  createEffect(() => map()?.setData('sites', shown(sites.load)?.items ?? []));
  createEffect(() => map()?.setData('parks', shown(parks.load)?.items ?? []));
  createEffect(() => map()?.select(view().selected));
  createEffect(() => map()?.hover(props.pointed));
  createEffect(
    on([map, () => config.data()?.boundaries], ([atlas, boundaries], before) => {
      if (!atlas || boundaries === undefined) return;
      if (before?.[0] === atlas) atlas.setConfig({ boundaries });
      void atlas.manifest().then((manifest) => setSource(manifest?.attribution));
    }),
  );
  const box = () => {
    const points = bboxOf(pointsOf(shown(current().load)?.items ?? []));
    return points === null ? undefined : { box: withMargin(points) };
  };

  return (
    <section class="records-map no-print" aria-label={text.mapLabel}>
      <div class="records-map__view">
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={text.mapLabel}
              language={language}
              config={{ boundaries: config.data()?.boundaries ?? false, streetBase: it().streetBase }}
              start={box()}
              ref={setMap}
              events={{
                onSelect: (id: string, kind: string) => {
                  if (kind !== 'site' && kind !== 'park') return;
                  camera.stay(id);
                  open(id);
                },
              }}
            />
          )}
        </Show>
      </div>
      <MapFoot
        source={source() ?? text.pointsOnly}
        reviewNumber={config.data()?.mapReviewNo ?? undefined}
        dataAsOf={asOf(shown(current().load)?.asOf)}
        includesIllustrative={view().samples}
      />
    </section>
  );
}

/** What the table shows: nothing in place of an answer that failed, though an older one is there. */
function shown<T>(load: Load<T>): T | undefined {
  return load.error() === undefined ? load.data() : undefined;
}

function asOf(instant: string | undefined): number | undefined {
  return instant === undefined ? undefined : Date.parse(instant);
}
