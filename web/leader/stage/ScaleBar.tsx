import { Show } from 'solid-js';
import type { MapViewState } from '#map/events.ts';
import { useLeader } from '../context.ts';
import { scaleBarOf } from '../model/scale-bar.ts';

const MAX_PX = 96;

/** How far is far: a line of a round distance, true for the middle of the map; on a wall `scale` times as long and thick. */
export function ScaleBar(props: { view: MapViewState | undefined; scale: number }) {
  const { text } = useLeader();
  const bar = () => props.view && scaleBarOf(props.view.zoom, props.view.center[1], MAX_PX * props.scale);
  return (
    <Show when={bar()}>
      {(it) => (
        <span class="scale-bar">
          <span class="scale-bar__line" style={{ width: `${it().px.toFixed(1)}px` }} aria-hidden="true" />
          {it().metres >= 1000 ? text.map.kilometres(it().metres / 1000) : text.map.metres(it().metres)}
        </span>
      )}
    </Show>
  );
}
