import type { JSX } from 'solid-js';
import './Switch.css';

export type SwitchProps = {
  label: JSX.Element;
  checked: boolean;
  onChange?: (checked: boolean) => void;
  name?: string;
  disabled?: boolean;
};

/** On or off, at once: map layers, demo data. For answers in a form use Checkbox. */
export function Switch(props: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch__label">{props.label}</span>
      <input
        class="switch__track"
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: the native checkbox already tells its checked state
        role="switch"
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange?.(event.currentTarget.checked)}
      />
    </label>
  );
}
