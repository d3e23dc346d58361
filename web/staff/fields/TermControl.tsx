import { Select } from '#ui/Select.tsx';
import { useStaff } from '../context.ts';
import { termsOf } from '../list-filters.ts';
import type { FieldControlProps } from './field-control.ts';

/** One code of an enumeration. */
export function TermControl(props: FieldControlProps) {
  const { term, text } = useStaff();
  const options = () => {
    const codes = Object.entries(termsOf(props.field)).map(([value, words]) => ({ value, label: term(words) }));
    // what must be chosen begins with nothing chosen for it
    const none = { value: '', label: props.field.required ? text.controls.region.choose : text.controls.none };
    return [none, ...codes];
  };
  return (
    <Select
      label={props.label}
      error={props.error}
      required={props.field.required}
      options={options()}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(code) => props.onChange(code === '' ? null : code)}
    />
  );
}
