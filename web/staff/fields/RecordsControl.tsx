import { createUniqueId, For, Show } from 'solid-js';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';
import { RecordPicker } from './RecordPicker.tsx';

/** References to several records, each once. */
export function RecordsControl(props: FieldControlProps) {
  const { text } = useStaff();
  const id = createUniqueId();
  const words = text.controls.record;
  const chosen = () => listOf<string>(props.value);
  const kinds = () => (props.field.value.is === 'RECORDS' ? props.field.value.kinds : []);
  const name = (one: string) => props.form.names[one] ?? one;
  return (
    <ControlGroup
      label={props.label}
      error={props.error}
      hint={chosen().length > 0 ? words.chosen(chosen().length) : undefined}
    >
      <Show when={chosen().length > 0}>
        <ul class="chosen-records" role="list">
          <For each={chosen()}>
            {(one) => (
              <li class="chosen-record">
                <span class="chosen-record__name">{name(one)}</span>
                <IconButton
                  icon="close"
                  label={words.clear(name(one))}
                  onClick={() => props.onChange(chosen().filter((other) => other !== one))}
                />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <RecordPicker
        id={id}
        kinds={kinds()}
        label={props.label}
        invalid={props.error !== undefined}
        without={chosen()}
        onPick={(record) => {
          props.form.name(record.id, record.name);
          props.onChange([...chosen(), record.id].sort());
        }}
      />
    </ControlGroup>
  );
}
