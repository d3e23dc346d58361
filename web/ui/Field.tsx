import { createUniqueId, type JSX, Show } from 'solid-js';
import { Icon } from './Icon.tsx';
import { useUiText } from './ui-text.ts';
import './Field.css';

/** What every form field takes besides its own control. */
export type FieldProps = {
  label: string;
  hint?: string;
  /** Says what is wrong and what was expected; empty while the value is fine. */
  error?: string;
  required?: boolean;
};

export type FieldControl = {
  id: string;
  describedBy: () => string | undefined;
};

/** Label, hint and error around one control, tied together for screen readers. */
export function Field(props: FieldProps & { control: (ids: FieldControl) => JSX.Element }) {
  const text = useUiText();
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label class="field__label" for={id}>
        {props.label}
        <Show when={props.required}>
          <span class="field__mark">{text.field.required}</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <span class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.control({ id, describedBy })}
      <Show when={props.error}>
        <span class="field__error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {props.error}
        </span>
      </Show>
    </div>
  );
}
