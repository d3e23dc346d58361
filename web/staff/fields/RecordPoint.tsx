import { isRegionCode } from '#core/codes/region-code.ts';
import type { PointValue } from '#core/records/field.ts';
import { REASON, UNREAD } from '../form/form-values.ts';
import { PointEditor } from '../point/PointEditor.tsx';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/**
 * Where a record lies, or one stop of it. The point of the record itself is held against where it was, and a doubt that must
 * be explained asks for the reason that the form sends; a stop is public at once and comes from nowhere.
 */
export function RecordPoint(props: FieldControlProps) {
  const text = (key: string) => {
    const value = props.form.values[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  // half a code, or one that no region has, is told beside its own field: nobody is asked about it
  const region = () => {
    const code = text('region');
    return code !== undefined && isRegionCode(code) ? code : undefined;
  };
  // a field of kind POINT holds a point or nothing
  const pointOf = (value: unknown) => (value ?? null) as PointValue | null;
  const isOwn = () => props.field.way === 'APPROVAL';
  const record = () => {
    const { kind, id } = props.form;
    return id === null ? undefined : { kind, id, name: text('name') ?? '' };
  };
  return (
    <ControlGroup label={props.label} error={props.error}>
      <PointEditor
        value={pointOf(props.value)}
        // a point from wherever ends what was typed for one, in the same step
        onChange={(value) =>
          isOwn() ? props.form.set({ [props.field.key]: value, [UNREAD]: '' }) : props.onChange(value)
        }
        unread={isOwn() ? (text(UNREAD) ?? '') : undefined}
        onUnread={isOwn() ? (typed) => props.form.set({ [UNREAD]: typed }) : undefined}
        old={isOwn() ? pointOf(props.form.base[props.field.key]) : null}
        record={record()}
        region={region()}
        park={text('park')}
        reason={text(REASON) ?? ''}
        onReason={isOwn() ? (reason) => props.form.set({ [REASON]: reason }) : undefined}
      />
    </ControlGroup>
  );
}
