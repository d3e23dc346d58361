import type { ElderStep } from './preferences.ts';
import { SegmentedControl } from './SegmentedControl.tsx';
import { useUiText } from './ui-text.ts';

/** The three type sizes of elder mode (22, 26, 30 px). Show it only while elder mode is on. */
export function ElderSizeControl(props: { step: 1 | 2 | 3; onChange: (step: ElderStep) => void }) {
  const text = useUiText();
  const steps = () => [
    { value: '1', label: text.elderSize.normal },
    { value: '2', label: text.elderSize.larger },
    { value: '3', label: text.elderSize.largest },
  ];
  const choose = (value: string) => props.onChange(value === '3' ? 3 : value === '2' ? 2 : 1);
  return (
    <SegmentedControl label={text.elderSize.label} options={steps()} value={String(props.step)} onChange={choose} />
  );
}
