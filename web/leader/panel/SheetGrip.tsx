import { Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import { useLeader } from '../context.ts';

/** How a phone's screen is shared: half map and half panel, or one of the two alone. */
export type Sheet = 'half' | 'panel' | 'map';

/** Stands between map and panel on phones; wider screens show both and no grip. */
export function SheetGrip(props: { sheet: Sheet; onChange: (sheet: Sheet) => void }) {
  const { text } = useLeader();
  return (
    <div class="sheet-grip">
      <Show when={props.sheet !== 'panel'}>
        <button type="button" onClick={() => props.onChange(props.sheet === 'map' ? 'half' : 'panel')}>
          <Icon name="chevron-up" />
          {props.sheet === 'map' ? text.map.showPanel : text.map.hideMap}
        </button>
      </Show>
      <Show when={props.sheet !== 'map'}>
        <button type="button" onClick={() => props.onChange(props.sheet === 'panel' ? 'half' : 'map')}>
          <Icon name="chevron-down" />
          {props.sheet === 'panel' ? text.map.openMap : text.map.wholeMap}
        </button>
      </Show>
    </div>
  );
}
