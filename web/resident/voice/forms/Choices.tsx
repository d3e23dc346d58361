import { createUniqueId, For, Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';

export type ChoicesProps = {
  legend: string;
  /** Name of the field, for the way from a problem to it. */
  field: string;
  options: readonly { readonly value: string; readonly label: string }[];
  value: string | null;
  error?: string;
  onChange: (value: string) => void;
  /** Side by side where they are short. */
  inline?: boolean;
};

/** One choice of few as large native radios; none is chosen until the visitor does. */
export function Choices(props: ChoicesProps) {
  const id = createUniqueId();
  return (
    <fieldset
      class="choices"
      data-field={props.field}
      data-inline={props.inline ? '' : undefined}
      aria-describedby={props.error ? `${id}-error` : undefined}
    >
      <legend class="say__legend">{props.legend}</legend>
      <Show when={props.error}>
        <p class="field__error" id={`${id}-error`}>
          <Icon name="warning" />
          {props.error}
        </p>
      </Show>
      <div class="choices__all">
        <For each={props.options}>
          {(option) => (
            <label class="choices__one">
              <input
                type="radio"
                class="choices__radio"
                name={id}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onChange(option.value)}
              />
              {option.label}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
