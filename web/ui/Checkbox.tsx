import { type JSX, Show } from 'solid-js';
import './Checkbox.css';

export type CheckboxProps = {
  label: JSX.Element;
  checked: boolean;
  onChange?: (checked: boolean) => void;
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Set at the right, e.g. a count. */
  detail?: JSX.Element;
};

export function Checkbox(props: CheckboxProps) {
  return (
    <label class="checkbox">
      <input
        class="checkbox__box"
        type="checkbox"
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange?.(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
      <Show when={props.detail !== undefined}>
        <span class="checkbox__detail">{props.detail}</span>
      </Show>
    </label>
  );
}
