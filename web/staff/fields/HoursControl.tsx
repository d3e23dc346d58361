import type { Closure } from '#core/hours/open-state.ts';
import type { DateException, OpeningHours } from '#core/hours/opening-hours.ts';
import { UNKNOWN_HOURS } from '#core/records/check/hours.ts';
import { ClosuresEditor } from '../hours/ClosuresEditor.tsx';
import { DayExceptionsEditor } from '../hours/DayExceptionsEditor.tsx';
import { HoursEditor } from '../hours/HoursEditor.tsx';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';
import { listOf } from './list-value.ts';

/** Opening hours with their words, which are a field of their own and told here. */
export function HoursControl(props: FieldControlProps) {
  const values = () => props.form.values;
  return (
    <ControlGroup label={props.label} error={props.error}>
      <HoursEditor
        // a field of kind HOURS holds opening hours or nothing
        value={(props.value as OpeningHours | null) ?? UNKNOWN_HOURS}
        text={typeof values().hoursText === 'string' ? String(values().hoursText) : null}
        onChange={({ hours, text }) => props.form.set({ [props.field.key]: hours, hoursText: text })}
        closures={listOf<Closure>(values().closures)}
        dayExceptions={listOf<DateException>(values().dayExceptions)}
        hasPhone={typeof values().phone === 'string' && values().phone !== ''}
      />
    </ControlGroup>
  );
}

export function ClosuresControl(props: FieldControlProps) {
  return (
    <ControlGroup label={props.label} error={props.error}>
      <ClosuresEditor value={listOf<Closure>(props.value)} onChange={props.onChange} />
    </ControlGroup>
  );
}

export function DayExceptionsControl(props: FieldControlProps) {
  return (
    <ControlGroup label={props.label} error={props.error}>
      <DayExceptionsEditor value={listOf<DateException>(props.value)} onChange={props.onChange} />
    </ControlGroup>
  );
}
