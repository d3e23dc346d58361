import { type Component, createEffect, createSignal, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MovedRecord } from '#map/features/moves.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import type { StreetBase } from '#map/street-base.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useStaff } from '../../context.ts';
import { useData } from '../../data.ts';
import { withMargin } from '../../map/points.ts';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null };

/** Nearer than this the map shows no more, so what moves a little is not shown from nearer. */
const MAX_ZOOM = 13;

/** Old and new places of all chosen changes on one map. The table beside it says the same. */
export function MovesMap(props: {
  moves: readonly MovedRecord[];
  focused: string | null;
  onFocus: (id: string) => void;
}) {
  const { language, text } = useStaff();
  const { config } = useData();
  const words = text.flow.changes;
  const [parts, setParts] = createSignal<MapParts>();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();
  onMount(() => {
    Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts')]).then(
      ([{ MapView }, street]) =>
        setParts({ view: MapView, streetBase: street.streetBaseOf(config.data()?.streetBase ?? null) }),
      // the fields beside it say the same in words
      () => undefined,
    );
  });
  const isConfigured = () => config.data() !== undefined || config.error() !== undefined;
  const points = (): LngLat[] => props.moves.flatMap(({ old, point }) => (old === null ? [point] : [old, point]));
  const box = () => {
    const found = bboxOf(points());
    return found === null ? undefined : withMargin(found);
  };
  createEffect(() => {
    const atlas = map();
    if (!atlas) return;
    atlas.setData('moves', props.moves);
    atlas.select(props.focused);
    const all = box();
    if (all) void atlas.fitRegion(all, { maxZoom: MAX_ZOOM });
  });
  createEffect(() => {
    void map()
      ?.manifest()
      .then((manifest) => setSource(manifest?.attribution));
  });
  return (
    <section class="moves-map no-print" aria-label={words.map}>
      <p class="note">{words.mapLead}</p>
      <div class="moves-map__view">
        <Show when={isConfigured() && parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={words.map}
              language={language}
              config={{ boundaries: config.data()?.boundaries ?? false, streetBase: it().streetBase }}
              start={box() === undefined ? undefined : { box: box() ?? [0, 0, 0, 0] }}
              ref={setMap}
              events={{ onSelect: (id: string) => props.moves.some((move) => move.id === id) && props.onFocus(id) }}
            />
          )}
        </Show>
      </div>
      <MapFoot source={source() ?? text.pointsOnly} reviewNumber={config.data()?.mapReviewNo ?? undefined} />
    </section>
  );
}
