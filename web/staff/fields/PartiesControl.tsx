import { createUniqueId, For } from 'solid-js';
import { type PartyValue, TOOK_PART } from '#core/records/check/parties.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf, withItem, withoutItem } from './list-value.ts';
import { RecordPicker } from './RecordPicker.tsx';
import { typedNumber } from './typed-number.ts';

/** `stop`: the text while it is no number yet. */
type Party = Omit<PartyValue, 'stop'> & { readonly stop: number | string | null };

/** Who took part in an activity or was visited: what each did there, and the order of the route. */
export function PartiesControl(props: FieldControlProps) {
  const { text } = useStaff();
  const words = text.controls;
  const id = createUniqueId();
  const parties = () => listOf<Party>(props.value);
  const kinds = () => (props.field.value.is === 'PARTIES' ? props.field.value.kinds : []);
  const name = (item: string) => props.form.names[item] ?? item;
  return (
    <ControlGroup label={props.label} error={props.error}>
      <ul class="rows-control" role="list">
        <For each={parties().map(({ item }) => item)}>
          {(item, at) => (
            <li class="rows-control__row">
              <div class="rows-control__fields">
                <span class="chosen-record__name">{name(item)}</span>
                <TextField
                  label={words.parties.role}
                  maxlength={20}
                  autocomplete="off"
                  value={parties()[at()]?.role ?? ''}
                  onInput={(role) => props.onChange(withItem(parties(), at(), { role }))}
                />
                <TextField
                  label={words.parties.stop}
                  inputmode="numeric"
                  autocomplete="off"
                  value={String(parties()[at()]?.stop ?? '')}
                  onInput={(typed) => props.onChange(withItem(parties(), at(), { stop: typedNumber(typed) }))}
                />
              </div>
              <IconButton
                icon="close"
                label={words.remove(name(item))}
                onClick={() => props.onChange(withoutItem(parties(), at()))}
              />
            </li>
          )}
        </For>
      </ul>
      <RecordPicker
        id={id}
        kinds={kinds()}
        label={words.parties.found}
        invalid={props.error !== undefined}
        without={parties().map(({ item }) => item)}
        onPick={(record) => {
          props.form.name(record.id, record.name);
          props.onChange([...parties(), { item: record.id, role: TOOK_PART, stop: null }]);
        }}
      />
    </ControlGroup>
  );
}
