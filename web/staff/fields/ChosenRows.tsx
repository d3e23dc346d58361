import { createUniqueId, For, type JSX } from 'solid-js';
import type { RecordKind } from '#core/ids.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf, withItem, withoutItem } from './list-value.ts';
import { RecordPicker } from './RecordPicker.tsx';

/** Records that a field names, each once, with what is said of it there. */
export function ChosenRows<T extends { readonly item: string }>(props: {
  control: FieldControlProps;
  kinds: readonly RecordKind[];
  /** What is looked for to be added. */
  pick: string;
  fresh: (item: string) => T;
  /** The fields of one; `set` changes some of them. */
  children: (row: () => T | undefined, set: (part: Partial<T>) => void) => JSX.Element;
}) {
  const { text } = useStaff();
  const id = createUniqueId();
  const rows = () => listOf<T>(props.control.value);
  const name = (item: string) => props.control.form.names[item] ?? item;
  return (
    <ControlGroup label={props.control.label} error={props.control.error}>
      <ul class="rows-control" role="list">
        {/* by the record: what is typed in a row must not make the row anew */}
        <For each={rows().map(({ item }) => item)}>
          {(item, at) => (
            <li class="rows-control__row">
              <div class="rows-control__fields">
                <span class="chosen-record__name">{name(item)}</span>
                {props.children(
                  () => rows()[at()],
                  (part) => props.control.onChange(withItem(rows(), at(), part)),
                )}
              </div>
              <IconButton
                icon="close"
                label={text.controls.remove(name(item))}
                onClick={() => props.control.onChange(withoutItem(rows(), at()))}
              />
            </li>
          )}
        </For>
      </ul>
      <RecordPicker
        id={id}
        kinds={props.kinds}
        label={props.pick}
        invalid={props.control.error !== undefined}
        without={rows().map(({ item }) => item)}
        onPick={(record) => {
          props.control.form.name(record.id, record.name);
          props.control.onChange([...rows(), props.fresh(record.id)]);
        }}
      />
    </ControlGroup>
  );
}
