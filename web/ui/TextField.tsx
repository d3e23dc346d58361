import { type JSX, Show, splitProps } from 'solid-js';
import { Field, type FieldProps } from './Field.tsx';

export type TextFieldProps = FieldProps &
  Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'onInput' | 'id'> & {
    value?: string;
    /** Called with the text at each change. */
    onInput?: (value: string) => void;
    /** Rows of a text area; a single line when absent. */
    rows?: number;
  };

export function TextField(props: TextFieldProps) {
  const [field, mine, rest] = splitProps(
    props,
    ['label', 'hint', 'error', 'required'],
    ['value', 'onInput', 'rows', 'name', 'placeholder', 'disabled', 'maxlength', 'class'],
  );
  const shared = () => ({
    class: 'field__control',
    name: mine.name,
    placeholder: mine.placeholder,
    disabled: mine.disabled,
    maxlength: mine.maxlength,
    required: field.required,
    'aria-invalid': field.error ? ('true' as const) : undefined,
  });
  return (
    <Field
      {...field}
      control={(ids) => (
        <Show
          when={mine.rows}
          fallback={
            <input
              {...rest}
              {...shared()}
              id={ids.id}
              aria-describedby={ids.describedBy()}
              value={mine.value ?? ''}
              onInput={(event) => mine.onInput?.(event.currentTarget.value)}
            />
          }
        >
          <textarea
            {...shared()}
            id={ids.id}
            aria-describedby={ids.describedBy()}
            rows={mine.rows}
            value={mine.value ?? ''}
            onInput={(event) => mine.onInput?.(event.currentTarget.value)}
          />
        </Show>
      )}
    />
  );
}
