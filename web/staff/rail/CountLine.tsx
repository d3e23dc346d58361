import { Show } from 'solid-js';
import { chinaMinute } from '#ui/china-time.ts';
import { useStaff } from '../context.ts';
import { listsSamples } from '../paths.ts';

/** What must be known of a list before it is read: how many rows, as of when (ISO), with 示例 or not, and its order where that is no usual one. */
export function CountLine(props: { count: string; asOf: string | undefined; order: string | null }) {
  const { text, view } = useStaff();
  return (
    <p class="rail__count" role="status">
      <strong>{props.count}</strong>
      <span class="note">{props.asOf === undefined ? '' : text.asOf(chinaMinute(Date.parse(props.asOf)))}</span>
      <Show when={listsSamples(view())}>
        <span class="rail__samples">{text.withSamples}</span>
      </Show>
      <Show when={props.order}>{(note) => <span class="note">{note()}</span>}</Show>
    </p>
  );
}
