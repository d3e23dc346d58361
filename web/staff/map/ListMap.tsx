import { type Component, createEffect, createSignal, on, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { bboxOf } from '#core/geo/bbox.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import type { StreetBase } from '#map/street-base.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';
import { createCamera, type Listed } from './create-camera.ts';
import { pointsOf, withMargin } from './points.ts';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null };

/** The rows of a table as marks. The table has everything the map has; choosing in one chooses in the other. */
export function ListMap(props: {
  label: string;
  /** What the table shows; undefined while it answers an earlier question. */
  items: readonly Listed[] | undefined;
  /** The first answer has come, or none will: the table comes before the map. */
  settled: boolean;
  /** Puts the rows on the map; run anew when what it reads changes. */
  fill: (map: AtlasMap) => void;
  /** The row under the pointer or the keyboard. */
  pointed: string | null;
  /** Instant of the answer, ISO 8601. */
  asOf: string | undefined;
}) {
  const { language, online, open, text, view } = useStaff();
  const { config } = useData();
  const [parts, setParts] = createSignal<MapParts>();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();

  // Whether boundaries may be drawn has to be known before the first one is.
  const [begun, setBegun] = createSignal(false);
  onMount(() => setBegun(true));
  const isConfigured = () => config.data() !== undefined || config.error() !== undefined;
  createEffect(() => {
    if (!begun() || parts() || !isConfigured() || !props.settled) return;
    // without network the map is one more thing that waits for it, and is tried again when the portal is reached
    if (!online()) return;
    Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts')]).then(
      ([{ MapView }, street]) =>
        setParts({ view: MapView, streetBase: street.streetBaseOf(config.data()?.streetBase ?? null) }),
      () => undefined,
    );
  });

  const camera = createCamera(map, () => props.items);
  createEffect(() => {
    const atlas = map();
    if (atlas) props.fill(atlas);
  });
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
    const points = bboxOf(pointsOf(props.items ?? []));
    return points === null ? undefined : { box: withMargin(points) };
  };

  return (
    <section class="records-map no-print" aria-label={props.label}>
      <div class="records-map__view">
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={props.label}
              language={language}
              config={{ boundaries: config.data()?.boundaries ?? false, streetBase: it().streetBase }}
              start={box()}
              ref={setMap}
              events={{
                onSelect: (id: string) => {
                  // a place is no record of the table
                  if (!props.items?.some((item) => item.id === id)) return;
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
        dataAsOf={props.asOf === undefined ? undefined : Date.parse(props.asOf)}
        includesIllustrative={view().samples}
      />
    </section>
  );
}
