import { Show } from 'solid-js';
import { Field } from '#ui/Field.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import type { FieldControlProps } from './field-control.ts';
import { RecordPicker } from './RecordPicker.tsx';

/** A reference to one record of the kinds that the field takes. */
export function RecordControl(props: FieldControlProps) {
  const { text } = useStaff();
  const chosen = () => (typeof props.value === 'string' && props.value !== '' ? props.value : null);
  const kinds = () => (props.field.value.is === 'RECORD' ? props.field.value.kinds : []);
  return (
    <Field
      label={props.label}
      error={props.error}
      required={props.field.required}
      control={(ids) => (
        <Show
          when={chosen()}
          fallback={
            <RecordPicker
              id={ids.id}
              kinds={kinds()}
              label={props.label}
              describedBy={ids.describedBy()}
              invalid={props.error !== undefined}
              without={props.form.id === null ? [] : [props.form.id]}
              onPick={({ id, name }) => {
                props.form.name(id, name);
                props.onChange(id);
              }}
            />
          }
        >
          {(id) => (
            <div class="chosen-record">
              <output class="chosen-record__name" id={ids.id} aria-describedby={ids.describedBy()}>
                {props.form.names[id()] ?? id()}
              </output>
              <IconButton
                icon="close"
                label={text.controls.record.clear(props.form.names[id()] ?? id())}
                onClick={() => props.onChange(null)}
              />
            </div>
          )}
        </Show>
      )}
    />
  );
}
