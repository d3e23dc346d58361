import { createUniqueId, type JSX, Show } from 'solid-js';
import { Icon } from '#ui/Icon.tsx';
import './fields.css';

/**
 * Several controls that make one field: their common label, hint and error. No fieldset: Chromium (seen in 156) lays out
 * nothing any more of a size container within one as soon as something beside it changes.
 */
export function ControlGroup(props: { label: string; hint?: string; error?: string; children: JSX.Element }) {
  const id = createUniqueId();
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div class="control-group" role="group" aria-labelledby={`${id}-label`} aria-describedby={describedBy()}>
      <span class="control-group__label" id={`${id}-label`}>
        {props.label}
      </span>
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
    </div>
  );
}
