import { Show } from 'solid-js';
import { Switch } from '#ui/Switch.tsx';
import { useLeader } from '../context.ts';
import { useData } from '../data.ts';

/** 示例 on or off, always in sight; left out where no samples are installed. */
export function SamplesSwitch() {
  const { go, text, view } = useLeader();
  const { config } = useData();
  return (
    <Show when={config.data()?.demoData !== false}>
      <div class="samples-switch">
        <Switch
          label={text.layers.samples}
          checked={view().samples}
          onChange={(samples) => go({ ...view(), samples }, 'replace')}
        />
      </div>
    </Show>
  );
}
