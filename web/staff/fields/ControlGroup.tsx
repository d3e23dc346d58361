import { createUniqueId, type JSX, Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import './fields.css';

/** Several controls that make one field: their common label, hint and error. */
export function ControlGroup(props: { label: string; hint?: string; error?: string; children: JSX.Element }) {
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset class="control-group" aria-describedby={describedBy()}>
      <legend class="control-group__label">{props.label}</legend>
      <Show when={props.hint}>
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children}
      <Show when={props.error}>
        <span class="field__error" id={`${id}-error`} role="alert">
          <Icon name="warning" />
          {props.error}
        </span>
      </Show>
    </fieldset>
  );
}
