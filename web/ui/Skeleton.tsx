import { For } from 'solid-js';
import './Skeleton.css';

/** Grey lines where text will stand. Silent: what is loading is told by the region around it (aria-busy). */
export function Skeleton(props: { lines?: number }) {
  const widths = () =>
    Array.from({ length: props.lines ?? 1 }, (_, line) =>
      line > 0 && line === (props.lines ?? 1) - 1 ? '60%' : '100%',
    );
  return (
    <For each={widths()}>
      {(width) => <span class="skeleton" aria-hidden="true" style={{ '--skeleton-width': width }} />}
    </For>
  );
}
