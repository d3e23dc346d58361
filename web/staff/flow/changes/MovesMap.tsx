import { createEffect, createSignal } from 'solid-js';
import { bboxOf } from '#core/geo/bbox.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MovedRecord } from '#map/features/moves.ts';
import { useStaff } from '../../context.ts';
import { withMargin } from '../../map/points.ts';
import { StaffMap } from '../../map/StaffMap.tsx';

/** Nearer than this the map shows no more, so what moves a little is not shown from nearer. */
const MAX_ZOOM = 13;

/** Old and new places of all chosen changes on one map. The table beside it says the same. */
export function MovesMap(props: {
  moves: readonly MovedRecord[];
  focused: string | null;
  onFocus: (id: string) => void;
}) {
  const words = useStaff().text.flow.changes;
  const [map, setMap] = createSignal<AtlasMap>();
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
  const start = () => {
    const all = box();
    return all && { box: all };
  };
  return (
    <section class="moves-map no-print" aria-label={words.map}>
      <p class="note">{words.mapLead}</p>
      <StaffMap
        class="moves-map__view"
        label={words.map}
        start={start()}
        ref={setMap}
        events={{ onSelect: (id: string) => props.moves.some((move) => move.id === id) && props.onFocus(id) }}
      />
    </section>
  );
}
