import { createEffect, createSignal, Show } from 'solid-js';
import { bboxOf } from '#core/geo/bbox.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import { useStaff } from '../context.ts';
import { listsSamples } from '../paths.ts';
import { createCamera, type Listed } from './create-camera.ts';
import { pointsOf, withMargin } from './points.ts';
import { StaffMap } from './StaffMap.tsx';

/** The rows of a table as marks. The table has everything the map has; choosing in one chooses in the other. */
export function ListMap(props: {
  label: string;
  /** What the table shows; undefined while it answers an earlier question. */
  items: readonly Listed[] | undefined;
  /** The first answer has come, or none will: the table comes before the map. */
  settled: boolean;
  /** Puts the rows on the map; run anew when what it reads changes. */
  fill: (map: AtlasMap) => void;
  /** The row that a mark stands for which is no row itself. */
  rowOf?: (markId: string) => string | null;
  /** What the marks are, where they are not the rows themselves. */
  note?: string | undefined;
  /** The row under the pointer or the keyboard. */
  pointed: string | null;
  /** Instant of the answer, ISO 8601. */
  asOf: string | undefined;
}) {
  const { online, open, view } = useStaff();
  const [map, setMap] = createSignal<AtlasMap>();
  const camera = createCamera(map, () => props.items);
  createEffect(() => {
    const atlas = map();
    if (atlas) props.fill(atlas);
  });
  createEffect(() => map()?.select(view().selected));
  createEffect(() => map()?.hover(props.pointed));
  const box = () => {
    const points = bboxOf(pointsOf(props.items ?? []));
    return points === null ? undefined : { box: withMargin(points) };
  };

  return (
    <section class="records-map no-print" aria-label={props.label}>
      <Show when={props.note}>
        <p class="records-map__note">{props.note}</p>
      </Show>
      <StaffMap
        class="records-map__view"
        label={props.label}
        // the table comes before the map, and without network the map is one more thing that waits for it
        wanted={props.settled && online()}
        start={box()}
        ref={setMap}
        events={{
          onSelect: (chosen: string) => {
            // a place is no record of the table
            const id = props.items?.some((item) => item.id === chosen) ? chosen : (props.rowOf?.(chosen) ?? null);
            if (id === null) return;
            camera.stay(id);
            open(id);
          },
        }}
        dataAsOf={props.asOf === undefined ? undefined : Date.parse(props.asOf)}
        includesIllustrative={listsSamples(view())}
      />
    </section>
  );
}
