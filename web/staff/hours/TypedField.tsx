import { createSignal } from 'solid-js';

/**
 * A short value that people type in their own way (830, 8:30, 8点半). It is read as soon as it makes sense; what makes none
 * when the field is left stands there as it was typed, for the form to say what is wrong.
 */
export function TypedField(props: {
  /** Read aloud; what stands around the field says it to the eye. */
  label: string;
  value: string;
  read: (typed: string) => string | null;
  write: (value: string) => string;
  onChange: (value: string) => void;
  wrong?: boolean;
  describedBy?: string;
  placeholder?: string;
  numeric?: boolean;
}) {
  const [typed, setTyped] = createSignal<string>();
  return (
    <input
      class="field__control typed-field"
      type="text"
      inputmode={props.numeric ? 'numeric' : undefined}
      autocomplete="off"
      aria-label={props.label}
      aria-invalid={props.wrong ? 'true' : undefined}
      aria-describedby={props.describedBy}
      placeholder={props.placeholder}
      value={typed() ?? props.write(props.value)}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        const value = props.read(event.currentTarget.value);
        if (value !== null && value !== props.value) props.onChange(value);
      }}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const value = props.read(text) ?? text.trim();
        setTyped(undefined);
        if (value !== props.value) props.onChange(value);
      }}
    />
  );
}
