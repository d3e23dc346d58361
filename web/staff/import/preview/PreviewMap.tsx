import { createEffect, createSignal, For, Show } from 'solid-js';
import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { RowTone } from '#map/features/import-rows.ts';
import { useStaff } from '../../context.ts';
import { withMargin } from '../../map/points.ts';
import { StaffMap } from '../../map/StaffMap.tsx';
import { toneOf } from './row-model.ts';
import './preview-map.css';

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
  const words = useStaff().text.import.preview;
  const [map, setMap] = createSignal<AtlasMap>();
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
      <StaffMap
        class="records-map__view"
        label={words.mapLabel}
        start={box()}
        ref={setMap}
        events={{
          onSelect: (id: string) => {
            const row = props.rows.find(({ rowNo }) => idOf(rowNo) === id);
            if (row) props.onCurrent(row.rowNo);
          },
        }}
      />
    </section>
  );
}
