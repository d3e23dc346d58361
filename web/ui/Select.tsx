import { For } from 'solid-js';
import { Field, type FieldProps } from './Field.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  value: string;
  onChange?: (value: string) => void;
  name?: string;
  disabled?: boolean;
};

/** The native control: works before any script, and phones show their own picker. */
export function Select(props: SelectProps) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      required={props.required}
      control={(ids) => (
        <select
          class="field__control"
          id={ids.id}
          name={props.name}
          disabled={props.disabled}
          required={props.required}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={ids.describedBy()}
          value={props.value}
          onChange={(event) => props.onChange?.(event.currentTarget.value)}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    />
  );
}
