import { type Component, createEffect, createSignal, type JSX, on, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import type { StreetBase } from '#map/street-base.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useStaff } from '../context.ts';
import { useData } from '../data.ts';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null };

export type StaffMapProps = {
  label: string;
  /** Of the element that gives the map its size. */
  class: string;
  ref: (map: AtlasMap) => void;
  /** What is fetched for the map waits while this is false; tried again when it becomes true. */
  wanted?: boolean;
  keys?: string;
  cooperative?: boolean;
  start?: MapViewProps['start'];
  events?: MapViewProps['events'];
  fallback?: JSX.Element;
  /** What the foot says while the base map has not told where it is from. */
  source?: string;
  /** Instant of what is shown, ms UTC. */
  dataAsOf?: number;
  includesIllustrative?: boolean;
};

/**
 * A map as every page of 阵地管理 mounts it: fetched once it is known whether boundaries may be drawn, with its foot. Where
 * it cannot be fetched its place stays empty: whatever it shows is on the page in words too.
 */
export function StaffMap(props: StaffMapProps) {
  const { language, text } = useStaff();
  const { config } = useData();
  const [parts, setParts] = createSignal<MapParts>();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();
  const [begun, setBegun] = createSignal(false);
  onMount(() => setBegun(true));
  const isConfigured = () => config.data() !== undefined || config.error() !== undefined;
  createEffect(() => {
    if (!begun() || parts() || !isConfigured() || props.wanted === false) return;
    Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts')]).then(
      ([{ MapView }, street]) =>
        setParts({ view: MapView, streetBase: street.streetBaseOf(config.data()?.streetBase ?? null) }),
      () => undefined,
    );
  });
  createEffect(
    on([map, () => config.data()?.boundaries], ([atlas, boundaries], before) => {
      if (!atlas || boundaries === undefined) return;
      if (before?.[0] === atlas) atlas.setConfig({ boundaries });
      void atlas.manifest().then((manifest) => setSource(manifest?.attribution));
    }),
  );
  return (
    <>
      <div class={props.class}>
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={props.label}
              keys={props.keys}
              language={language}
              config={{ boundaries: config.data()?.boundaries ?? false, streetBase: it().streetBase }}
              cooperative={props.cooperative}
              start={props.start}
              ref={(atlas: AtlasMap) => {
                setMap(atlas);
                props.ref(atlas);
              }}
              events={props.events}
              fallback={props.fallback}
            />
          )}
        </Show>
      </div>
      <MapFoot
        source={source() ?? props.source ?? text.pointsOnly}
        reviewNumber={config.data()?.mapReviewNo ?? undefined}
        dataAsOf={props.dataAsOf}
        includesIllustrative={props.includesIllustrative}
      />
    </>
  );
}
