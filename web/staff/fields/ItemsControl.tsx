import { createUniqueId, For } from 'solid-js';
import { IconButton } from '#ui/IconButton.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf, withItem, withoutItem } from './list-value.ts';
import { RecordPicker } from './RecordPicker.tsx';
import { typedNumber } from './typed-number.ts';

type Offered = { readonly item: string; readonly promiseHours: number | string | null };

/** Service items that a station offers, each with how long it takes there. */
export function ItemsControl(props: FieldControlProps) {
  const { text } = useStaff();
  const words = text.controls;
  const id = createUniqueId();
  const items = () => listOf<Offered>(props.value);
  const name = (item: string) => props.form.names[item] ?? item;
  return (
    <ControlGroup label={props.label} error={props.error}>
      <ul class="rows-control" role="list">
        <For each={items().map(({ item }) => item)}>
          {(item, at) => (
            <li class="rows-control__row">
              <div class="rows-control__fields">
                <span class="chosen-record__name">{name(item)}</span>
                <TextField
                  label={words.items.hours}
                  inputmode="decimal"
                  autocomplete="off"
                  value={String(items()[at()]?.promiseHours ?? '')}
                  onInput={(typed) => props.onChange(withItem(items(), at(), { promiseHours: typedNumber(typed) }))}
                />
              </div>
              <IconButton
                icon="close"
                label={words.remove(name(item))}
                onClick={() => props.onChange(withoutItem(items(), at()))}
              />
            </li>
          )}
        </For>
      </ul>
      <RecordPicker
        id={id}
        kinds={['SERVICE_ITEM']}
        label={words.items.item}
        without={items().map(({ item }) => item)}
        onPick={(record) => {
          props.form.name(record.id, record.name);
          props.onChange([...items(), { item: record.id, promiseHours: null }]);
        }}
      />
    </ControlGroup>
  );
}
