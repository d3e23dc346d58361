import { SegmentedControl } from '#ui/SegmentedControl.tsx';
import { useStaff } from '../context.ts';
import { stageOn } from '../model/screen.ts';
import { type Stage, stages } from '../paths.ts';

/** Table, map, or both where there is room for both. */
export function StageControl() {
  const { change, screen, text, view } = useStaff();
  const shown = () => stages.filter((stage) => stage !== 'both' || screen() !== 'phone');
  return (
    <SegmentedControl
      label={text.stage.label}
      options={shown().map((value) => ({ value, label: text.stage[value] }))}
      value={stageOn(screen(), view().stage)}
      // the control gives back one of the values it was given
      onChange={(value) => change({ stage: value as Stage }, 'replace')}
    />
  );
}
