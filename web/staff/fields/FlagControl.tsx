import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../context.ts';
import { ControlGroup } from './ControlGroup.tsx';
import type { FieldControlProps } from './field-control.ts';

/** Yes, no, or not known, which is not “no”. */
export function FlagControl(props: FieldControlProps) {
  const { text } = useStaff();
  const words = text.controls;
  return (
    <ControlGroup label={props.label} error={props.error}>
      <SegmentedControl
        label={props.label}
        options={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
          { value: 'null', label: words.unknown },
        ]}
        value={String(props.value ?? null)}
        onChange={(value) => props.onChange(value === 'null' ? null : value === 'true')}
      />
    </ControlGroup>
  );
}
