import { TextField } from '#ui/TextField.tsx';
import { useStaff } from '../context.ts';
import type { FieldControlProps } from './field-control.ts';
import { typedNumber } from './typed-number.ts';

/** A value that is typed: text, telephone, code, number, a date that may lack its day. What is no number yet stays as typed. */
export function TextControl(props: FieldControlProps) {
  const { term, text } = useStaff();
  const words = text.controls;
  const kind = () => props.field.value;
  const isNumber = () => kind().is === 'INTEGER' || kind().is === 'NUMBER';
  const hint = () => {
    const value = kind();
    if (value.is === 'NUMBER') return words.unit(term(value.unit));
    if (value.is === 'PHONE') return words.phone;
    if (value.is === 'USCC') return words.uscc;
    return value.is === 'PARTIAL_DATE' ? words.partialDate : undefined;
  };
  const rows = () => {
    const value = kind();
    return value.is === 'TEXT' && value.lines ? 3 : undefined;
  };
  const change = (typed: string) => {
    if (isNumber()) props.onChange(typedNumber(typed));
    else props.onChange(typed === '' ? null : typed);
  };
  return (
    <TextField
      label={props.label}
      hint={props.hint ?? hint()}
      error={props.error}
      required={props.field.required}
      rows={rows()}
      type={kind().is === 'DATE' ? 'date' : kind().is === 'PHONE' ? 'tel' : 'text'}
      inputmode={kind().is === 'INTEGER' ? 'numeric' : kind().is === 'NUMBER' ? 'decimal' : undefined}
      autocomplete="off"
      autocapitalize={kind().is === 'USCC' ? 'characters' : undefined}
      spellcheck={false}
      value={props.value === null || props.value === undefined ? '' : String(props.value)}
      onInput={change}
    />
  );
}
