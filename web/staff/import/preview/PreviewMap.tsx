import { type Component, createEffect, createSignal, For, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { RowTone } from '#map/features/import-rows.ts';
import type { MapViewProps } from '#map/MapView.tsx';
import type { StreetBase } from '#map/street-base.ts';
import { MapFoot } from '#ui/MapFoot.tsx';
import { useStaff } from '../../context.ts';
import { useData } from '../../data.ts';
import { withMargin } from '../../map/points.ts';
import { toneOf } from './row-model.ts';
import './preview-map.css';

type MapParts = { view: Component<MapViewProps>; streetBase: StreetBase | null };

const TONES: readonly RowTone[] = ['NEW', 'CHANGED', 'SAME', 'DOUBTFUL', 'WRONG'];

/** Ids of rows on the map; those of records would be mistaken for the records themselves. */
const idOf = (rowNo: number) => `rw_${rowNo}`;

/** All rows that are shown, where they will be. */
export function PreviewMap(props: {
  rows: readonly PreviewRow[];
  pointOf: (row: PreviewRow) => LngLat | null;
  current: number | null;
  onCurrent: (rowNo: number) => void;
}) {
  const { language, text } = useStaff();
  const words = text.import.preview;
  const { config } = useData();
  const [parts, setParts] = createSignal<MapParts>();
  const [map, setMap] = createSignal<AtlasMap>();
  const [source, setSource] = createSignal<string>();
  const [begun, setBegun] = createSignal(false);
  onMount(() => setBegun(true));
  createEffect(() => {
    if (!begun() || parts() || (config.data() === undefined && config.error() === undefined)) return;
    void Promise.all([import('#map/MapView.tsx'), import('#map/street-base.ts')]).then(([{ MapView }, street]) =>
      setParts({ view: MapView, streetBase: street.streetBaseOf(config.data()?.streetBase ?? null) }),
    );
  });
  const marks = () =>
    props.rows.flatMap((row) => {
      const point = props.pointOf(row);
      return point === null ? [] : [{ id: idOf(row.rowNo), name: row.title, point, tone: toneOf(row) }];
    });
  const box = () => {
    const around = bboxOf(marks().map(({ point }) => point));
    return around === null ? undefined : { box: withMargin(around) };
  };
  createEffect(() => map()?.setData('importRows', marks()));
  createEffect(() => map()?.select(props.current === null ? null : idOf(props.current)));
  createEffect(() => {
    void map()
      ?.manifest()
      .then((manifest) => setSource(manifest?.attribution));
  });
  return (
    <section class="records-map import-map" aria-label={words.mapLabel}>
      <Show when={marks().length > 0} fallback={<p class="import__warn">{words.noPoints}</p>}>
        <ul class="import-map__legend" aria-label={words.legend}>
          <For each={TONES.filter((tone) => marks().some((mark) => mark.tone === tone))}>
            {(tone) => (
              <li data-tone={tone}>
                <span class="import-map__dot" aria-hidden="true" />
                {words.tones[tone]}
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="records-map__view">
        <Show when={parts()}>
          {(it) => (
            <Dynamic
              component={it().view}
              label={words.mapLabel}
              language={language}
              config={{ boundaries: config.data()?.boundaries ?? false, streetBase: it().streetBase }}
              start={box()}
              ref={setMap}
              events={{
                onSelect: (id: string) => {
                  const row = props.rows.find(({ rowNo }) => idOf(rowNo) === id);
                  if (row) props.onCurrent(row.rowNo);
                },
              }}
            />
          )}
        </Show>
      </div>
      <MapFoot source={source() ?? text.pointsOnly} reviewNumber={config.data()?.mapReviewNo ?? undefined} />
    </section>
  );
}
