import { FieldValue } from '../parts/FieldValue.tsx';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/** A value that is shown and not changed. */
export function ShownControl(props: FieldControlProps) {
  return (
    <ControlGroup label={props.label} error={props.error}>
      <FieldValue field={props.field} value={props.value} names={props.form.names} />
    </ControlGroup>
  );
}
