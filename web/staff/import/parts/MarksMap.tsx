import { createEffect, createSignal, For, Show } from 'solid-js';
import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { RowTone } from '#map/features/import-rows.ts';
import { useStaff } from '../../context.ts';
import { withMargin } from '../../map/points.ts';
import { StaffMap } from '../../map/StaffMap.tsx';
import './marks-map.css';

/** A row of an import where its record will be. */
export interface RowMark {
  readonly rowNo: number;
  readonly name: string;
  /** WGS84. */
  readonly point: LngLat;
  readonly tone: RowTone;
}

const TONES: readonly RowTone[] = ['NEW', 'CHANGED', 'SAME', 'DOUBTFUL', 'WRONG'];

/** Ids of rows on the map; those of records would be mistaken for the records themselves. */
const idOf = (rowNo: number) => `rw_${rowNo}`;

/** Rows of an import on a map, by what happens to them. */
export function MarksMap(props: {
  marks: readonly RowMark[];
  current: number | null;
  onCurrent: (rowNo: number) => void;
}) {
  const words = useStaff().text.import.preview;
  const [map, setMap] = createSignal<AtlasMap>();
  const box = () => {
    const around = bboxOf(props.marks.map(({ point }) => point));
    return around === null ? undefined : { box: withMargin(around) };
  };
  createEffect(() =>
    map()?.setData(
      'importRows',
      props.marks.map(({ rowNo, ...mark }) => ({ id: idOf(rowNo), ...mark })),
    ),
  );
  createEffect(() => map()?.select(props.current === null ? null : idOf(props.current)));
  return (
    <section class="records-map import-map" aria-label={words.mapLabel}>
      <Show when={props.marks.length > 0} fallback={<p class="import__warn">{words.noPoints}</p>}>
        <ul class="import-map__legend" aria-label={words.legend}>
          <For each={TONES.filter((tone) => props.marks.some((mark) => mark.tone === tone))}>
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
            const mark = props.marks.find(({ rowNo }) => idOf(rowNo) === id);
            if (mark) props.onCurrent(mark.rowNo);
          },
        }}
      />
    </section>
  );
}
