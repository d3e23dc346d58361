import type { OtherName } from '#core/records/check/references.ts';
import { aliasReason } from '#core/terms/alias.ts';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import { codeOf } from '../paths.ts';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';
import { RowsControl } from './RowsControl.tsx';

/** Other names a record is known and found by. */
export function NamesControl(props: FieldControlProps) {
  const { term, text } = useStaff();
  const words = text.controls.names;
  const reasons = () => Object.entries(aliasReason).map(([value, reason]) => ({ value, label: term(reason) }));
  return (
    <RowsControl<OtherName>
      label={props.label}
      error={props.error}
      one={words.one}
      items={listOf<OtherName>(props.value)}
      onChange={props.onChange}
      fresh={() => ({ name: '', reason: 'OTHER_NAME' })}
    >
      {(item, set) => (
        <>
          <TextField label={words.name} value={item().name} onInput={(name) => set({ name })} autocomplete="off" />
          <Select
            label={words.reason}
            options={reasons()}
            value={item().reason}
            onChange={(code) => set({ reason: codeOf(aliasReason, code) ?? 'OTHER_NAME' })}
          />
        </>
      )}
    </RowsControl>
  );
}
