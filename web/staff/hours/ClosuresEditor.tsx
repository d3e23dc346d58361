import type { Closure } from '#core/hours/open-state.ts';
import { shanghaiDate } from '#core/time.ts';
import { useStaff } from '../context.ts';
import { ClosureFields } from './ClosureFields.tsx';
import { createClock } from './create-clock.ts';
import { DatedList } from './DatedList.tsx';
import { closureFaults } from './model/dated.ts';

/** 暂停开放 of a site: whole days with a reason, the end open if it is not known. What it gives is always whole. */
export function ClosuresEditor(props: { value: readonly Closure[]; onChange: (value: readonly Closure[]) => void }) {
  const { text } = useStaff();
  const words = text.hours.closures;
  const now = createClock();
  const today = () => shanghaiDate(now());
  return (
    <DatedList
      words={words}
      items={props.value}
      onChange={props.onChange}
      today={today()}
      fresh={() => ({ from: today(), to: null, reason: '' })}
      faults={closureFaults}
      line={({ from, to }) => words.line(from, to)}
      detail={({ reason }) => reason}
      fields={ClosureFields}
    />
  );
}
