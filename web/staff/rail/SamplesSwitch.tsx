import { Show } from 'solid-js';
import { Switch } from '#ui/Switch.tsx';
import { useStaff } from '../context.ts';
import { listsSamples } from '../paths.ts';

/** Whether 示例 records are listed; where another filter keeps them out it says so. */
export function SamplesSwitch() {
  const { filterBy, text, view } = useStaff();
  return (
    <>
      <Switch label={text.samples} checked={view().samples} onChange={(samples) => filterBy({ samples })} />
      <Show when={view().samples && !listsSamples(view())}>
        <p class="note" role="status">
          {text.samplesUnverified}
        </p>
      </Show>
    </>
  );
}
