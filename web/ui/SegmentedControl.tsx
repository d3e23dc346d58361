import { createUniqueId, For, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import './SegmentedControl.css';

export type Segment = { value: string; label: string; icon?: IconName };

export type SegmentedControlProps = {
  /** Names the group for screen readers. */
  label: string;
  options: readonly Segment[];
  value: string;
  onChange?: (value: string) => void;
  /** Form name; unique by itself when absent. */
  name?: string;
};

/** One choice of few (列表｜地图), as native radios: arrow keys come with them. */
export function SegmentedControl(props: SegmentedControlProps) {
  const id = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend>
        <VisuallyHidden>{props.label}</VisuallyHidden>
      </legend>
      <For each={props.options}>
        {(option) => (
          <label class="segmented__option">
            <input
              class="segmented__radio"
              type="radio"
              name={props.name ?? id}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange?.(option.value)}
            />
            <Show when={option.icon}>{(icon) => <Icon name={icon()} />}</Show>
            {option.label}
          </label>
        )}
      </For>
    </fieldset>
  );
}
